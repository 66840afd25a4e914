import { useState } from 'react';
import type { PlaygroundState } from '../../client/store/state.ts';
import { Sentence } from '../controls/Sentence.tsx';
import { usePlaygroundState } from '../playground-context.ts';
import { words } from '../words/words.ts';
import classes from './BackendChip.module.css';

/** Where the page runs, and on a click why. */
export function BackendChip() {
  const backend = usePlaygroundState((state) => state.backend);
  const [isOpen, setOpen] = useState(false);
  if (!backend) return <span className={classes.chip}>{words.backend.starting}</span>;
  return (
    <details className={classes.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.chip} data-testid="backend" data-value={backend.name}>
        <b>{backend.name}</b>{' '}
        <span className={classes.device}>
          <Sentence of={backend.device} />
        </span>
      </summary>
      {isOpen && <Why backend={backend} />}
    </details>
  );
}

/** Its sentences are loaded when somebody wants to read them. */
function Why({ backend }: { readonly backend: NonNullable<PlaygroundState['backend']> }) {
  const isolationAhead = usePlaygroundState((state) => state.isolationAhead);
  return (
    <div className={classes.why}>
      <p>
        <Sentence of={backend.reason} />
      </p>
      {isolationAhead && <p>{words.backend.isolationAhead}</p>}
      {backend.passedOver.length > 0 && (
        <>
          <p className={classes.label}>{words.backend.passedOver}</p>
          <ul>
            {backend.passedOver.map(({ name, reason }) => (
              <li key={name}>
                <b>{name}</b>
                <span>
                  {': '}
                  <Sentence of={reason} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
