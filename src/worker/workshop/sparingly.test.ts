import { beforeEach, expect, it, vi } from 'vitest';
import type { EngineEvent } from '../../protocol/events.ts';
import type { TaskPhase } from '../../protocol/tasks.ts';
import { sparingly } from './sparingly.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  return () => {
    vi.useRealTimers();
  };
});

/** A page, and what it hears. */
function page() {
  const heard: EngineEvent[] = [];
  const tell = sparingly((event) => heard.push(event));
  return { heard, tell };
}

const report = (done: number, phase: TaskPhase = 'running', point = 1): EngineEvent => ({
  type: 'task',
  task: {
    id: 'a',
    kind: 'sweep',
    phase,
    progress: { of: 'test-images', done, total: 100, point: { number: point, of: 9 } },
  },
});

it('leaves out how far a task is where that was told less than half a second ago', () => {
  const { heard, tell } = page();
  for (let done = 0; done < 100; done++) {
    tell(report(done));
    vi.advanceTimersByTime(25);
  }
  expect(heard).toEqual([0, 20, 40, 60, 80].map((done) => report(done)));
});

it('tells at once what is new: another thing that is counted, a rest, an end, another task', () => {
  const { heard, tell } = page();
  const other: EngineEvent = { type: 'task', task: { id: 'b', kind: 'evaluate', phase: 'running' } };
  const events = [report(1), report(0, 'running', 2), report(5, 'resting', 2), other, report(6, 'ended', 2)];
  for (const event of events) tell(event);
  expect(heard).toEqual(events);
});

it('takes a task that has ended for over: the next of its name is told from its beginning', () => {
  const { heard, tell } = page();
  const events = [report(1), report(1, 'ended'), report(1)];
  for (const event of events) tell(event);
  expect(heard).toEqual(events);
});

it('passes all other events on', () => {
  const { heard, tell } = page();
  const event: EngineEvent = { type: 'data-waiting', waiting: true };
  tell(event);
  tell(event);
  expect(heard).toEqual([event, event]);
});
