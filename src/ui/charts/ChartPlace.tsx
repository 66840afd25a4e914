import { type ReactNode, Suspense } from 'react';
import classes from './ChartPlace.module.css';

interface ChartPlaceProps {
  readonly name: string;
  /** Pixels, with the summary. */
  readonly height: number;
  /** What to read while there is nothing to draw. Until then no chart code is asked for. */
  readonly empty?: string | undefined;
  readonly children: ReactNode;
}

/** Keeps a chart's room, while there is nothing to draw and while its code is on the way, so that nothing jumps. */
export function ChartPlace({ name, height, empty, children }: ChartPlaceProps) {
  return (
    <div style={{ minHeight: height }}>
      {empty === undefined ? (
        <Suspense>{children}</Suspense>
      ) : (
        <figure className={classes.empty} style={{ height }} aria-label={name}>
          <figcaption>{empty}</figcaption>
        </figure>
      )}
    </div>
  );
}
