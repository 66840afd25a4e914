/**
 * Random sequences of actions on the real engine: clicks in any state, files good and bad, a worker that dies, a browser that refuses to
 * store. After each action the status must be true; and whenever nothing runs, results and weights belong together, and nothing is lost.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, inject, it, vi } from 'vitest';
import { type Action, actions, type Pace, paces, perform } from '../testing/engine-model/actions.ts';
import { checkAfterDeath } from '../testing/engine-model/after-death.ts';
import { checkQuiet, checkStatus } from '../testing/engine-model/checks.ts';
import { World } from '../testing/engine-model/world.ts';
import { quicken } from '../testing/fakes/quick-backend.ts';
import { useCpu } from '../testing/tf-cpu.ts';

/** As many as take half a minute on a slow machine; and as many as are asked for once, when somebody wants to know. */
const sequences = inject('propertyTimeLimit') === null ? 60 : 1000;
const longest = 14;
const hour = 3_600_000;

class Step implements fc.AsyncCommand<object, World> {
  readonly #action: Action;
  readonly #pace: Pace;

  constructor(action: Action, pace: Pace) {
    this.#action = action;
    this.#pace = pace;
  }

  check(): boolean {
    return true;
  }

  async run(_: object, world: World): Promise<void> {
    const { page: before, kept, keptAt } = world;
    await perform(this.#action, world);
    if (world.page !== before) await checkAfterDeath(world, before, kept, keptAt);
    if (this.#pace === 'until quiet') await world.quiet();
    else await world.turns(1 + this.#pace);
    checkStatus(world);
    if (world.isQuiet) await checkQuiet(world);
  }

  toString(): string {
    return `${JSON.stringify(this.#action)} ${this.#pace}`;
  }
}

/** At the end everything rests or has ended, is stored, and is there for the next worker. */
async function conclude(world: World): Promise<void> {
  world.allow();
  await world.quiet();
  await perform({ kind: 'evaluate', changes: {} }, world);
  await world.quiet();
  await checkQuiet(world);
  await new Step({ kind: 'die' }, 'until quiet').run({}, world);
}

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
afterAll(() => vi.unstubAllGlobals());

it(
  'says what is true and loses nothing, whatever one does with it',
  async () => {
    const steps = fc.tuple(actions, paces).map(([action, pace]) => new Step(action, pace));
    await fc.assert(
      fc.asyncProperty(fc.commands([steps], { maxCommands: longest }), async (commands) => {
        const world = await World.begin();
        try {
          await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
          await conclude(world);
        } finally {
          await world.end();
        }
      }),
      { numRuns: sequences, interruptAfterTimeLimit: hour, endOnFailure: true },
    );
  },
  hour,
);
