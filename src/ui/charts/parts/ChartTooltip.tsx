// The styles stand with those of the chart's place. A file with only the charts' styles might fail to load.
import classes from './ChartPlace.module.css';

interface ChartTooltipProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly value: string; readonly colour: string }[];
}

/** The values under the pointer or the keyboard's cursor. */
export function ChartTooltip({ title, rows }: ChartTooltipProps) {
  return (
    <div className={classes.tooltip}>
      <p>{title}</p>
      {rows.map(({ name, value, colour }) => (
        <p key={name}>
          <span className={classes.swatch} style={{ background: colour }} />
          <span>{name}</span> <b>{value}</b>
        </p>
      ))}
    </div>
  );
}
