import { CloseButton } from '@mantine/core';
import type { Trial } from '../../../client/store/slices/try-it.ts';
import { argmax } from '../../../core/metrics/accuracy.ts';
import { Picture } from '../../controls/pictures/Picture.tsx';
import { useDataSet } from '../../data-set.ts';
import { useModels } from '../../models.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './TryIt.module.css';

const text = words.tryIt;

/** The cases whose answers stay in sight. */
export function Watched() {
  const watched = usePlaygroundState((state) => state.watched);
  if (watched.length === 0) return null;
  return (
    <ul className={classes.watched} aria-label={text.watched}>
      {watched.map((trial, index) => (
        <Case
          // biome-ignore lint/suspicious/noArrayIndexKey: a case has no name but its place
          key={index}
          number={index + 1}
          trial={trial}
        />
      ))}
    </ul>
  );
}

interface CaseProps {
  readonly number: number;
  readonly trial: Trial;
}

function Case({ number, trial }: CaseProps) {
  const { unwatch } = usePlayground();
  const models = useModels();
  const { channels, nameOf } = useDataSet();
  return (
    <li className={classes.case} data-testid="watched">
      <Picture
        pixels={trial.pixels}
        channels={channels}
        label={text.watchedPicture(number)}
        className={classes.thumbnail}
      />
      <span>
        {models.map(({ id, name, colour }) => {
          const probabilities = trial.answers[id];
          const prediction = probabilities && argmax(probabilities, 0, probabilities.length);
          if (prediction === undefined) return null;
          return (
            <span
              key={id}
              className={classes.answer}
              style={{ color: colour }}
              data-model={id}
              data-value={prediction}
            >
              {text.answer(name, nameOf(prediction))}
            </span>
          );
        })}
      </span>
      <CloseButton size="xs" aria-label={text.unwatch(number)} onClick={() => unwatch(trial)} />
    </li>
  );
}
