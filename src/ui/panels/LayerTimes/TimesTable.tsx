import type { PlaygroundState } from '../../../client/store/state.ts';
import { type TimeFindings, timeFindings } from '../../../client/views/models/layer-findings.ts';
import { type Speed, speedOf } from '../../../core/metrics/speed.ts';
import table from '../../controls/LayerTable.module.css';
import { ModelHeadings } from '../../controls/ModelHeadings.tsx';
import { formatFactor, formatMilliseconds, formatPercent } from '../../format.ts';
import { type ModelLook, useModels } from '../../models.ts';
import { sentences } from '../../words/joined.ts';
import { layerTimesWords } from '../../words/late.ts';

const text = layerTimesWords;

type Times = NonNullable<PlaygroundState['layerTimes']>;
type LayerTime = Times['layers'][number];

/** Both models' layers, and what their shares say. */
export function TimesTable({ times }: { readonly times: Times }) {
  const looks = useModels();
  const [baseline, candidate] = looks;
  const found = timeFindings(times);
  const { layers } = times;
  const longest = Math.max(...layers.flatMap((layer) => [layer.baseline.median, layer.candidate.median]));
  return (
    <>
      <table className={table.table} aria-label={text.tableLabel}>
        <thead>
          <tr>
            <th scope="col">{text.layer}</th>
            <ModelHeadings models={looks} />
            <th scope="col">{text.difference}</th>
          </tr>
        </thead>
        <tbody>
          {layers.map((layer) => (
            <Row key={layer.layer} layer={layer} looks={looks} longest={longest} />
          ))}
        </tbody>
        {found && (
          <tfoot>
            <tr>
              <th scope="row">{text.all}</th>
              <td>{formatMilliseconds(found.total.baseline)}</td>
              <td>{formatMilliseconds(found.total.candidate)}</td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
      {found && (
        <p className={table.verdict}>{verdict(times, found, baseline?.name ?? '', candidate?.name ?? '')}</p>
      )}
    </>
  );
}

function verdict({ arithmetic }: Times, found: TimeFindings, baseline: string, candidate: string): string {
  const { slowest, quantizedShare, mostGain } = found;
  const bound =
    mostGain === Number.POSITIVE_INFINITY
      ? text.whole(candidate)
      : text.bound(candidate, formatPercent(100 * quantizedShare, 0), formatFactor(mostGain));
  return sentences(
    text.slowest(slowest.layer.layer, formatPercent(100 * slowest.share, 0), baseline),
    arithmetic === 'float32' || arithmetic === 'packed-kernels' ? text.arithmetic[arithmetic] : bound,
    arithmetic === 'reference' && text.arithmetic.reference,
  );
}

interface RowProps {
  readonly layer: LayerTime;
  readonly looks: readonly ModelLook[];
  readonly longest: number;
}

function Row({ layer, looks, longest }: RowProps) {
  const { baseline, candidate } = layer;
  return (
    <tr
      data-testid="layer-time"
      data-layer={layer.layer}
      data-baseline={baseline.median}
      data-candidate={candidate.median}
    >
      <th scope="row">{layer.layer}</th>
      {[baseline, candidate].map(({ median }, index) => (
        <td key={looks[index]?.id}>
          <span className={table.figure}>{formatMilliseconds(median)}</span>
          <span className={table.track} aria-hidden="true">
            <span
              className={table.bar}
              data-model={looks[index]?.id}
              style={{ width: `${(100 * median) / longest}%`, background: looks[index]?.colour }}
            />
          </span>
        </td>
      ))}
      <td>{layer.alike ? text.alike : speedInWords(speedOf(baseline, candidate))}</td>
    </tr>
  );
}

function speedInWords(speed: Speed): string {
  if (speed.kind === 'same' || speed.kind === 'unknown') return text[speed.kind];
  return text[speed.kind](formatFactor(speed.factor));
}
