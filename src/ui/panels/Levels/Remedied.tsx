import type { BeforeAfter, RemediedPicture } from '../../../core/quantization/picture/remedied.ts';
import { formatPercent } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { tellSeconds } from '../../remedy-seconds.ts';
import { formatShort, formatSmall } from '../../significant.ts';
import { sentences } from '../../words/joined.ts';
import { remediedWords } from '../../words/late.ts';
import classes from './Levels.module.css';
import type { Shown } from './shown.ts';

const text = remediedWords;

interface Measure {
  readonly name: 'evenness' | 'scale' | 'moved' | 'biasShift' | 'zeros' | 'error';
  /** Read when it is drawn: the language may have changed. */
  readonly label: () => string;
  readonly format: (value: number) => string;
}

const asPercent = (value: number): string => formatPercent(100 * value, 1);

const measures: readonly Measure[] = [
  { name: 'evenness', label: () => text.evenness, format: asPercent },
  { name: 'scale', label: () => text.scale, format: (value) => `${formatShort(value, 3)} ×` },
  { name: 'moved', label: () => text.moved, format: asPercent },
  { name: 'biasShift', label: () => text.biasShift, format: formatSmall },
  { name: 'zeros', label: () => text.zeros, format: asPercent },
  { name: 'error', label: () => text.error, format: asPercent },
];

interface RemediedProps {
  readonly shown: Shown;
  readonly remedied: RemediedPicture;
}

/** A layer with its remedies beside plain rounding, and what they took. */
export function Remedied({ shown: { layer, quantized }, remedied }: RemediedProps) {
  const seconds = usePlaygroundState(({ reports }) => quantized && reports[quantized.id]?.remedySeconds);
  // Only what moves weights off their nearest level gives them up for the outputs.
  const isFurther = remedied.moved !== undefined && remedied.error.after > remedied.error.before;
  return (
    <section className={classes.remedied}>
      <h3 className={classes.name}>{text.heading}</h3>
      <p className={classes.about}>{text.about(layer.layer, quantized?.name ?? '')}</p>
      <table className={classes.figures}>
        <thead>
          <tr>
            <th scope="col">{text.figure}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => {
            const found = remedied[measure.name];
            return found && <Row key={measure.name} measure={measure} found={found} />;
          })}
        </tbody>
      </table>
      <p className={classes.about}>{sentences(isFurther && text.further, seconds && tellSeconds(seconds))}</p>
    </section>
  );
}

interface RowProps {
  readonly measure: Measure;
  readonly found: BeforeAfter;
}

function Row({ measure: { name, label, format }, found: { before, after } }: RowProps) {
  return (
    <tr data-testid="remedied" data-figure={name} data-value={after} data-before={before}>
      <th scope="row">{label()}</th>
      <td>{format(before)}</td>
      <td>{format(after)}</td>
    </tr>
  );
}
