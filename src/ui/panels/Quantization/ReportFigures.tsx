import { networkInUse } from '../../../client/store/network-in-use.ts';
import { accuracyInterval } from '../../../core/metrics/significance.ts';
import { schemeName } from '../../../core/quantization/schemes/scheme.ts';
import { percentCorrect } from '../../../core/results/accuracy.ts';
import {
  formatBytes,
  formatCount,
  formatDecibels,
  formatFixed,
  formatMilliseconds,
  formatPercent,
} from '../../format.ts';
import { lookOf, type Report } from '../../models.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { tellSeconds } from '../../remedy-seconds.ts';
import { formatSmall } from '../../significant.ts';
import { inWords } from '../../words/in-words.ts';
import { reportWords as text } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import classes from './Quantization.module.css';

type LayerReport = Report['layers'][number];

/** The model's figures, then every layer's. */
export function ReportFigures() {
  const report = usePlaygroundState((state) => state.reports.int8);
  const spec = usePlaygroundState(networkInUse);
  if (!report?.scheme) return null;
  const steps = report.qatSteps ?? 0;
  const scheme = inWords(schemeName(report.scheme, spec));
  const name = steps > 0 ? text.fineTuned(scheme, formatCount(steps)) : scheme;
  return (
    <>
      <p className={classes.scheme}>{name}</p>
      <ModelFigures report={report} />
      {report.remedySeconds && <p className={classes.hint}>{tellSeconds(report.remedySeconds)}</p>}
      <LayerFigures layers={report.layers} name={lookOf(report).name} />
    </>
  );
}

function ModelFigures({ report }: { readonly report: Report }) {
  const comparison = usePlaygroundState((state) => state.comparison);
  const { accuracy, latency } = report;
  const interval = accuracy && accuracyInterval(accuracy.correct, accuracy.images);
  const figures = [
    { name: text.file, value: formatBytes(report.fileBytes) },
    { name: text.gzipped, value: formatBytes(report.gzippedBytes) },
    accuracy &&
      interval && {
        name: text.accuracy,
        value: formatPercent(percentCorrect(accuracy)),
        detail: text.interval(formatFixed(interval.low, 2), formatFixed(interval.high, 2)),
      },
    comparison && {
      name: text.changed,
      value: formatCount(comparison.changed),
      detail: text.ofImages(formatCount(comparison.images)),
    },
    latency && {
      name: text.latency,
      value: formatMilliseconds(latency.median),
      detail: text.latencyDetail(formatMilliseconds(latency.p95)),
    },
  ].filter((figure) => figure !== undefined);
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value, ...rest }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span>{value}</span>
            {'detail' in rest && <small>{rest.detail}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Measure {
  readonly name: () => string;
  /** One value, or the two ends of a range; nothing where the layer has no such thing. */
  readonly of: (layer: LayerReport) => readonly string[];
}

const range = (min: number, max: number, format: (value: number) => string) =>
  min === max ? [format(min)] : [format(min), format(max)];

const measures: readonly Measure[] = [
  { name: () => text.weights, of: ({ weightType }) => [weightType] },
  {
    name: () => text.scales,
    of: ({ quantization }) => (quantization ? [formatCount(quantization.scales.count)] : []),
  },
  {
    name: () => text.scale,
    of: ({ quantization }) =>
      quantization ? range(quantization.scales.min, quantization.scales.max, formatSmall) : [],
  },
  {
    name: () => text.zeroPoint,
    of: ({ quantization }) =>
      quantization ? range(quantization.zeroPoints.min, quantization.zeroPoints.max, String) : [],
  },
  {
    name: () => text.inputScale,
    of: ({ quantization }) => (quantization?.input ? [formatSmall(quantization.input.scale)] : []),
  },
  {
    name: () => text.inputZeroPoint,
    of: ({ quantization }) => (quantization?.input ? [String(quantization.input.zeroPoint)] : []),
  },
  { name: () => words.quantization.before, of: ({ floatBytes }) => [formatBytes(floatBytes)] },
  { name: () => words.quantization.after, of: ({ bytes }) => [formatBytes(bytes)] },
  {
    name: () => words.quantization.noise,
    of: ({ error }) => (error ? [formatDecibels(error.signalToNoise)] : []),
  },
  { name: () => text.largestError, of: ({ error }) => (error ? [formatSmall(error.maxAbsoluteError)] : []) },
  { name: () => text.clipped, of: ({ error }) => (error ? [formatPercent(100 * error.clippedShare)] : []) },
];

/** A column for each layer: four fit beside each other on a phone, eleven measures would not. */
function LayerFigures({ layers, name }: { readonly layers: Report['layers']; readonly name: string }) {
  const rows = measures
    .map((measure) => ({ name: measure.name(), values: layers.map((layer) => measure.of(layer)) }))
    .filter(({ values }) => values.some(({ length }) => length > 0));
  return (
    <table className={classes.measures} aria-label={text.layers(name)}>
      <thead>
        <tr>
          <th scope="col">{words.quantization.layer}</th>
          {layers.map((layer) => (
            <th key={layer.name} scope="col">
              {layer.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            {layers.map((layer, index) => (
              <td key={layer.name}>
                <Ends ends={row.values[index] ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value, or a range that breaks between its ends where it must. */
function Ends({ ends: [min, max] }: { readonly ends: readonly string[] }) {
  if (max === undefined) return <span>{min ?? '–'}</span>;
  return (
    <>
      <span>{`${min}–`}</span>
      <wbr />
      <span>{max}</span>
    </>
  );
}
