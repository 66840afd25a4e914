/** The shelf as it is stored: a description, and the weights and answers of its models as parts. */

import { readNetwork } from '../../core/formats/safetensors/network-reader.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import { isFiniteState, type StateDict } from '../../core/network/state-dict.ts';
import type { StoredKnown, WorkspaceRecord } from '../../core/runs/workspace-record.ts';
import type { Known, QuantizedEntry, QuantizedFile, ShelfEntry } from '../shelf/entry.ts';
import { Shelf } from '../shelf/shelf.ts';
import { arrayPart, type Part, type StoredParts, weightsPart } from './part.ts';
import type { Salvage } from './salvage.ts';
import { told } from './telling.ts';

type ShelfRecord = WorkspaceRecord['shelf'];

/**
 * The shelf as it can be stored. Weights that are no longer numbers are not: the last sound ones are stored in their place, and what was found
 * out about the others does not hold for those.
 */
export function storableShelf(shelf: Shelf): Shelf {
  const { live, content } = shelf;
  if (!live.state || isFiniteState(live.state)) return shelf;
  const entries = content.entries.map((entry) =>
    entry === live ? { ...live, state: undefined, known: {} } : entry,
  );
  return Shelf.restored({ ...content, entries });
}

export function describeShelf(shelf: Shelf): ShelfRecord {
  const { entries, live, baseline, candidate, made } = shelf.content;
  return {
    entries: entries.map((entry) => {
      const { id, name } = entry;
      const known = describeKnown(entry.known);
      if (entry.kind === 'float') return { kind: 'float', id, name, known };
      const { parent, file } = entry;
      const original = whereOriginalIs(entry, shelf);
      const { qatSteps, remedySeconds } = file;
      const seconds = remedySeconds && { remedySeconds };
      return { kind: 'quantized', id, name, parent, qatSteps, ...seconds, original, known };
    }),
    live,
    baseline,
    ...(candidate !== undefined && { candidate }),
    made,
  };
}

function whereOriginalIs(entry: QuantizedEntry, shelf: Shelf): 'parent' | 'part' | 'unknown' {
  const { original } = entry.file;
  if (!original) return 'unknown';
  return original === parentState(entry, shelf) ? 'parent' : 'part';
}

function describeKnown({ evaluated, latency, latencies }: Known): StoredKnown {
  return {
    ...(evaluated && {
      evaluated: { images: evaluated.labels.length, evalBatchSize: evaluated.evalBatchSize },
    }),
    ...(latency && { latency }),
    ...(latencies && { latencies: [...latencies] }),
  };
}

/** The live model's weights are not among them. */
export function shelfParts(shelf: Shelf): Part[] {
  return shelf.entries.flatMap((entry) => [...weightsParts(entry, shelf), ...answerParts(entry)]);
}

function weightsParts(entry: ShelfEntry, shelf: Shelf): Part[] {
  if (entry.kind === 'float') {
    return entry === shelf.live || !entry.state ? [] : [weightsPart(`model/${entry.id}`, entry.state)];
  }
  const { original } = entry.file;
  const apart = original && whereOriginalIs(entry, shelf) === 'part';
  return [
    { name: `model/${entry.id}`, source: entry.file, bytes: () => entry.file.bytes },
    ...(apart ? [weightsPart(`original/${entry.id}`, original)] : []),
  ];
}

function parentState({ parent }: QuantizedEntry, { entries }: Shelf): StateDict | undefined {
  const found = entries.find(({ id }) => id === parent);
  return found?.kind === 'float' ? found.state : undefined;
}

function answerParts({ id, known: { evaluated } }: ShelfEntry): Part[] {
  if (!evaluated) return [];
  return [arrayPart(`logits/${id}`, evaluated.logits), arrayPart(`labels/${id}`, evaluated.labels)];
}

/** As far as it can be read back. liveState: the weights of the model that is trained, which are there in any case. */
export function storedShelf(
  stored: ShelfRecord,
  liveState: StateDict,
  parts: StoredParts,
  salvage: Salvage,
): Shelf {
  const states = new Map([[stored.live, liveState]]);
  for (const { kind, id, name } of stored.entries) {
    if (kind !== 'float' || id === stored.live) continue;
    const state = salvage.attempt(name, () => storedState(`model/${id}`, liveState.spec, parts));
    if (state) states.set(id, state);
  }
  const entries = stored.entries.flatMap((entry): ShelfEntry[] => {
    const { id, name } = entry;
    const answers = told('work/answers-of', { model: name });
    const known = salvage.attempt(answers, () => storedKnown(id, entry.known, parts)) ?? {};
    const state = states.get(id);
    if (entry.kind === 'float') return state ? [{ kind: 'float', id, name, state, known }] : [];
    const file = salvage.attempt(name, () => storedFile(entry, states, liveState.spec, parts));
    return file ? [{ kind: 'quantized', id, name, parent: entry.parent, file, known }] : [];
  });
  const isThere = (id: string | undefined) => entries.some((entry) => entry.id === id);
  return Shelf.restored({
    ...stored,
    entries,
    baseline: isThere(stored.baseline) ? stored.baseline : stored.live,
    candidate: isThere(stored.candidate) ? stored.candidate : undefined,
  });
}

type QuantizedRecord = Extract<ShelfRecord['entries'][number], { readonly kind: 'quantized' }>;

function storedFile(
  { id, name, parent, original, qatSteps, remedySeconds }: QuantizedRecord,
  states: ReadonlyMap<string, StateDict>,
  present: NetworkSpec,
  parts: StoredParts,
): QuantizedFile {
  const bytes = parts.bytes(`model/${id}`);
  const network = readNetwork(bytes, told('work/stored-model', { model: name }), present);
  if (network.kind === 'float') throw new Error(told('work/is-float'));
  const read = {
    parent: () => states.get(parent),
    part: () => storedState(`original/${id}`, present, parts),
    unknown: () => undefined,
  };
  return { bytes, network, original: read[original](), qatSteps, remedySeconds };
}

/** present: the network to begin with, where the file does not say which one it holds. */
function storedState(name: string, present: NetworkSpec, parts: StoredParts): StateDict {
  const weights = readNetwork(parts.bytes(name), name, present);
  if (weights.kind !== 'float') throw new Error(told('work/part-not-float', { part: name }));
  return weights.state;
}

function storedKnown(id: string, { evaluated, latency, latencies }: StoredKnown, parts: StoredParts): Known {
  const known: Known = { ...(latency && { latency }), ...(latencies && { latencies }) };
  if (!evaluated) return known;
  const labels = parts.bytes(`labels/${id}`);
  const logits = parts.floats(`logits/${id}`);
  if (labels.length !== evaluated.images || logits.length % labels.length !== 0)
    throw new Error(told('work/answers-incomplete', { model: id }));
  return { ...known, evaluated: { labels, logits, evalBatchSize: evaluated.evalBatchSize } };
}
