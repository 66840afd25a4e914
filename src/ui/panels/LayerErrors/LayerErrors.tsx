import type { PlaygroundState } from '../../../client/store/state.ts';
import { largestError } from '../../../client/views/models/layer-findings.ts';
import { Explained } from '../../controls/Explained.tsx';
import table from '../../controls/LayerTable.module.css';
import { formatCount, formatDecibels, formatPercent } from '../../format.ts';
import { useLayerAnswer } from '../../layer-answers.ts';
import { useModels } from '../../models.ts';
import { sentences } from '../../words/joined.ts';
import { layerErrorsWords, remediedWords } from '../../words/late.ts';
import { headings } from '../../words/words.ts';
import classes from './LayerErrors.module.css';
import { SelfCheck } from './SelfCheck.tsx';

const text = layerErrorsWords;

type Errors = Exclude<PlaygroundState['layerAnswers']['layerErrors'], string | undefined>;
type LayerError = Errors['layers'][number];

/** How far each layer's output is off, where that comes from, and whether the figures can be trusted. */
export function LayerErrors() {
  const errors = useLayerAnswer((answers) => answers.layerErrors);
  const [baseline, candidate] = useModels();
  if (typeof errors === 'string') return <p className={table.about}>{errors}</p>;
  return (
    <>
      <p className={table.about}>
        <Explained
          text={text.about(candidate?.name ?? '', baseline?.name ?? '', formatCount(errors.images))}
        />
      </p>
      <ErrorTable errors={errors} />
      <p className={table.verdict}>{verdict(errors)}</p>
      <p className={table.about}>
        <Explained text={sentences(text.columns, errors.plain && remediedWords.plainColumns)} />
      </p>
      <SelfCheck />
    </>
  );
}

function verdict(errors: Errors): string {
  if (errors.logits === Number.POSITIVE_INFINITY) return text.nothing;
  const largest = largestError(errors);
  const part = formatCount(10 ** (errors.logits / 20));
  const size = sentences(
    text.size(formatDecibels(errors.logits), part),
    errors.plain && remediedWords.plainSize(formatDecibels(errors.plain.logits)),
  );
  if (!largest) return `${size} ${text.noLayer}`;
  const say = largest.share >= 0.5 ? text.most : text.largest;
  return `${size} ${say(largest.layer.layer, formatPercent(100 * largest.share, 0))}`;
}

function ErrorTable({ errors: { layers, plain } }: { readonly errors: Errors }) {
  const finite = [...layers, ...(plain?.layers ?? [])].flatMap(({ accumulated, alone, without }) =>
    [accumulated, alone, without].filter(Number.isFinite),
  );
  const most = Math.max(1, ...finite);
  return (
    <table className={table.table} aria-label={headings.layerErrors.question}>
      <thead>
        <tr>
          <th scope="col">{text.layer}</th>
          <th scope="col">{text.accumulated}</th>
          <th scope="col">{text.alone}</th>
          <th scope="col">{text.without}</th>
        </tr>
      </thead>
      <tbody>
        {layers.map((layer) => (
          <Row
            key={layer.layer}
            error={layer}
            plain={plain?.layers.find((other) => other.layer === layer.layer)}
            most={most}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly error: LayerError;
  /** Without remedies, where there are some. */
  readonly plain: LayerError | undefined;
  readonly most: number;
}

function Row({ error, plain, most }: RowProps) {
  const { layer, accumulated, alone, without } = error;
  return (
    <tr
      data-testid="layer-error"
      data-layer={layer}
      data-value={accumulated}
      data-alone={alone}
      data-without={without}
      data-plain={plain?.accumulated}
      data-plain-alone={plain?.alone}
    >
      <th scope="row">{layer}</th>
      <Level decibels={accumulated} plain={plain?.accumulated} most={most} kind="accumulated" />
      <Level decibels={alone} plain={plain?.alone} most={most} kind="alone" />
      <Level decibels={without} plain={plain?.without} most={most} kind="without" />
    </tr>
  );
}

interface LevelProps {
  readonly decibels: number;
  readonly plain: number | undefined;
  /** Of all that are shown: a bar of full length. */
  readonly most: number;
  readonly kind: 'accumulated' | 'alone' | 'without';
}

/** A figure with its bar. The figure says all; the bar is for the eye. */
function Level({ decibels, plain, most, kind }: LevelProps) {
  const exact = isExact(decibels);
  return (
    <td>
      <span className={table.figure}>{exact ? text.exact : formatDecibels(decibels)}</span>
      <span className={table.track} aria-hidden="true">
        <span
          className={`${table.bar} ${classes.bar}`}
          data-kind={kind}
          data-exact={exact}
          style={{ width: widthOf(decibels, most) }}
        />
      </span>
      {plain !== undefined && <Plain decibels={plain} most={most} />}
    </td>
  );
}

/** What plain rounding has in the same place. */
function Plain({ decibels, most }: { readonly decibels: number; readonly most: number }) {
  return (
    <>
      <span className={`${table.track} ${classes.track} ${classes.plainTrack}`} aria-hidden="true">
        <span
          className={`${table.bar} ${classes.bar} ${classes.plainBar}`}
          style={{ width: widthOf(decibels, most) }}
        />
      </span>
      <span className={classes.plain}>
        {isExact(decibels) ? remediedWords.plainExact : remediedWords.plain(unbroken(decibels))}
      </span>
    </>
  );
}

/** "8.2 dB" in one piece: columns are narrow on a phone. */
const unbroken = (decibels: number): string => formatDecibels(decibels).replaceAll(' ', '\u00a0');

const isExact = (decibels: number): boolean => decibels === Number.POSITIVE_INFINITY;

const widthOf = (decibels: number, most: number): string =>
  `${isExact(decibels) ? 100 : Math.max(0, (100 * decibels) / most)}%`;
