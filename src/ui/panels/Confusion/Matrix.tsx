import { type Confusion as Counts, classQualities } from '../../../core/metrics/confusion.ts';
import { useDataSet } from '../../data-set.ts';
import { formatCount, formatPercent } from '../../format.ts';
import type { ModelLook } from '../../models.ts';
import { usePlayground } from '../../playground-context.ts';
import { confusionWords } from '../../words/late.ts';
import { Cells } from './Cells.tsx';
import classes from './Confusion.module.css';

const text = confusionWords;

interface MatrixProps {
  readonly look: ModelLook;
  readonly counts: Counts;
  readonly classCount: number;
}

/** The answers of one model, with precision and recall of each class. */
export function Matrix({ look, counts, classCount }: MatrixProps) {
  const { showImages } = usePlayground();
  const { nameOf } = useDataSet();
  const qualities = classQualities(counts, classCount);
  return (
    <Cells
      caption={text.model(look.name)}
      colour={look.colour}
      classCount={classCount}
      columns={[text.precision, text.recall]}
      cell={(label, prediction) => {
        const images = counts[label * classCount + prediction] ?? 0;
        const most = counts[label * classCount + label] ?? 0;
        return (
          <button
            type="button"
            className={classes.cell}
            data-testid="confusion-cell"
            data-model={look.id}
            data-label={label}
            data-prediction={prediction}
            data-value={images}
            data-right={label === prediction}
            style={{ background: shade(look.softColour, images, most) }}
            aria-label={text.cell(nameOf(label), nameOf(prediction), formatCount(images))}
            onClick={() => showImages({ kind: 'cell', model: look.id, label, prediction })}
          >
            {images === 0 ? '' : images}
          </button>
        );
      }}
      ofClass={(label) => [shareInWords(qualities[label]?.precision), shareInWords(qualities[label]?.recall)]}
    />
  );
}

/** Mistakes are few: a root makes one of a thousand visible. */
function shade(colour: string, images: number, most: number): string {
  const strength = images === 0 ? 0 : Math.min(1, 0.12 + 0.6 * Math.sqrt(images / Math.max(most, images)));
  return `color-mix(in srgb, ${colour} ${100 * strength}%, var(--page))`;
}

const shareInWords = (share: number | undefined) =>
  share === undefined ? '–' : formatPercent(100 * share, 1);
