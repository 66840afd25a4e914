import { networkInUse } from '../../../../client/store/network-in-use.ts';
import { layerShares } from '../../../../client/views/front-findings.ts';
import { layersOf } from '../../../../core/network/describe.ts';
import type { FrontResult } from '../../../../core/results/front-result.ts';
import { Explained } from '../../../controls/Explained.tsx';
import { formatLoss } from '../../../format.ts';
import { usePlaygroundState } from '../../../playground-context.ts';
import { sweepWords } from '../../../words/late.ts';
import classes from '../Sweep.module.css';

const text = sweepWords.front.shares;

/** Each layer alone in the fewest bits, beside what sparing it brings while all others are in so few. */
export function LayerShares({ front }: { readonly front: FrontResult }) {
  const spec = usePlaygroundState(networkInUse);
  const shares = layerShares(
    front,
    layersOf(spec).map(({ name }) => name),
  );
  if (shares.length === 0) return null;
  const most = Math.max(...shares.flatMap(({ alone, spared }) => [alone, spared]), Number.MIN_VALUE);
  const bits = Math.min(...front.alone.map((one) => one.bits));
  return (
    <div className={classes.answer} data-part="layer-shares">
      <h4>{text.question(bits)}</h4>
      <table className={`${classes.table} ${classes.shares}`}>
        <thead>
          <tr>
            <th scope="col">{sweepWords.layers.layer}</th>
            <th scope="col">{text.alone}</th>
            <th scope="col">{text.spared}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ layer, alone, spared }) => (
            <tr
              key={layer}
              data-testid="layer-share"
              data-layer={layer}
              data-value={alone}
              data-spared={spared}
            >
              <th scope="row">{layer}</th>
              <Bar value={alone} most={most} className={classes.alone} />
              <Bar value={spared} most={most} className={classes.spared} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.caption}>
        <Explained text={text.explain(bits)} />
      </p>
    </div>
  );
}

interface BarProps {
  readonly value: number;
  /** What fills the whole width. */
  readonly most: number;
  readonly className: string | undefined;
}

function Bar({ value, most, className }: BarProps) {
  return (
    <td>
      <span className={classes.bar} aria-hidden>
        <span className={className} style={{ width: `${(100 * Math.max(0, value)) / most}%` }} />
      </span>
      {formatLoss(value)}
    </td>
  );
}
