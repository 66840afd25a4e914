import { networkInUse } from '../../../client/store/network-in-use.ts';
import { describeNetwork } from '../../../core/network/describe.ts';
import { stagesOf } from '../../../core/network/stages.ts';
import { Explained } from '../../controls/Explained.tsx';
import { Term } from '../../controls/Term.tsx';
import { formatBytes, formatCount } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { networkWords as text } from '../../words/late/network.ts';
import classes from './Model.module.css';
import { NetworkText } from './NetworkText.tsx';

export function Model() {
  const spec = usePlaygroundState(networkInUse);
  const { parameterCount } = describeNetwork(spec);
  const bytes = parameterCount * Float32Array.BYTES_PER_ELEMENT;
  const stages = stagesOf(spec);
  const kinds = [...new Set(stages.map(({ kind }) => kind))];
  return (
    <>
      <NetworkText />
      <p className={classes.about}>
        <Explained text={[text.about, ...kinds.map((kind) => text.kinds[kind])].join(' ')} />
      </p>
      <table className={classes.layers}>
        <thead>
          <tr>
            <th scope="col">{text.layer}</th>
            <th scope="col">{text.output}</th>
            <th scope="col">
              <Term of="parameters">{text.parameters}</Term>
            </th>
            <th scope="col">{text.bytes}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ name, detail, outputShape, parameters, bytes: layerBytes }) => (
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
            <td>{formatCount(parameterCount)}</td>
            <td>{formatBytes(bytes)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}
