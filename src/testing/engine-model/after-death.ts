/** What must be there when a worker is started after another one has died. */
import { expect } from 'vitest';
import type { EngineEvent } from '../../protocol/events.ts';
import { type EnginePage, eventsOf } from '../engine/engine.ts';
import { type Work, workOf } from '../engine/kept-work.ts';
import type { World } from './world.ts';

/** Events after which the work is no longer what it was. */
const changes: readonly EngineEvent['type'][] = [
  'model',
  'run-started',
  'steps',
  'epoch',
  'test-accuracy',
  'shelf',
  'sweep',
  'staircase',
  'diverged',
];

/** Without what only a living worker can say: which tasks run. */
const lasting = ({ tasks, ...work }: Work) => ({
  ...work,
  tasks: tasks.filter((task) => task === 'train resting'),
});

/** dead: the page before. kept: the work that was known to be stored, and how much had been told by then. */
export async function checkAfterDeath(
  world: World,
  dead: EnginePage,
  kept: Work | undefined,
  keptAt: number,
): Promise<void> {
  const { page } = world;
  if (world.storageRefused) {
    expect(page.state.model).toMatchObject({ step: 0, origin: { kind: 'initialised' } });
    return;
  }
  if (!kept || world.mayBeUnsaved) return;
  const found = await workOf(page);
  const since = dead.told.slice(keptAt);
  if (!since.some(({ type }) => changes.includes(type))) {
    expect(lasting(found)).toEqual(lasting(kept));
    return;
  }
  checkShelf(dead, kept, found);
  checkRun(dead, page);
  const isSameModel = !since.some(({ type }) => type === 'model');
  // Weights that are no numbers any more leave those that the page offers to go back to.
  const offered = eventsOf(since, 'diverged').map(({ lastGoodStep }) => lastGoodStep);
  const least = Math.min(kept.model?.step ?? 0, ...offered);
  if (isSameModel) expect(found.model?.step).toBeGreaterThanOrEqual(least);
}

/** What stood on the shelf before and after stands there now. */
function checkShelf(dead: EnginePage, kept: Work, found: Work): void {
  const ids = new Set(found.entries.map(({ id }) => id));
  const after = new Set(dead.state.entries.map(({ id }) => id));
  for (const { id, name } of kept.entries) if (after.has(id)) expect(ids, `${name} is lost`).toContain(id);
}

/** Every step that is known now was told before, with the same loss. */
function checkRun(dead: EnginePage, page: EnginePage): void {
  const { model } = page.state;
  if (JSON.stringify(model?.origin) !== JSON.stringify(dead.state.model?.origin)) return;
  const told = new Map([...dead.state.run.record.steps].map(({ step, loss }) => [step, loss]));
  if (told.size === 0) return;
  for (const { step, loss } of page.state.run.record.steps) {
    const before = told.get(step);
    if (before !== undefined) expect(loss, `the loss of step ${step}`).toBe(before);
  }
}
