import type { PlaygroundState } from '../../../client/state.ts';
import { type LayerDescription, layers } from '../../../core/model/simple-cnn.ts';
import { formatBytes } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Quantization.module.css';

const text = words.quantization;

type Report = NonNullable<PlaygroundState['reports']['int8']>;
type LayerReport = Report['layers'][number];

const withWeights = layers.filter(({ parameters }) => parameters > 0);

/** Layer by layer: bytes before and after, and how far the weights stand above what rounding did to them. */
export function LayerTable() {
  const int8 = usePlaygroundState((state) => state.reports.int8);
  return (
    <>
      <table className={classes.layers}>
        <thead>
          <tr>
            <th scope="col">{text.layer}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
            <th scope="col">{text.noise}</th>
          </tr>
        </thead>
        <tbody>
          {withWeights.map((layer) => (
            <LayerRow
              key={layer.name}
              layer={layer}
              after={int8?.layers.find(({ name }) => name === layer.name)}
            />
          ))}
        </tbody>
      </table>
      <p className={classes.hint}>{answer(int8?.layers ?? [])}</p>
    </>
  );
}

function LayerRow({
  layer,
  after,
}: {
  readonly layer: LayerDescription;
  readonly after: LayerReport | undefined;
}) {
  const quantizes = layer.kind === 'linear';
  return (
    <tr>
      <th scope="row">{layer.name}</th>
      <td className={classes.float}>{formatBytes(layer.bytes)}</td>
      {quantizes ? (
        <>
          <td className={classes.int8}>{after ? formatBytes(after.bytes) : '–'}</td>
          <td>{after?.error ? decibels(after.error.signalToNoise) : '–'}</td>
        </>
      ) : (
        <>
          <td>{text.staysFloat}</td>
          <td />
        </>
      )}
    </tr>
  );
}

const decibels = (ratio: number) => `${ratio.toFixed(1)} dB`;

function answer(reports: readonly LayerReport[]): string {
  const measured = reports.flatMap(({ name, error }) =>
    error ? [{ name, ratio: error.signalToNoise }] : [],
  );
  const worst = measured.toSorted((a, b) => a.ratio - b.ratio)[0];
  return worst ? text.answer(decibels(worst.ratio), worst.name) : text.noiseExplained;
}
