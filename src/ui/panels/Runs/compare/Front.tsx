import { useMemo } from 'react';
import { type FrontPoint, frontPoints } from '../../../../client/views/runs/front.ts';
import type { RunRow } from '../../../../core/results/run-row.ts';
import { ChartPlace } from '../../../charts/parts/ChartPlace.tsx';
import { formatBytes, formatCount, formatPercent } from '../../../format.ts';
import { usePlayground } from '../../../playground-context.ts';
import { listed } from '../../../words/joined.ts';
import { runsWords } from '../../../words/late.ts';
import classes from './Selected.module.css';

const text = runsWords.front;

const height = { picture: 240, whole: 268 };

/** Accuracy against bytes of the rows that are listed, with those marked that no other one beats in both. */
export function Front({ rows }: { readonly rows: readonly RunRow[] }) {
  const { openRun } = usePlayground();
  const points = useMemo(() => frontPoints(rows), [rows]);
  if (points.length < 2) return null;
  return (
    <section className={classes.front} aria-label={text.heading}>
      <h3>{text.heading}</h3>
      <ChartPlace name={text.heading} summary={inWords(points)} height={height}>
        {({ FrontChart }) => <FrontChart points={points} onOpen={(row) => void openRun(row)} />}
      </ChartPlace>
    </section>
  );
}

function inWords(points: readonly FrontPoint[]): string {
  const front = points.filter(({ isOnFront }) => isOnFront);
  const named = front.map(({ row, accuracy, bytes }) =>
    text.point(row.name, formatPercent(accuracy), formatBytes(bytes)),
  );
  return text.summary(formatCount(front.length), formatCount(points.length), listed(named.slice(0, 4)));
}
