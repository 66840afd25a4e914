import { useMemo } from 'react';
import type { ImageAnswers, ModelAnswers } from '../../../client/views/image-answers.ts';
import { mnist } from '../../../core/dataset/dataset-info.ts';
import { type Confusion as Counts, classQualities, confusionOf } from '../../../core/metrics/confusion.ts';
import { formatCount, formatPercent } from '../../format.ts';
import { useImageAnswers } from '../../image-answers.ts';
import { type ModelLook, useModels } from '../../models.ts';
import { usePlayground } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Confusion.module.css';

const text = words.confusion;

const nameOf = (index: number) => mnist.classNames[index] ?? String(index);

/** What is taken for what, by each of the two models, with precision and recall of each class. */
export function Confusion() {
  const answers = useImageAnswers();
  const models = useModels();
  if (!answers) return <p className={classes.about}>{text.empty}</p>;
  return (
    <>
      <p className={classes.about}>{text.about}</p>
      <div className={classes.matrices}>
        {models.map((look) => {
          const model = answers.models[look.id];
          return model && <Matrix key={look.id} look={look} answers={answers} model={model} />;
        })}
      </div>
      <p className={classes.about}>{text.qualityAbout}</p>
    </>
  );
}

interface MatrixProps {
  readonly look: ModelLook;
  readonly answers: ImageAnswers;
  readonly model: ModelAnswers;
}

function Matrix({ look, answers: { labels, classes: count }, model }: MatrixProps) {
  const counts = useMemo(
    () => confusionOf(labels, model.predictions, count),
    [labels, model.predictions, count],
  );
  const qualities = classQualities(counts, count);
  const all = Array.from({ length: count }, (_, index) => index);
  return (
    <table className={classes.matrix}>
      <caption style={{ color: look.colour }}>{text.model(look.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.class}</th>
          {all.map((prediction) => (
            <th key={prediction} scope="col">
              {nameOf(prediction)}
            </th>
          ))}
          <th scope="col">{text.precision}</th>
          <th scope="col">{text.recall}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((label) => (
          <tr key={label}>
            <th scope="row">{nameOf(label)}</th>
            {all.map((prediction) => (
              <Cell
                key={prediction}
                look={look}
                counts={counts}
                label={label}
                prediction={prediction}
                count={count}
              />
            ))}
            <td className={classes.quality}>{shareInWords(qualities[label]?.precision)}</td>
            <td className={classes.quality}>{shareInWords(qualities[label]?.recall)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const shareInWords = (share: number | undefined) =>
  share === undefined ? '–' : formatPercent(100 * share, 1);

interface CellProps {
  readonly look: ModelLook;
  readonly counts: Counts;
  readonly label: number;
  readonly prediction: number;
  /** Classes. */
  readonly count: number;
}

/** A number that opens the images that it counts. */
function Cell({ look, counts, label, prediction, count }: CellProps) {
  const { showImages } = usePlayground();
  const images = counts[label * count + prediction] ?? 0;
  const most = counts[label * count + label] ?? 0;
  // Mistakes are few: a root makes one of a thousand visible.
  const strength = images === 0 ? 0 : Math.min(1, 0.12 + 0.6 * Math.sqrt(images / Math.max(most, images)));
  return (
    <td>
      <button
        type="button"
        className={classes.cell}
        data-testid="confusion-cell"
        data-model={look.id}
        data-label={label}
        data-prediction={prediction}
        data-value={images}
        data-right={label === prediction}
        style={{
          background: `color-mix(in srgb, ${look.softColour} ${100 * strength}%, var(--page))`,
        }}
        aria-label={text.cell(nameOf(label), nameOf(prediction), formatCount(images))}
        onClick={() => showImages({ kind: 'cell', model: look.id, label, prediction })}
      >
        {images === 0 ? '' : images}
      </button>
    </td>
  );
}
