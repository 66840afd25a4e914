import { Button } from '@mantine/core';
import { memo, type ReactNode, Suspense, use, useDeferredValue, useSyncExternalStore } from 'react';
import { Explained } from '../../controls/Explained.tsx';
import { Sentence } from '../../controls/Sentence.tsx';
import { Boundary } from '../../frame/failure/Boundary.tsx';
import { usePresence } from '../../frame/presence.ts';
import { words } from '../../words/words.ts';
import { type Charts, lateCharts } from '../late-charts.ts';
import classes from './ChartPlace.module.css';
import { useTurn } from './turns.ts';

type DrawPicture = (charts: Charts) => ReactNode;

interface ChartPlaceProps {
  readonly name: string;
  /** What the picture shows, in words, its terms marked (Explained): for those who cannot see it, and for those who want it short. */
  readonly summary: string;
  /** Pixels that the picture takes, and those that it takes with its summary. */
  readonly height: { readonly picture: number; readonly whole: number };
  /** Text that stands here while there is nothing to draw. The chart itself is then only made once somebody is there. */
  readonly empty?: string | undefined;
  /** Gives the picture, which fills its room. */
  readonly children: DrawPicture;
}

/**
 * A chart over its summary. Keeps its room, while there is nothing to draw and while its code is on the way, so that nothing
 * jumps. The picture is made out of sight as soon as somebody is there: that is too much work for the moment at which the first
 * values come.
 */
export function ChartPlace({ name, summary, height, empty, children }: ChartPlaceProps) {
  const somebodyIsThere = usePresence();
  const isEmpty = empty !== undefined;
  // Drawn after the figures that it comes with, in slices that leave room for a click.
  const draw = useDeferredValue(children);
  return (
    <figure className={classes.place} style={{ minHeight: height.whole }} aria-label={name}>
      {(!isEmpty || somebodyIsThere) && (
        <div className={isEmpty ? classes.outOfSight : undefined} style={{ height: height.picture }}>
          <Picture draw={draw} />
        </div>
      )}
      {isEmpty ? (
        <figcaption className={classes.empty} style={{ height: height.whole }}>
          <span>{empty}</span>
        </figcaption>
      ) : (
        <figcaption className={classes.summary}>
          <Explained text={summary} />
        </figcaption>
      )}
    </figure>
  );
}

/**
 * Where a chart cannot be drawn, a message stands in its place. All charts come in one file: when one is loaded again, the others
 * try again too.
 */
const Picture = memo(({ draw }: { readonly draw: DrawPicture }) => {
  const failures = useSyncExternalStore(lateCharts.subscribe, lateCharts.failures);
  return (
    <Boundary
      key={failures}
      fallback={({ message, retry }) => (
        <div className={classes.failed} role="alert">
          <p>
            <Sentence of={message} />
          </p>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              lateCharts.forgetFailure();
              retry();
            }}
          >
            {words.failure.retry}
          </Button>
        </div>
      )}
    >
      <Suspense>
        <LatePicture draw={draw} />
      </Suspense>
    </Boundary>
  );
});

/** Suspends until the charts are there, and throws when they could not be loaded. Draws when it is its turn. */
function LatePicture({ draw }: { readonly draw: DrawPicture }) {
  const charts = use(lateCharts.load());
  return useTurn() && draw(charts);
}
