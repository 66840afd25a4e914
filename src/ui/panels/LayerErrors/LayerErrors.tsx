import type { PlaygroundState } from '../../../client/store/state.ts';
import { largestError } from '../../../client/views/models/layer-findings.ts';
import { Explained } from '../../controls/Explained.tsx';
import table from '../../controls/LayerTable.module.css';
import { formatCount, formatDecibels, formatPercent } from '../../format.ts';
import { useLayerAnswer } from '../../layer-answers.ts';
import { useModels } from '../../models.ts';
import { layerErrorsWords } from '../../words/late.ts';
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
        <Explained text={text.columns} />
      </p>
      <SelfCheck />
    </>
  );
}

function verdict(errors: Errors): string {
  if (errors.logits === Number.POSITIVE_INFINITY) return text.nothing;
  const largest = largestError(errors);
  const part = formatCount(10 ** (errors.logits / 20));
  const size = text.size(formatDecibels(errors.logits), part);
  if (!largest) return `${size} ${text.noLayer}`;
  const say = largest.share >= 0.5 ? text.most : text.largest;
  return `${size} ${say(largest.layer.layer, formatPercent(100 * largest.share, 0))}`;
}

function ErrorTable({ errors: { layers } }: { readonly errors: Errors }) {
  const finite = layers.flatMap(({ accumulated, alone, without }) =>
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
          <Row key={layer.layer} error={layer} most={most} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ error, most }: { readonly error: LayerError; readonly most: number }) {
  const { layer, accumulated, alone, without } = error;
  return (
    <tr
      data-testid="layer-error"
      data-layer={layer}
      data-value={accumulated}
      data-alone={alone}
      data-without={without}
    >
      <th scope="row">{layer}</th>
      <Level decibels={accumulated} most={most} kind="accumulated" />
      <Level decibels={alone} most={most} kind="alone" />
      <Level decibels={without} most={most} kind="without" />
    </tr>
  );
}

interface LevelProps {
  readonly decibels: number;
  /** Of all that are shown: a bar of full length. */
  readonly most: number;
  readonly kind: 'accumulated' | 'alone' | 'without';
}

/** A figure with its bar. The figure says all; the bar is for the eye. */
function Level({ decibels, most, kind }: LevelProps) {
  const exact = decibels === Number.POSITIVE_INFINITY;
  const length = exact ? 1 : Math.max(0, decibels / most);
  return (
    <td>
      <span className={table.figure}>{exact ? text.exact : formatDecibels(decibels)}</span>
      <span className={table.track} aria-hidden="true">
        <span
          className={`${table.bar} ${classes.bar}`}
          data-kind={kind}
          data-exact={exact}
          style={{ width: `${100 * length}%` }}
        />
      </span>
    </td>
  );
}
