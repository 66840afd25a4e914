/** The status of every combination of what it follows from, rule by rule. */
import { expect, it } from 'vitest';
import type { Progress, TaskKind, TaskPhase, TaskReport } from '../../protocol/tasks.ts';
import { type Status, type StatusFacts, statusOf } from './status.ts';

const kinds: readonly TaskKind[] = [
  'loadData',
  'train',
  'evaluate',
  'quantize',
  'findRemedies',
  'sweep',
  'measureLatency',
  'import',
  'reset',
  'recover',
  'moveBackend',
  'continueWorkspace',
  'startAfresh',
];
/** What a task that has not ended may be in. */
const phases: readonly TaskPhase[] = ['running', 'resting'];
const progresses: readonly (Progress['of'] | undefined)[] = [
  undefined,
  'test-images',
  'calibration-images',
  'fine-tuning-steps',
  'timings',
];

const tasks: readonly TaskReport[] = kinds.flatMap((kind) =>
  phases.flatMap((phase) =>
    progresses.map((of, index) => ({
      id: `${kind} ${phase} ${index}`,
      kind,
      phase,
      ...(of && { progress: { of, done: 1, total: 2 } }),
    })),
  ),
);
const lists: readonly (readonly TaskReport[])[] = [
  [],
  ...tasks.map((task) => [task]),
  ...tasks.flatMap((first) => tasks.map((second) => [first, second])),
];

const either = [false, true];

function* everything(): Generator<StatusFacts> {
  for (const engine of ['starting', 'running', 'stopped'] as const)
    for (const firstImages of either)
      for (const dataFailed of either)
        for (const diverged of either)
          for (const list of lists) yield { engine, tasks: list, firstImages, dataFailed, diverged };
}

const described = (facts: StatusFacts): string =>
  JSON.stringify({ ...facts, tasks: facts.tasks.map(({ id, progress }) => `${id} ${progress?.of}`) });

/** Holds a rule against all combinations that it speaks of: the first one that breaks it is shown. */
function always(
  applies: (facts: StatusFacts) => boolean,
  right: (status: Status, facts: StatusFacts) => boolean,
) {
  let spoken = 0;
  for (const facts of everything()) {
    if (!applies(facts)) continue;
    spoken++;
    const status = statusOf(facts);
    if (!right(status, facts)) expect.fail(`${described(facts)} is ${status}`);
  }
  expect(spoken).toBeGreaterThan(0);
}

/** The task that a person sees: loading data goes on behind it. */
const shown = ({ tasks }: StatusFacts): TaskReport | undefined =>
  [...tasks].reverse().find(({ kind }) => kind !== 'loadData');

const runs = (facts: StatusFacts): boolean => facts.engine === 'running';

it('is an error exactly where something has to be done: the worker is gone, nothing came of training, or no image has come', () => {
  always(
    () => true,
    (status, facts) => {
      const { engine, diverged, firstImages, dataFailed } = facts;
      const isGone = engine === 'stopped';
      const isStuck = engine === 'running' && !shown(facts) && (diverged || (!firstImages && dataFailed));
      return (status === 'error') === (isGone || isStuck);
    },
  );
});

it('is loading while the worker starts, whatever it may have told already', () => {
  always(
    ({ engine }) => engine === 'starting',
    (status) => status === 'loading',
  );
});

it('is idle exactly where the next action may begin', () => {
  always(
    () => true,
    (status, facts) => {
      const ready =
        facts.engine === 'running' &&
        facts.tasks.every(({ kind }) => kind === 'loadData') &&
        facts.firstImages &&
        !facts.diverged;
      return (status === 'idle') === ready;
    },
  );
});

it('is paused exactly where the task that began last rests', () => {
  always(runs, (status, facts) => (status === 'paused') === (shown(facts)?.phase === 'resting'));
});

it.each<[Status, readonly TaskKind[]]>([
  ['training', ['train']],
  ['evaluating', ['evaluate', 'measureLatency']],
  ['quantizing', ['quantize', 'sweep']],
  ['loading', ['import', 'reset', 'recover', 'moveBackend', 'continueWorkspace', 'startAfresh']],
])('is %s while one of %j runs', (expected, those) => {
  always(
    (facts) => {
      const task = shown(facts);
      const evaluates = task?.kind === 'train' && task.progress?.of === 'test-images';
      return runs(facts) && task?.phase === 'running' && those.includes(task.kind) && !evaluates;
    },
    (status) => status === expected,
  );
});

it('is evaluating while training classifies the test set at the end of an epoch', () => {
  always(
    (facts) => {
      const task = shown(facts);
      const evaluates = task?.kind === 'train' && task.progress?.of === 'test-images';
      return runs(facts) && task?.phase === 'running' && evaluates;
    },
    (status) => status === 'evaluating',
  );
});

it('says nothing of images that load beside something else, nor of what failed there', () => {
  always(
    (facts) => runs(facts) && shown(facts) !== undefined,
    (status, facts) =>
      status === statusOf({ ...facts, dataFailed: !facts.dataFailed, firstImages: !facts.firstImages }) &&
      status === statusOf({ ...facts, tasks: facts.tasks.filter(({ kind }) => kind !== 'loadData') }),
  );
});
