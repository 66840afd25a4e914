/** All that a person, a browser or bad luck can do to the page, as random values. */
import fc from 'fast-check';
import type { Settings } from '../../core/settings/settings.ts';
import { importables } from './importables.ts';
import type { World } from './world.ts';

/** How much happens before the next action: so many turns of the event loop, or all that there is to happen. */
export type Pace = number | 'until quiet';

export type Action =
  | {
      readonly kind: 'train' | 'evaluate' | 'quantize' | 'sweep' | 'measureLatency' | 'moveBackend';
      readonly changes: Partial<Settings>;
    }
  | { readonly kind: 'reset'; readonly changes: Partial<Settings>; readonly keep: boolean }
  | { readonly kind: 'import'; readonly file: keyof typeof importables }
  | { readonly kind: 'recover' | 'startAfresh' | 'pause' | 'resume' | 'stop' | 'stepAside' | 'keepSoon' }
  | { readonly kind: 'setLearningRate'; readonly learningRate: number }
  | { readonly kind: 'assign'; readonly role: 'baseline' | 'candidate'; readonly entry: number }
  | { readonly kind: 'die' | 'refuse storage' | 'allow storage' | 'wait' };

const learningRates = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(0.05, 0.1) },
  // Training diverges with these: the second one spoils the weights with its last step, which no loss shows.
  { weight: 1, arbitrary: fc.constantFrom(1e30, 1e42) },
);

const training: fc.Arbitrary<Partial<Settings>> = fc.record({
  epochs: fc.integer({ min: 1, max: 3 }),
  batchSize: fc.integer({ min: 1, max: 2 }),
  trainSize: fc.integer({ min: 1, max: 3 }),
  evalEvery: fc.integer({ min: 0, max: 2 }),
  evalImages: fc.integer({ min: 1, max: 4 }),
  shuffle: fc.boolean(),
  seed: fc.integer({ min: 0, max: 1 }),
  learningRate: learningRates,
  network: fc.constantFrom('conv:2:3,pool,dense:8', 'conv:2:3,pool,dense:8', 'dropout:0.5,dense:4'),
});

const evaluating: fc.Arbitrary<Partial<Settings>> = fc.record({
  testSize: fc.integer({ min: 1, max: 4 }),
  evalBatchSize: fc.integer({ min: 1, max: 3 }),
});

const quantizing: fc.Arbitrary<Partial<Settings>> = fc.record({
  scheme: fc.constantFrom('dynamic', 'weightOnly', 'static'),
  bits: fc.constantFrom(8, 4, 2),
  perChannel: fc.boolean(),
  symmetric: fc.boolean(),
  calibrationImages: fc.integer({ min: 1, max: 3 }),
  quantizeFc2: fc.boolean(),
  qatSteps: fc.constantFrom(0, 0, 0, 2),
  evalBatchSize: fc.constantFrom(2, 3),
});

const backends: fc.Arbitrary<Partial<Settings>> = fc.record({ backend: fc.constantFrom('cpu', 'simd') });

const none = fc.constant<Partial<Settings>>({});

/** With their frequencies: what takes long is rare, what interferes is not. */
export const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('train' as const), changes: training }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('quantize' as const), changes: quantizing }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('evaluate' as const), changes: evaluating }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sweep' as const), changes: quantizing }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('measureLatency' as const), changes: none }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('reset' as const),
      changes: training,
      keep: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('moveBackend' as const), changes: backends }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      file: fc.constantFrom(
        'float.safetensors',
        'int8.safetensors',
        'cut.safetensors',
        'garbage.safetensors',
      ),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'pause',
        'pause',
        'pause',
        'resume',
        'resume',
        'resume',
        'stop',
        'recover',
        'stepAside',
        'keepSoon',
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('startAfresh' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('setLearningRate' as const),
      learningRate: fc.constantFrom(0.05, 0.2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('assign' as const),
      role: fc.constantFrom('baseline', 'candidate'),
      entry: fc.nat({ max: 30 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('die', 'die', 'die', 'refuse storage', 'allow storage', 'allow storage', 'wait'),
    }),
  },
);

export const paces: fc.Arbitrary<Pace> = fc.oneof(
  fc.constant('until quiet' as const),
  fc.integer({ min: 0, max: 40 }),
);

/** Does it, as the page does: what takes long is not waited for. */
export function perform(action: Action, world: World): Promise<void> | void {
  const { page } = world;
  const settings = (changes: Partial<Settings>) => ({ settings: { ...page.settings, ...changes } });
  switch (action.kind) {
    case 'train':
    case 'evaluate':
    case 'quantize':
    case 'sweep':
    case 'measureLatency':
      return world.click(action.kind, settings(action.changes));
    case 'reset':
      return world.click('reset', { ...settings(action.changes), keep: action.keep });
    case 'moveBackend':
      page.settings = { ...page.settings, ...action.changes };
      return world.click('moveBackend', settings({}));
    case 'import':
      return world.click('import', {
        ...settings({}),
        files: [{ name: action.file, bytes: importables[action.file].slice() }],
      });
    case 'recover':
      return world.click('recover', {});
    case 'startAfresh':
      return world.click('startAfresh', settings({}));
    case 'pause':
    case 'resume':
    case 'stop':
      return world.say(action.kind);
    case 'stepAside':
      return page.engine.stepAside();
    case 'keepSoon':
      return page.engine.keepSoon();
    case 'setLearningRate':
      page.settings = { ...page.settings, learningRate: action.learningRate };
      return page.engine.setLearningRate(action.learningRate);
    case 'assign':
      return world.assign(action.role, action.entry);
    case 'die':
      return world.die();
    case 'refuse storage':
      return world.refuse();
    case 'allow storage':
      return world.allow();
    case 'wait':
      return world.quiet();
    default:
      return action satisfies never;
  }
}
