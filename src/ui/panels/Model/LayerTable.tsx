import { describeNetwork } from '../../../core/network/describe.ts';
import { multiplyAdds } from '../../../core/network/figures/costs.ts';
import type { NetworkSpec } from '../../../core/network/spec.ts';
import { stagesOf } from '../../../core/network/stages.ts';
import { formatBytes, formatCount, formatLarge } from '../../format.ts';
import { inWords } from '../../words/in-words.ts';
import { networkWords as text } from '../../words/late.ts';
import classes from './LayerTable.module.css';

/** Every layer with its shape and what it costs, from the image to the logits. */
export function LayerTable({ spec }: { readonly spec: NetworkSpec }) {
  const { parameterCount } = describeNetwork(spec);
  return (
    <table className={classes.layers}>
      <thead>
        <tr>
          <th scope="col">{text.layer}</th>
          <th scope="col">{text.output}</th>
          <th scope="col">{text.parameters}</th>
          <th scope="col" className={classes.bytes}>
            {text.bytes}
          </th>
          <th scope="col">{text.multiplyAdds}</th>
        </tr>
      </thead>
      <tbody>
        {stagesOf(spec).map((stage) => (
          <tr key={stage.name} className={stage.parameters === 0 ? classes.plain : undefined}>
            <th scope="row" title={inWords(stage.detail)}>
              {stage.name}
            </th>
            <td>{stage.outputShape.join(' × ')}</td>
            <td>{stage.parameters === 0 ? '' : formatCount(stage.parameters)}</td>
            <td className={classes.bytes}>{stage.parameters === 0 ? '' : formatBytes(stage.bytes)}</td>
            <td>{stage.multiplyAdds === 0 ? '' : formatLarge(stage.multiplyAdds)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          <td />
          <td>{formatCount(parameterCount)}</td>
          <td className={classes.bytes}>{formatBytes(parameterCount * Float32Array.BYTES_PER_ELEMENT)}</td>
          <td>{formatLarge(multiplyAdds(spec))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
