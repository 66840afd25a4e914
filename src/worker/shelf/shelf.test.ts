import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../core/network/presets.ts';
import type { Scheme } from '../../core/quantization/schemes/scheme.ts';
import { schemeName } from '../../core/quantization/schemes/scheme.ts';
import { readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { linearLayers } from '../../testing/networks/simple-cnn.ts';
import { quantizeThroughFile } from '../quantizing/quantize.ts';
import type { QuantizedEntry, QuantizedFile } from './entry.ts';
import { Shelf } from './shelf.ts';
import { told } from './telling.ts';

const state = readState(trainedWeightsPath);
const dynamic: Scheme = { kind: 'dynamic', granularity: 'per-tensor', layers: linearLayers };
const int8 = quantizeThroughFile(state, dynamic);

/** Models of as many kinds as one wants: each was fine-tuned for another number of steps. */
const files = Array.from({ length: 40 }, (_, index): QuantizedFile => ({ ...int8, qatSteps: index + 1 }));

function trainedShelf(): Shelf {
  const shelf = new Shelf();
  shelf.live.state = state;
  return shelf;
}

function put(shelf: Shelf, file: QuantizedFile): QuantizedEntry {
  const entry = shelf.draft(file);
  shelf.put(entry);
  return entry;
}

const idsOn = ({ entries }: Shelf) => entries.map(({ id }) => id);

const nameOfInt8 = schemeName(int8.network.scheme, simpleCnn);
const atStep = (step: number) => told('model/at-step', { name: 'float32', step });
const ofSimpleCnn = (name: string) => told('model/of-network', { network: 'SimpleCNN', name });

describe('a shelf', () => {
  it('holds the model that is trained from the beginning, as the baseline', () => {
    const shelf = new Shelf();
    expect(shelf.entries).toEqual([shelf.live]);
    expect(shelf.baseline).toBe(shelf.live);
    expect(shelf.candidate).toBeUndefined();
  });

  it('gives every model an id of its own and a name that says how it was made', () => {
    const shelf = trainedShelf();
    const [first, second] = [put(shelf, int8), put(shelf, { ...int8, qatSteps: 1000 })];
    expect([first.name, second.name]).toEqual([
      nameOfInt8,
      told('model/fine-tuned', { name: nameOfInt8, steps: 1000 }),
    ]);
    expect(new Set(idsOn(shelf)).size).toBe(3);
    expect(second.parent).toBe(shelf.live.id);
  });

  it('does not have a draft until it is put there', () => {
    const shelf = trainedShelf();
    const draft = shelf.draft(int8);
    expect(shelf.entries).toEqual([shelf.live]);
    shelf.put(draft);
    expect(shelf.entries).toEqual([shelf.live, draft]);
  });

  it('gives roles to its own models alone', () => {
    const shelf = trainedShelf();
    const entry = put(shelf, int8);
    shelf.assign('candidate', entry.id);
    shelf.assign('baseline', entry.id);
    shelf.assign('candidate', shelf.live.id);
    expect([shelf.baseline, shelf.candidate]).toEqual([entry, shelf.live]);
    expect(() => shelf.assign('baseline', 'another')).toThrow(told('model/gone'));
  });
});

describe('the same scheme', () => {
  it('on the same weights replaces its own model, in its place and its role', () => {
    const shelf = trainedShelf();
    const first = put(shelf, int8);
    const other = put(shelf, { ...int8, qatSteps: 5 });
    shelf.assign('candidate', first.id);
    const again = put(shelf, { ...int8 });
    expect(again.id).toBe(first.id);
    expect(shelf.entries).toEqual([shelf.live, again, other]);
    expect(shelf.candidate).toBe(again);
  });

  it('keeps what is known of its model where that is the same to the byte, and nothing where it is not', () => {
    const shelf = trainedShelf();
    const first = put(shelf, int8);
    const evaluated = { labels: Uint8Array.of(1), evalBatchSize: 1, logits: new Float32Array(10) };
    first.known.evaluated = evaluated;
    expect(shelf.draft({ ...int8, bytes: int8.bytes.slice() }).known).toEqual({ evaluated });
    const other = int8.bytes.slice();
    other[other.length - 1] = 1 + (other.at(-1) ?? 0);
    expect(shelf.draft({ ...int8, bytes: other }).known).toEqual({});
  });

  it('on other weights makes another model', () => {
    const shelf = trainedShelf();
    const first = put(shelf, int8);
    shelf.weightsChange(3);
    shelf.live.state = state;
    const second = put(shelf, int8);
    expect(second.id).not.toBe(first.id);
    expect(shelf.entries).toContain(first);
  });
});

describe('weights that change', () => {
  it('leave nothing known of the model that is trained', () => {
    const shelf = trainedShelf();
    const { live } = shelf;
    live.known = { evaluated: { labels: Uint8Array.of(1), evalBatchSize: 1, logits: new Float32Array(10) } };
    shelf.weightsChange(7);
    expect(shelf.live).toBe(live);
    expect([live.state, live.known]).toEqual([undefined, {}]);
    expect(shelf.entries).toEqual([live]);
  });

  it('leave the old model on the shelf where others were made of it, with all that is known of it', () => {
    const shelf = trainedShelf();
    const before = shelf.live;
    const known = { evaluated: { labels: Uint8Array.of(1), evalBatchSize: 1, logits: new Float32Array(10) } };
    before.known = known;
    const child = put(shelf, int8);
    shelf.weightsChange(1875);
    expect(shelf.live).not.toBe(before);
    expect(shelf.live).toMatchObject({ kind: 'float', name: 'float32', state: undefined, known: {} });
    const kept = shelf.get(child.parent);
    expect(kept).toEqual({ kind: 'float', id: before.id, name: atStep(1875), state, known });
    expect(idsOn(shelf)).toEqual([before.id, child.id, shelf.live.id]);
  });

  it('take the roles: the model that is trained is the baseline, and there is no candidate', () => {
    const shelf = trainedShelf();
    const child = put(shelf, int8);
    shelf.assign('baseline', child.id);
    shelf.assign('candidate', child.id);
    shelf.weightsChange(1);
    expect([shelf.baseline, shelf.candidate]).toEqual([shelf.live, undefined]);
  });

  it('that change again and again leave one old model for each that others were made of', () => {
    const shelf = trainedShelf();
    put(shelf, int8);
    for (const step of [1, 2, 3]) shelf.weightsChange(step);
    expect(shelf.entries.map(({ name }) => name)).toEqual([atStep(1), nameOfInt8, 'float32']);
  });
});

describe('a model that is kept while another network takes its place', () => {
  it('stays, with those that were made of it, under the name of its network', () => {
    const shelf = trainedShelf();
    const before = shelf.live;
    const known = { evaluated: { labels: Uint8Array.of(1), evalBatchSize: 1, logits: new Float32Array(10) } };
    before.known = known;
    const child = put(shelf, int8);
    shelf.keepLive(simpleCnn, 1875);
    expect(shelf.entries).toEqual([
      { kind: 'float', id: before.id, name: ofSimpleCnn(atStep(1875)), state, known },
      { ...child, name: ofSimpleCnn(child.name) },
      { kind: 'float', id: shelf.live.id, name: 'float32', state: undefined, known: {} },
    ]);
    expect([shelf.baseline, shelf.candidate]).toEqual([shelf.live, undefined]);
  });

  it('also where nothing was made of it', () => {
    const shelf = trainedShelf();
    const before = shelf.live;
    shelf.keepLive({ ...simpleCnn, blocks: [{ kind: 'dense', units: 8 }] }, 0);
    expect(shelf.get(before.id).name).toBe(told('model/of-network', { network: 'dense:8', name: atStep(0) }));
    shelf.weightsChange(0);
    expect(shelf.entries).toHaveLength(2);
  });
});

describe('a full shelf', () => {
  const most = 24;

  it('lets the oldest go that has no role', () => {
    const shelf = trainedShelf();
    const entries = files.slice(0, most + 3).map((file) => put(shelf, file));
    expect(idsOn(shelf)).toEqual([shelf.live.id, ...entries.slice(-(most - 1)).map(({ id }) => id)]);
  });

  it('keeps the baseline and the candidate, however old they are', () => {
    const shelf = trainedShelf();
    const [first, second, ...others] = files.slice(0, 3).map((file) => put(shelf, file));
    if (!first || !second) throw new Error('Three were put there.');
    shelf.assign('baseline', first.id);
    shelf.assign('candidate', second.id);
    for (const file of files.slice(3)) put(shelf, file);
    expect(shelf.entries).toHaveLength(most);
    expect([shelf.baseline, shelf.candidate]).toEqual([first, second]);
    expect(shelf.entries).toContain(shelf.live);
    for (const other of others) expect(shelf.entries).not.toContain(other);
  });

  it('lets a model go whose children stay: they hold all that they need', () => {
    const shelf = trainedShelf();
    const parent = shelf.live;
    const child = put(shelf, int8);
    shelf.weightsChange(1);
    shelf.live.state = state;
    shelf.assign('candidate', child.id);
    for (const file of files) put(shelf, file);
    expect(idsOn(shelf)).not.toContain(parent.id);
    expect(shelf.candidate).toBe(child);
  });
});

describe('what a shelf holds', () => {
  it('makes the same shelf again, which gives no id a second time', () => {
    const shelf = trainedShelf();
    const entry = put(shelf, int8);
    shelf.weightsChange(4);
    shelf.live.state = state;
    const second = put(shelf, int8);
    shelf.assign('baseline', entry.parent);
    shelf.assign('candidate', second.id);
    const again = Shelf.restored(shelf.content);
    expect(again.content).toEqual(shelf.content);
    expect([again.live, again.baseline, again.candidate]).toEqual([
      shelf.live,
      shelf.get(entry.parent),
      second,
    ]);
    expect(idsOn(again)).not.toContain(again.draft({ ...int8, qatSteps: 1 }).id);
  });

  it.each([
    ['its live model', { live: 'gone' }, told('model/none-trained')],
    ['its baseline', { baseline: 'gone' }, told('model/gone')],
    ['its candidate', { candidate: 'gone' }, told('model/gone')],
  ])('makes none where %s is missing', (_, changes, message) => {
    expect(() => Shelf.restored({ ...trainedShelf().content, ...changes })).toThrow(message);
  });
});
