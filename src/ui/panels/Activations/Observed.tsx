import type { LayerActivations, ObservedRange } from '../../../core/results/activations.ts';
import { Explained } from '../../controls/Explained.tsx';
import { formatCount, formatFactor, formatPercent, formatPrecise } from '../../format.ts';
import { activationsWords } from '../../words/late.ts';
import classes from './Activations.module.css';
import { observerLooks } from './observer-looks.ts';

const text = activationsWords;

/** The range and the scale of every observer, and what each cuts off: a table, and a sentence on what that means. */
export function Observed({ activations: { observed, total } }: { readonly activations: LayerActivations }) {
  const widest = observed.find(({ observer }) => observer === 'minMax');
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            {Object.entries(text.columns).map(([key, head]) => (
              <th key={key} scope="col">
                <Explained text={head} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {observed.map((one) => (
            <Row key={one.observer} {...one} total={total} />
          ))}
        </tbody>
      </table>
      {widest &&
        observed.map(
          (one) => one !== widest && <Meaning key={one.observer} observed={one} widest={widest} />,
        )}
    </>
  );
}

function Row({ observer, range, input, cutOff, total }: ObservedRange & { readonly total: number }) {
  const { colour, dashes } = observerLooks[observer];
  return (
    <tr data-testid="observer" data-observer={observer} data-scale={input.scale} data-cut-off={cutOff}>
      <th scope="row">
        <svg className={classes.key} viewBox="0 0 28 4" aria-hidden="true">
          <line x1={0} x2={28} y1={2} y2={2} style={{ stroke: colour, strokeDasharray: dashes }} />
        </svg>
        {text.observers[observer]}
      </th>
      <td>{text.range(formatPrecise(range.min, 3), formatPrecise(range.max, 3))}</td>
      <td>{formatPrecise(input.scale, 3)}</td>
      <td>{formatCount(input.zeroPoint)}</td>
      <td>
        {cutOff === 0
          ? text.cutNothing
          : text.cut(formatCount(cutOff), formatPercent((100 * cutOff) / total, 3))}
      </td>
    </tr>
  );
}

interface MeaningProps {
  readonly observed: ObservedRange;
  readonly widest: ObservedRange;
}

function Meaning({ observed: { observer, input, cutOff }, widest }: MeaningProps) {
  const name = text.observers[observer];
  const factor = widest.input.scale / input.scale;
  return (
    <p className={classes.about}>
      {observer !== 'minMax' && factor < 1.005
        ? text.same[observer]
        : text.finer(name, formatFactor(factor), formatCount(cutOff))}
    </p>
  );
}
