import type { ReactNode } from 'react';
import { taskOf } from '../../../client/store/slices/tasks.ts';
import { plannedLastStep } from '../../../client/views/planned-steps.ts';
import { Progress } from '../../controls/Progress.tsx';
import { Term } from '../../controls/Term.tsx';
import { formatCount, formatDuration, formatRate } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Training.module.css';

const text = words.training;

/** A run that has longer than this to go gets advice. */
const longMs = 10 * 60 * 1000;

/** How far the run is, how fast, how long still. */
export function Figures() {
  const latest = usePlaygroundState((state) => state.run.record.steps.latest);
  const total = usePlaygroundState((state) => plannedLastStep(state.run));
  const step = usePlaygroundState((state) => state.model?.step ?? 0);
  const status = usePlaygroundState((state) => state.status);
  const share = latest ? (100 * latest.imagesSeen) / latest.imagesTotal : 0;
  return (
    <>
      <Progress value={share} aria-label={text.progressLabel} className={classes.progress} />
      <dl className={classes.figures}>
        <Figure name={<Term of="step">{text.step}</Term>}>
          <span data-testid="step" data-value={step}>
            {formatCount(step)}
          </span>{' '}
          <small>{total === undefined ? '' : text.of(formatCount(total))}</small>
        </Figure>
        <Figure name={text.images}>
          <span>{formatCount(latest?.imagesSeen ?? 0)}</span>{' '}
          <small>{latest ? text.of(formatCount(latest.imagesTotal)) : ''}</small>
        </Figure>
        <Figure name={<Term of="throughput">{text.rate}</Term>}>
          <span data-testid="throughput-now" data-value={latest?.imagesPerSecond}>
            {latest ? formatRate(latest.imagesPerSecond) : '–'}
          </span>
        </Figure>
        <Figure name={text.meanRate}>
          <span data-testid="throughput" data-value={latest?.meanImagesPerSecond}>
            {latest ? formatRate(latest.meanImagesPerSecond) : '–'}
          </span>
        </Figure>
        <Figure name={text.elapsed}>
          <span>{latest ? formatDuration(latest.elapsedMs) : '–'}</span>
        </Figure>
        <Figure name={text.remaining}>
          <span>
            {latest && (status === 'training' || status === 'paused')
              ? formatDuration(latest.remainingMs)
              : '–'}
          </span>
        </Figure>
      </dl>
      <NowDoing remainingMs={latest?.remainingMs ?? 0} />
    </>
  );
}

function Figure({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** One line, always there, so that nothing jumps when it has something to say. */
function NowDoing({ remainingMs }: { readonly remainingMs: number }) {
  const status = usePlaygroundState((state) => state.status);
  const waiting = usePlaygroundState((state) => state.waitingForData);
  const progress = usePlaygroundState((state) => taskOf(state, 'train', 'evaluate')?.progress);
  const line = () => {
    if (status === 'paused') return text.paused;
    if (waiting) return text.waiting;
    if (status === 'evaluating' && progress?.of === 'test-images') {
      return text.evaluating(formatCount(progress.done), formatCount(progress.total));
    }
    if (status === 'training' && remainingMs > longMs) return text.slow(formatDuration(remainingMs));
    return '';
  };
  return <p className={classes.nowDoing}>{line()}</p>;
}
