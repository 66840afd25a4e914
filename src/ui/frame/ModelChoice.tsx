/** Which two models of the shelf the scoreboard compares. */
import { useId } from 'react';
import { type ModelId, useModels } from '../models.ts';
import { usePlayground, usePlaygroundState } from '../playground-context.ts';
import { words } from '../words/words.ts';
import classes from './ModelChoice.module.css';

const text = words.scoreboard.choice;

/** Nothing to choose from while the shelf holds one model. */
export function ModelChoice() {
  const models = useModels();
  const canChoose = usePlaygroundState((state) => state.entries.length > 1);
  if (!canChoose) return null;
  return (
    <fieldset className={classes.choice} aria-label={text.label}>
      {models.map(({ id, colour }) => (
        <RoleChoice key={id} id={id} colour={colour} />
      ))}
    </fieldset>
  );
}

function RoleChoice({ id, colour }: { readonly id: ModelId; readonly colour: string }) {
  const { assign } = usePlayground();
  const entries = usePlaygroundState((state) => state.entries);
  const chosen = usePlaygroundState((state) => state.chosen[id]?.id ?? '');
  const selectId = useId();
  return (
    <span className={classes.role}>
      <label htmlFor={selectId}>{text.roles[id]}</label>
      <select
        id={selectId}
        className={classes.select}
        style={{ color: colour }}
        value={chosen}
        onChange={(event) => void assign(id, event.currentTarget.value)}
      >
        {chosen === '' && <option value="">{text.none}</option>}
        {entries.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {entry.name}
          </option>
        ))}
      </select>
    </span>
  );
}
