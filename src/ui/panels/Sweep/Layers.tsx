import { networkInUse } from '../../../client/store/network-in-use.ts';
import type { PlaygroundState } from '../../../client/store/state.ts';
import {
  type LayerResult,
  layersOf,
  mostSensitive,
  pointsLost,
} from '../../../client/views/sweep-findings.ts';
import type { NetworkSpec } from '../../../core/network/spec.ts';
import { eligibleLayers, schemeName } from '../../../core/quantization/schemes/scheme.ts';
import { percentCorrect } from '../../../core/results/accuracy.ts';
import { Term } from '../../controls/Term.tsx';
import { formatDecibels, formatFixed, formatSigned } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { inWords } from '../../words/in-words.ts';
import { sweepWords } from '../../words/late.ts';
import { PointName } from './PointName.tsx';
import classes from './Sweep.module.css';

const text = sweepWords.layers;

type Sweep = NonNullable<PlaygroundState['sweep']>;

/** What each layer costs when it alone is quantized. */
export function Layers({ sweep }: { readonly sweep: Sweep | undefined }) {
  const layers = sweep ? layersOf(sweep) : [];
  const [first] = layers;
  const spec = usePlaygroundState(networkInUse);
  return (
    <section className={classes.answer}>
      <h3>{text.question}</h3>
      {sweep && first ? (
        <>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{text.layer}</th>
                <th scope="col">
                  <Term of="dB">{text.noise}</Term>
                </th>
                <th scope="col">{text.lost}</th>
                <th scope="col">{text.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {layers.map((layer) => (
                <LayerRow key={layer.point.layer} layer={layer} sweep={sweep} />
              ))}
            </tbody>
          </table>
          <p className={classes.verdict}>{answer(sweep, layers)}</p>
          <p className={classes.caption}>{text.scheme(inWords(nameOfScheme(first, spec)))}</p>
        </>
      ) : (
        <p className={classes.caption}>{text.empty}</p>
      )}
    </section>
  );
}

/** Names the scheme without the one layer that it was tried on. */
function nameOfScheme({ point: { scheme } }: LayerResult, spec: NetworkSpec): string {
  return schemeName({ ...scheme, layers: eligibleLayers(scheme.kind, spec) }, spec);
}

function answer(sweep: Sweep, layers: readonly LayerResult[]): string {
  const worst = mostSensitive(layers);
  if (!worst) return '';
  const { layer } = worst.point;
  if (worst.meaning === 'loss') return text.loses(layer, formatFixed(pointsLost(worst, sweep), 2));
  if (worst.signalToNoise === Number.POSITIVE_INFINITY) return text.nothingLost;
  return text.noneLoses(layer, formatDecibels(worst.signalToNoise));
}

function LayerRow({ layer, sweep }: { readonly layer: LayerResult; readonly sweep: Sweep }) {
  const { point, accuracy, signalToNoise, meaning } = layer;
  return (
    <tr>
      <th scope="row" className={classes.int8}>
        <PointName entry={layer.entry} name={point.layer} />
      </th>
      <td>{formatDecibels(signalToNoise)}</td>
      <td data-testid={`sweep-${point.layer}-accuracy`} data-value={percentCorrect(accuracy)}>
        {formatSigned(-pointsLost(layer, sweep), 2)}
      </td>
      <td className={classes[meaning]}>{sweepWords.meanings[meaning]}</td>
    </tr>
  );
}
