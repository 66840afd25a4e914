import { useDeferredValue, useMemo } from 'react';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { accuracySeries } from '../../../client/views/run-series.ts';
import { ChartPlace } from '../../charts/parts/ChartPlace.tsx';
import { formatCount, formatPercent } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';

const text = words.training.accuracy;
const height = { picture: 120, whole: 144 };

const accuraciesOf = ({ run }: PlaygroundState) => run.record.accuracies;

/** The accuracies that were measured along the run, and the last one in words. */
export function AccuracyFigure() {
  const accuracies = useDeferredValue(usePlaygroundState(accuraciesOf));
  const points = useMemo(() => accuracySeries(accuracies), [accuracies]);
  const last = points.at(-1);
  const summary = last
    ? text.summary(formatPercent(last.accuracy), formatCount(last.images), formatCount(last.step))
    : '';
  return (
    <ChartPlace name={text.heading} summary={summary} height={height} empty={last ? undefined : text.empty}>
      {({ AccuracyChart }) => <AccuracyChart points={points} />}
    </ChartPlace>
  );
}
