import type { ReactElement } from 'react';
import { ResponsiveContainer } from 'recharts';
import classes from './ChartFigure.module.css';

interface ChartFigureProps {
  readonly name: string;
  /** What the picture shows, in words: for those who cannot see it, and for those who want it short. */
  readonly summary: string;
  readonly height: number;
  readonly children: ReactElement;
}

/** A chart over its summary. */
export function ChartFigure({ name, summary, height, children }: ChartFigureProps) {
  return (
    <figure className={classes.figure} aria-label={name}>
      <ResponsiveContainer width="100%" height={height}>
        {children}
      </ResponsiveContainer>
      <figcaption className={classes.summary}>{summary}</figcaption>
    </figure>
  );
}
