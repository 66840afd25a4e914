/** Is it faster here? One image at once, larger batches and the dense layers alone when they are asked for. */
import { Button } from '@mantine/core';
import { taskOf } from '../../../client/store/slices/tasks.ts';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { ChartPlace } from '../../charts/parts/ChartPlace.tsx';
import { lookOf, type Report } from '../../models.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { latencyWords } from '../../words/late.ts';
import classes from './Comparison.module.css';
import { LatencyTable } from './LatencyTable.tsx';

const text = latencyWords;
const height = { picture: 96, whole: 130 };

interface LatencyProps {
  readonly baseline: Report;
  readonly candidate: Report;
}

export function Latency({ baseline, candidate }: LatencyProps) {
  const playground = usePlayground();
  const running = usePlaygroundState(nowMeasuring);
  return (
    <section className={classes.answer}>
      <h3>{text.question}</h3>
      {baseline.latency && candidate.latency && (
        <ChartPlace name={text.question} summary={inWords(candidate)} height={height}>
          {({ LatencyChart }) => <LatencyChart baseline={baseline} candidate={candidate} />}
        </ChartPlace>
      )}
      <LatencyTable baseline={baseline} candidate={candidate} />
      <div className={classes.measure}>
        <Button
          size="xs"
          variant="default"
          data-action="measure-latency"
          onClick={() => void playground.measureLatency()}
        >
          {text.button}
        </Button>
        <p className={classes.caption}>{running ?? text.about}</p>
      </div>
    </section>
  );
}

function inWords({ latency, ...model }: Report): string {
  if (!latency) return '';
  const { timings, runs, warmUpRuns, backend, arithmetic } = latency;
  return text.answer(
    text.timed(timings, runs),
    warmUpRuns,
    backend,
    text.arithmetic[arithmetic](lookOf(model).name),
  );
}

function nowMeasuring(state: PlaygroundState): string | undefined {
  const progress = taskOf(state, 'measureLatency')?.progress;
  if (progress?.of !== 'timings') return undefined;
  return text.running(String(progress.done), String(progress.total));
}
