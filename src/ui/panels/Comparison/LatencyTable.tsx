import { type Speed, speedOf } from '../../../core/metrics/speed.ts';
import { whyUnpacked } from '../../../core/quantization/schemes/packed-weights.ts';
import { Explained } from '../../controls/Explained.tsx';
import { ModelHeadings } from '../../controls/ModelHeadings.tsx';
import { formatFactor, formatMilliseconds } from '../../format.ts';
import { lookOf, type ModelLook, type Report } from '../../models.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { inWords } from '../../words/in-words.ts';
import { latencyWords } from '../../words/late.ts';
import classes from './LatencyTable.module.css';

const text = latencyWords;

type PartLatency = NonNullable<Report['latencies']>[number];

/** Both models' timings of one part at one batch size. */
interface Pair {
  readonly baseline: PartLatency;
  readonly candidate: PartLatency;
  readonly speed: Speed;
}

const parts = ['dense', 'model'] as const;

interface LatencyTableProps {
  readonly baseline: Report;
  readonly candidate: Report;
}

/** Every part at every batch size, and why the quantized model is slower where it is. */
export function LatencyTable({ baseline, candidate }: LatencyTableProps) {
  const device = usePlaygroundState((state) => state.backend?.device ?? '');
  const pairs = pairUp(baseline, candidate);
  const first = pairs[0];
  if (!first) return null;
  const grouped = pairs.some(({ baseline: { runs, timings } }) => runs > timings);
  const looks = [lookOf(baseline), lookOf(candidate)];
  return (
    <>
      <table className={classes.latencies} aria-label={text.tableLabel}>
        <thead>
          <tr>
            <th scope="col">{text.batch}</th>
            <ModelHeadings models={looks} />
            <th scope="col">{text.difference}</th>
          </tr>
        </thead>
        {parts.map((part) => (
          <Part key={part} part={part} pairs={pairs} looks={looks} />
        ))}
      </table>
      {reasons(pairs, candidate).map((reason) => (
        <p key={reason} className={classes.reason}>
          {reason}
        </p>
      ))}
      <p className={classes.caption}>
        <Explained text={text.how(timingsOf(pairs), grouped, first.baseline.backend, inWords(device))} />
      </p>
    </>
  );
}

interface PartProps {
  readonly part: PartLatency['part'];
  readonly pairs: readonly Pair[];
  readonly looks: readonly ModelLook[];
}

function Part({ part, pairs, looks }: PartProps) {
  const rows = pairs.filter(({ baseline }) => baseline.part === part);
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className={classes.part}>
          {text.parts[part]}
        </th>
      </tr>
      {rows.map(({ baseline, candidate, speed }) => (
        <tr key={baseline.batch}>
          <th scope="row">{baseline.batch}</th>
          {[baseline, candidate].map((latency, index) => (
            <Timing key={looks[index]?.id} latency={latency} colour={looks[index]?.colour} />
          ))}
          <td>{speedInWords(speed)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function Timing({ latency, colour }: { readonly latency: PartLatency; readonly colour: string | undefined }) {
  const { median, p95, interquartileRange } = latency;
  return (
    <td>
      <span style={{ color: colour }} data-value={median}>
        {formatMilliseconds(median)}
      </span>
      <small>{text.p95(formatMilliseconds(p95))}</small>
      <small>{text.spread(formatMilliseconds(interquartileRange))}</small>
    </td>
  );
}

function pairUp(baseline: Report, candidate: Report): Pair[] {
  return (baseline.latencies ?? []).flatMap((latency) => {
    const other = candidate.latencies?.find(
      ({ part, batch }) => part === latency.part && batch === latency.batch,
    );
    return other ? [{ baseline: latency, candidate: other, speed: speedOf(latency, other) }] : [];
  });
}

function speedInWords(speed: Speed): string {
  switch (speed.kind) {
    case 'same':
      return text.same;
    case 'unknown':
      return text.unknown;
    default:
      return text[speed.kind](formatFactor(speed.factor));
  }
}

/** 50, or 10–50 where slow batches were timed less often. */
function timingsOf(pairs: readonly Pair[]): string {
  const timings = pairs.map(({ baseline }) => baseline.timings);
  const [least, most] = [Math.min(...timings), Math.max(...timings)];
  return least === most ? String(most) : `${least}–${most}`;
}

/** Facts that explain the figures. */
function reasons(pairs: readonly Pair[], model: Report): string[] {
  const { name } = lookOf(model);
  const slower = pairs.filter(({ speed }) => speed.kind === 'slower');
  const candidate = (slower[0] ?? pairs[0])?.candidate;
  if (!candidate) return [];
  const dense = pairs.filter(({ baseline }) => baseline.part === 'dense');
  const whySlower = {
    'int8-kernels': text.whySlower['int8-kernels'](
      name,
      slower.every(({ baseline }) => baseline.batch === 1),
    ),
    'packed-kernels': text.whySlower['packed-kernels'](name),
    reference: text.whySlower.reference(name, candidate.backend),
    float32: text.whySlower.float32(name),
  }[candidate.arithmetic];
  return [
    // Said of computing in float32 in any case: chance may make it look faster.
    ...(slower.length > 0 || candidate.arithmetic === 'float32' ? [whySlower] : []),
    ...(candidate.arithmetic === 'float32' && model.scheme?.kind === 'weightOnly'
      ? [text.whyUnpacked[whyUnpacked(model.scheme, candidate.backend)]]
      : []),
    ...((candidate.arithmetic === 'int8-kernels' || candidate.arithmetic === 'packed-kernels') &&
    dense.length > 0 &&
    dense.every(({ speed }) => speed.kind === 'faster')
      ? [text.wholeModelGainsLess]
      : []),
    ...(dense.length === 0 ? [text.noDense] : []),
  ];
}
