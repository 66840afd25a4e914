import { countColumns, logHeight } from '../../../client/views/models/activations.ts';
import type { LayerActivations } from '../../../core/results/activations.ts';
import { formatCount, formatPrecise } from '../../format.ts';
import { activationsWords } from '../../words/late.ts';
import { headings } from '../../words/words.ts';
import classes from './Activations.module.css';
import { observerLooks } from './observer-looks.ts';

const text = activationsWords;

/** The picture's own units: its style gives it a width on the page. */
const width = 1000;
const height = 260;
const mostColumns = 200;

/** How often each value was read, with the ends of every observer's range as lines. */
export function Picture({ activations }: { readonly activations: LayerActivations }) {
  const { layer, total, range, observed } = activations;
  const columns = countColumns(activations, mostColumns);
  const end = Math.max(columns.start + columns.counts.length * columns.width, range.max);
  const x = (value: number) => (width * (value - columns.start)) / (end - columns.start || 1);
  const y = (count: number) => height * (1 - logHeight(count, columns.most));
  const bars = columns.counts
    .map((count, index) => {
      const left = x(columns.start + index * columns.width);
      const right = x(columns.start + (index + 1) * columns.width);
      return count > 0 ? `M${left} ${height}V${y(count)}H${right}V${height}Z` : '';
    })
    .join('');
  const decades = Array.from(
    { length: Math.floor(Math.log10(columns.most || 1)) + 1 },
    (_, power) => 10 ** power,
  );
  const summary = text.picture(
    layer,
    formatCount(total),
    formatPrecise(range.min, 3),
    formatPrecise(range.max),
  );
  return (
    <figure className={classes.figure} aria-label={headings.activations.heading}>
      <div className={classes.plot}>
        <svg
          className={classes.picture}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={summary}
          data-testid="activation-picture"
          data-total={total}
        >
          {decades.map((count) => (
            <line key={count} className={classes.grid} x1={0} x2={width} y1={y(count)} y2={y(count)} />
          ))}
          <path className={classes.bars} d={bars} />
          {observed.map(({ observer, range: chosen }) => (
            <g
              key={observer}
              className={classes.range}
              style={{
                stroke: observerLooks[observer].colour,
                strokeDasharray: observerLooks[observer].dashes,
              }}
              data-testid="observer-line"
              data-observer={observer}
              data-min={chosen.min}
              data-max={chosen.max}
            >
              <line x1={x(chosen.min)} x2={x(chosen.min)} y1={0} y2={height} />
              <line x1={x(chosen.max)} x2={x(chosen.max)} y1={0} y2={height} />
            </g>
          ))}
        </svg>
        {decades.map((count) => (
          <span key={count} className={classes.tick} style={{ top: `${(100 * y(count)) / height}%` }}>
            {formatCount(count)}
          </span>
        ))}
      </div>
      <div className={classes.axis}>
        <span>{formatPrecise(columns.start, 3)}</span>
        <span>{text.axis}</span>
        <span>{formatPrecise(range.max, 3)}</span>
      </div>
      <figcaption className={classes.about}>{summary}</figcaption>
    </figure>
  );
}
