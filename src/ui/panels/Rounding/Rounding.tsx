import { judgeError } from '../../../client/views/models/layer-weights.ts';
import type { LayerReport } from '../../../core/quantization/report.ts';
import { Term } from '../../controls/Term.tsx';
import { formatCount, formatDecibels, formatFixed, formatPercent } from '../../format.ts';
import { lookOf, type Report } from '../../models.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { formatSmall } from '../../significant.ts';
import { sentences } from '../../words/joined.ts';
import { roundingWords } from '../../words/late.ts';
import classes from './Rounding.module.css';

const text = roundingWords;

/** How far rounding moves the weights, layer by layer, for each of the two models that is quantized. */
export function Rounding() {
  const { float, int8 } = usePlaygroundState((state) => state.reports);
  const quantized = [float, int8].filter((report) => report?.scheme !== undefined);
  if (quantized.length === 0) return <p className={classes.about}>{text.quantizeFirst}</p>;
  const hasFormat = quantized.some((report) => {
    const { scheme } = report ?? {};
    return scheme?.kind === 'weightOnly' && scheme.format !== undefined;
  });
  return (
    <>
      <p className={classes.about}>{sentences(text.about, hasFormat && text.aboutFormats)}</p>
      {quantized.map((report) => report && <Layers key={report.shownAs} report={report} />)}
    </>
  );
}

function Layers({ report }: { readonly report: Report }) {
  const { name, colour } = lookOf(report);
  const isUnknown = report.layers.every(({ error }) => error === undefined);
  return (
    <>
      <table className={classes.layers}>
        <caption style={{ color: colour }}>{text.caption(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.layer}</th>
            <th scope="col" className={classes.elsewhere}>
              {text.weights}
            </th>
            <th scope="col">
              <Term of="scale">{text.scale}</Term>
            </th>
            <th scope="col">
              <Term of="RMSE">{text.perScale}</Term>
            </th>
            <th scope="col">
              <Term of="clipping">{text.clipped}</Term>
            </th>
            <th scope="col" className={classes.elsewhere}>
              <Term of="dB">{text.signal}</Term>
            </th>
          </tr>
        </thead>
        <tbody>
          {report.layers.map((layer) => (
            <Row key={layer.name} report={report} layer={layer} />
          ))}
        </tbody>
      </table>
      {isUnknown && <p className={classes.about}>{text.unknown}</p>}
    </>
  );
}

interface RowProps {
  readonly report: Report;
  readonly layer: LayerReport;
}

function Row({ report: { shownAs }, layer: { name, weightType, quantization, error } }: RowProps) {
  const { chooseWeights } = usePlayground();
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={classes.open}
          onClick={() => chooseWeights({ layer: name, model: shownAs })}
        >
          {name}
        </button>
      </th>
      <td className={classes.elsewhere}>{weightType}</td>
      <td>{quantization ? <Scales {...quantization.scales} /> : none}</td>
      <td
        data-testid="rounding"
        data-model={shownAs}
        data-layer={name}
        data-value={error?.errorPerScale}
        className={error && classes[judgeError(error)]}
      >
        {error ? formatFixed(error.errorPerScale, 3) : none}
      </td>
      <td>{error ? formatPercent(100 * error.clippedShare) : none}</td>
      <td className={classes.elsewhere}>{error ? formatDecibels(error.signalToNoise) : none}</td>
    </tr>
  );
}

/** Stands where there is nothing to say. */
const none = '–';

interface ScalesProps {
  readonly count: number;
  readonly min: number;
  readonly max: number;
}

function Scales({ count, min, max }: ScalesProps) {
  if (count === 1) return formatSmall(max);
  return (
    <>
      <span className={classes.scales}>{text.scales(formatCount(count))}</span>{' '}
      <span className={classes.scales}>{text.range(formatSmall(min), formatSmall(max))}</span>
    </>
  );
}
