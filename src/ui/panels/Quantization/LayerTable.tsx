import { useId } from 'react';
import { networkInUse } from '../../../client/store/network-in-use.ts';
import { isOutdated } from '../../../client/views/outdated.ts';
import { type Layer, layerParameterCount, layersOf } from '../../../core/network/describe.ts';
import { eligibleLayers } from '../../../core/quantization/schemes/scheme.ts';
import { layerSwitch } from '../../../core/settings/layer-switches.ts';
import { Fixable } from '../../controls/fields/Fixable.tsx';
import { Switch } from '../../controls/Switch.tsx';
import { Term } from '../../controls/Term.tsx';
import { formatBytes, formatCount, formatDecibels } from '../../format.ts';
import type { Report } from '../../models.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Quantization.module.css';

const text = words.quantization;

type LayerReport = Report['layers'][number];

/** Which layers take part; bytes before and after, and how far the weights stand above what rounding did to them. */
export function LayerTable() {
  const reports = usePlaygroundState((state) => state.reports.int8?.layers);
  const kind = usePlaygroundState((state) => state.settings.scheme);
  const outdated = usePlaygroundState(isOutdated);
  const spec = usePlaygroundState(networkInUse);
  const eligible = eligibleLayers(kind, spec);
  return (
    <>
      <table className={classes.layers}>
        <thead>
          <tr>
            <th scope="col">{text.layer}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
            <th scope="col">
              <Term of="dB">{text.noise}</Term>
            </th>
          </tr>
        </thead>
        <tbody>
          {layersOf(spec).map((layer) => (
            <LayerRow
              key={layer.name}
              layer={layer}
              eligible={eligible.includes(layer.name)}
              after={reports?.find((report) => report.name === layer.name)}
            />
          ))}
        </tbody>
      </table>
      <p className={classes.answer}>
        <span>{answer(reports ?? [])}</span> <span>{outdated && text.outdated}</span>
      </p>
    </>
  );
}

interface LayerRowProps {
  readonly layer: Layer;
  /** Whether the chosen kind of scheme can quantize this layer. */
  readonly eligible: boolean;
  readonly after: LayerReport | undefined;
}

function LayerRow({ layer, eligible, after }: LayerRowProps) {
  const { change } = usePlayground();
  const { name } = layer;
  const key = layerSwitch(name);
  const wanted = usePlaygroundState((state) => state.settings[key]);
  const whyNot = useId();
  const takesPart = wanted && eligible;
  const quantized = after ? after.quantization !== undefined : takesPart;
  return (
    <tr>
      <th scope="row">
        <span className={classes.layer}>
          <Fixable name={key}>
            <Switch
              size="xs"
              color="int8"
              aria-label={words.settings.labels[key]}
              aria-describedby={eligible ? undefined : whyNot}
              checked={takesPart}
              disabled={!eligible}
              onChange={(event) => change(key, event.currentTarget.checked)}
            />
          </Fixable>
          <span>{name}</span>
        </span>
      </th>
      <td className={classes.float}>{formatBytes(4 * layerParameterCount(layer))}</td>
      {quantized ? (
        <>
          <td className={classes.int8}>{after ? formatBytes(after.bytes) : '–'}</td>
          <td>{after?.error ? formatDecibels(after.error.signalToNoise) : '–'}</td>
        </>
      ) : (
        <td id={whyNot} colSpan={2} className={classes.stays}>
          {eligible ? text.staysFloat : text.denseOnly}
        </td>
      )}
    </tr>
  );
}

function answer(reports: readonly LayerReport[]): string {
  const [worst] = reports
    .flatMap(({ name, error }) => (error ? [{ name, ratio: error.signalToNoise }] : []))
    .sort((one, other) => one.ratio - other.ratio);
  if (!worst) return text.noiseExplained;
  if (worst.ratio === Number.POSITIVE_INFINITY) return text.nothingLost;
  const worstInDecibels = formatDecibels(worst.ratio);
  // 20 dB are a factor of 10.
  const factor = 10 ** (worst.ratio / 20);
  return factor < 1.5
    ? text.answerLost(worstInDecibels, worst.name)
    : text.answer(worstInDecibels, worst.name, formatCount(factor));
}
