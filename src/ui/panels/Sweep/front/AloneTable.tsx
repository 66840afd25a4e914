import { aloneRows } from '../../../../client/views/front-findings.ts';
import { formatRow } from '../../../../core/quantization/number-formats/number-format.ts';
import type { FrontResult } from '../../../../core/results/front-result.ts';
import { Details } from '../../../controls/Details.tsx';
import { formatSigned, none } from '../../../format.ts';
import { sweepWords } from '../../../words/late.ts';
import classes from '../Sweep.module.css';

const text = sweepWords.front.single;

/** How dark the cell of the greatest loss is, in percent of the colour. */
const darkest = 35;

/** All that was measured of single layers: widths, and number formats where they were asked for. */
export function AloneTable({ front }: { readonly front: FrontResult }) {
  const rows = aloneRows(front);
  const layers = [...new Set(front.alone.map(({ layer }) => layer))];
  const most = Math.max(...rows.flatMap(({ losses }) => [...losses.values()]), Number.MIN_VALUE);
  if (rows.length === 0) return null;
  return (
    <Details name="alone" className={classes.numbers} summary={text.question}>
      <p className={classes.caption}>{text.explain}</p>
      <div className={classes.scroll}>
        <table className={`${classes.table} ${classes.losses}`}>
          <thead>
            <tr>
              <th scope="col">{text.weights}</th>
              {layers.map((layer) => (
                <th key={layer} scope="col">
                  {layer}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ weights, losses }) => (
              <tr key={weights}>
                <th scope="row">
                  {typeof weights === 'number' ? text.bits(weights) : formatRow(weights).name}
                </th>
                {layers.map((layer) => (
                  <Loss key={layer} layer={layer} weights={weights} loss={losses.get(layer)} most={most} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Details>
  );
}

interface LossProps {
  readonly layer: string;
  readonly weights: number | string;
  /** Undefined where it was not measured yet. */
  readonly loss: number | undefined;
  readonly most: number;
}

function Loss({ layer, weights, loss, most }: LossProps) {
  const share = Math.max(0, loss ?? 0) / most;
  return (
    <td
      data-testid="alone-loss"
      data-layer={layer}
      data-weights={weights}
      data-value={loss}
      style={{ background: `color-mix(in srgb, var(--int8) ${Math.round(darkest * share)}%, transparent)` }}
    >
      {loss === undefined ? none : formatSigned(loss, 4)}
    </td>
  );
}
