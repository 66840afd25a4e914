import { type ImageAnswers, probabilitiesOf } from '../../../client/views/models/image-answers.ts';
import { bitmapAddress } from '../../controls/pictures/bitmap.ts';
import { useDataSet } from '../../data-set.ts';
import { formatCount, formatPercent } from '../../format.ts';
import { useModels } from '../../models.ts';
import { usePlayground } from '../../playground-context.ts';
import { imagePathWords, imagesWords } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import classes from './Images.module.css';

const text = imagesWords;

interface AnsweredProps {
  /** Place in the test set. */
  readonly index: number;
  readonly answers: ImageAnswers;
  /** Undefined until they have come. */
  readonly pixels: Uint8Array | undefined;
}

/** A test image with what each model says of it, and how sure it is. */
export function Answered({ index, answers, pixels }: AnsweredProps) {
  const { showPath } = usePlayground();
  const models = useModels();
  const { channels, nameOf } = useDataSet();
  const label = nameOf(answers.labels[index] ?? 0);
  return (
    <>
      <Still pixels={pixels} channels={channels} label={text.image(formatCount(index), label)} />
      <span>{text.label(label)}</span>
      {models.map(({ id, name, colour }) => {
        const model = answers.models[id];
        if (!model) return null;
        const prediction = model.predictions[index] ?? 0;
        const sure = probabilitiesOf(model, index, answers.classes)[prediction] ?? 0;
        return (
          <span key={id} className={classes.answer} style={{ color: colour }}>
            <span className={classes.said}>
              <span>{text.says(name, nameOf(prediction))}</span>
              <span>{formatPercent(100 * sure, 0)}</span>
            </span>
            <span
              className={classes.bar}
              style={{ width: `${100 * sure}%`, background: colour }}
              aria-hidden="true"
            />
          </span>
        );
      })}
      <button
        type="button"
        className={classes.path}
        aria-label={imagePathWords.seeOf(text.image(formatCount(index), label))}
        onClick={() => void showPath(index)}
      >
        {words.tryIt.seePath}
      </button>
    </>
  );
}

interface StillProps {
  readonly pixels: Uint8Array | undefined;
  readonly channels: number;
  /** What it shows, in words. */
  readonly label: string;
}

/** The image itself; its place, until it has come. */
function Still({ pixels, channels, label }: StillProps) {
  if (!pixels) return <span className={classes.picture} role="img" aria-label={label} />;
  return <img className={classes.picture} src={bitmapAddress(pixels, channels)} alt={label} />;
}
