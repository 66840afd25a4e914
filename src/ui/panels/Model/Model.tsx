import { networkInUse } from '../../../client/store/network-in-use.ts';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { describeNetwork } from '../../../core/network/describe.ts';
import { stagesOf } from '../../../core/network/stages.ts';
import { formatBytes, formatCount } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Model.module.css';

const text = words.model;

export function Model() {
  const model = usePlaygroundState((state) => state.model);
  const spec = usePlaygroundState(networkInUse);
  const { parameterCount } = describeNetwork(spec);
  const bytes = parameterCount * Float32Array.BYTES_PER_ELEMENT;
  return (
    <>
      <table className={classes.layers}>
        <thead>
          <tr>
            <th scope="col">{text.layer}</th>
            <th scope="col">{text.output}</th>
            <th scope="col">{text.parameters}</th>
            <th scope="col">{text.bytes}</th>
          </tr>
        </thead>
        <tbody>
          {stagesOf(spec).map(({ name, detail, outputShape, parameters, bytes: layerBytes }) => (
            <tr key={name} className={parameters === 0 ? classes.plain : undefined}>
              <th scope="row" title={detail}>
                {name}
              </th>
              <td>{outputShape.join(' × ')}</td>
              <td>{parameters === 0 ? '' : formatCount(parameters)}</td>
              <td>{parameters === 0 ? '' : formatBytes(layerBytes)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td />
            <td data-testid="parameters" data-value={parameterCount}>
              {formatCount(parameterCount)}
            </td>
            <td>{formatBytes(bytes)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={classes.origin}>{model ? originInWords(model) : ' '}</p>
    </>
  );
}

function originInWords({ origin, step }: NonNullable<PlaygroundState['model']>): string {
  const trained = step > 0 ? ` ${text.trained(formatCount(step))}` : '';
  switch (origin.kind) {
    case 'initialised':
      return text.initialised(origin.seed) + trained;
    case 'imported':
      return (
        (origin.content === 'quantized'
          ? text.importedInt8(origin.fileName)
          : text.imported(origin.fileName)) + trained
      );
    case 'checkpoint':
      return text.checkpoint(formatCount(origin.step));
    case 'recovered':
      return text.recovered(formatCount(origin.step));
    default:
      return origin satisfies never;
  }
}
