import { useMemo } from 'react';
import { meaningOf } from '../../../../client/views/meaning.ts';
import { areOfSameImages, classAccuracies, differingSettings } from '../../../../client/views/runs/pair.ts';
import { compare } from '../../../../core/metrics/compare.ts';
import { differenceInterval } from '../../../../core/metrics/difference-interval.ts';
import type { RunAnswers, RunRow } from '../../../../core/results/run-row.ts';
import { formatCount, formatPercent, formatSigned } from '../../../format.ts';
import { usePlaygroundState } from '../../../playground-context.ts';
import { runsWords } from '../../../words/late.ts';
import { words } from '../../../words/words.ts';
import { ChangedImages } from './ChangedImages.tsx';
import classes from './Selected.module.css';

const text = runsWords.pair;

/** Two rows of the list, in the order in which they were selected. */
interface PairProps {
  readonly first: RunRow;
  readonly second: RunRow;
}

/** Two models side by side: their settings, what a difference in accuracy means, each class, and the images that they answer differently. */
export function Pair({ first, second }: PairProps) {
  const answers = usePlaygroundState(({ runAnswers }) => runAnswers);
  const [one, other] = [answers.get(first.id), answers.get(second.id)];
  return (
    <section aria-label={text.heading} data-testid="run-pair">
      <h3>{text.heading}</h3>
      <p className={classes.about}>{text.legend(first.name, second.name)}</p>
      <Settings first={first} second={second} />
      {one && other && areOfSameImages(one, other) ? (
        <Answers dataSets={[first.dataSet, second.dataSet]} answers={[one, other]} />
      ) : (
        <p className={classes.about}>{text.otherImages}</p>
      )}
    </section>
  );
}

function Settings({ first, second }: PairProps) {
  const differences = differingSettings(first, second);
  if (!differences) return <p className={classes.about}>{text.settingsUnknown}</p>;
  if (differences.length === 0) return <p className={classes.about}>{text.sameSettings}</p>;
  return (
    <table className={classes.table} aria-label={text.settings}>
      <Heading of={text.setting} />
      <tbody>
        {differences.map(({ key, first: one, second: other }) => (
          <tr key={key}>
            <th scope="row">{words.settings.labels[key]}</th>
            <td>{one}</td>
            <td>{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeadingProps {
  /** What the first column holds. */
  readonly of: string;
  /** What the last one holds, where there is one behind the two models'. */
  readonly last?: string;
}

function Heading({ of, last }: HeadingProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{of}</th>
        <th scope="col">{text.first}</th>
        <th scope="col">{text.second}</th>
        {last && <th scope="col">{last}</th>}
      </tr>
    </thead>
  );
}

interface AnswersProps {
  /** Those that the two were tested on. */
  readonly dataSets: readonly [string, string];
  readonly answers: readonly [RunAnswers, RunAnswers];
}

function Answers({ dataSets, answers: [one, other] }: AnswersProps) {
  const agreement = useMemo(() => compare(one.predictions, other.predictions, one.labels), [one, other]);
  const classesOf = useMemo(() => classAccuracies(one, other), [one, other]);
  const { low, high } = differenceInterval(agreement);
  const points = (100 * (agreement.better - agreement.worse)) / agreement.images;
  return (
    <>
      <p className={classes.verdict} data-testid="run-pair-verdict" data-value={points}>
        {text.verdict[meaningOf(agreement, 1)](
          formatSigned(points, 2),
          `${formatSigned(low, 2)} … ${formatSigned(high, 2)}`,
        )}
      </p>
      <table className={classes.table} aria-label={text.classes}>
        <Heading of={text.class} last={text.difference} />
        <tbody>
          {classesOf.map(({ name, images, first: one, second: other }) => (
            <tr key={name}>
              <th scope="row">
                {name} <span className={classes.count}>{text.images(formatCount(images))}</span>
              </th>
              <td>{formatPercent(100 * one, 1)}</td>
              <td>{formatPercent(100 * other, 1)}</td>
              <td>{formatSigned(100 * (other - one), 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ChangedImages dataSets={dataSets} answers={[one, other]} />
    </>
  );
}
