/** Which two models of the shelf the scoreboard compares. */

import { Term } from '../controls/Term.tsx';
import { type ModelId, useModels } from '../models.ts';
import { usePlayground, usePlaygroundState } from '../playground-context.ts';
import { useSentence } from '../words/sentence.ts';
import type { TermName } from '../words/term-names.ts';
import { words } from '../words/words.ts';
import classes from './ModelChoice.module.css';

const text = words.scoreboard.choice;

/** The two models by their names, each in its colour; a choice as soon as the shelf holds more than one. */
export function ModelChoice() {
  const models = useModels();
  const canChoose = usePlaygroundState((state) => state.entries.length > 1);
  return (
    <fieldset className={classes.choice} aria-label={text.label}>
      {models.map(({ id, name, colour }) => (
        <span key={id} className={classes.role}>
          <span className={classes.mark} style={{ background: colour }} aria-hidden="true" />
          {canChoose ? (
            <RoleChoice id={id} colour={colour} />
          ) : (
            <RoleName id={id} name={id === 'float' ? name : text.none} colour={colour} />
          )}
        </span>
      ))}
    </fieldset>
  );
}

interface RoleProps {
  readonly id: ModelId;
  readonly colour: string;
}

function RoleName({ id, name, colour }: RoleProps & { readonly name: string }) {
  return (
    <>
      <b style={{ color: colour }}>{name}</b> <Role id={id} />
    </>
  );
}

const terms = { float: 'baseline', int8: 'candidate' } as const satisfies Record<ModelId, TermName>;

/** Beside the choice, not its label: a label would take the click that opens the term. */
function Role({ id }: { readonly id: ModelId }) {
  return (
    <span className={classes.name}>
      <Term of={terms[id]}>{text.roles[id]}</Term>
    </span>
  );
}

function RoleChoice({ id, colour }: RoleProps) {
  const { assign } = usePlayground();
  const entries = usePlaygroundState((state) => state.entries);
  const chosen = usePlaygroundState((state) => state.chosen[id]?.id ?? '');
  return (
    <>
      <select
        aria-label={text.roles[id]}
        className={classes.select}
        style={{ color: colour }}
        value={chosen}
        onChange={(event) => void assign(id, event.currentTarget.value)}
      >
        {chosen === '' && <option value="">{text.none}</option>}
        {entries.map((entry) => (
          <EntryOption key={entry.id} id={entry.id} name={entry.name} />
        ))}
      </select>
      <Role id={id} />
    </>
  );
}

function EntryOption({ id, name }: { readonly id: string; readonly name: string }) {
  return <option value={id}>{useSentence(name)}</option>;
}
