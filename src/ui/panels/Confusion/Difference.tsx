import { type Confusion as Counts, confusionDifference } from '../../../core/metrics/confusion.ts';
import { useDataSet } from '../../data-set.ts';
import { formatSigned } from '../../format.ts';
import { usePlayground } from '../../playground-context.ts';
import { confusionWords } from '../../words/late.ts';
import { Cells } from './Cells.tsx';
import classes from './Confusion.module.css';

const text = confusionWords;

interface DifferenceProps {
  /** Of the baseline and the candidate. */
  readonly names: readonly [string, string];
  readonly baseline: Counts;
  readonly candidate: Counts;
  readonly classCount: number;
}

/** How many images more, or fewer, the candidate puts into each cell. A cell opens those that only one of the two puts there. */
export function Difference({ names, baseline, candidate, classCount }: DifferenceProps) {
  const { showImages } = usePlayground();
  const { nameOf } = useDataSet();
  const difference = confusionDifference(baseline, candidate);
  return (
    <Cells
      caption={text.difference(...names)}
      colour="var(--ink)"
      classCount={classCount}
      cell={(label, prediction) => {
        const more = difference[label * classCount + prediction] ?? 0;
        const signed = more === 0 ? '0' : formatSigned(more, 0);
        return (
          <button
            type="button"
            className={classes.cell}
            data-testid="confusion-difference"
            data-label={label}
            data-prediction={prediction}
            data-value={more}
            // More right answers are good, more wrong ones are not.
            data-good={more === 0 ? undefined : more > 0 === (label === prediction)}
            aria-label={text.differenceCell(nameOf(label), nameOf(prediction), signed)}
            onClick={() => showImages({ kind: 'difference', label, prediction })}
          >
            {more === 0 ? '' : signed}
          </button>
        );
      }}
    />
  );
}
