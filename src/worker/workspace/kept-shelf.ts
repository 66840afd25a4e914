/** The shelf as it is stored: a description, and the weights and answers of its models as parts. */
import { readNetwork } from '../../core/formats/safetensors/network-reader.ts';
import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import { isFiniteState, type StateDict } from '../../core/network/state-dict.ts';
import type { StoredKnown, WorkspaceRecord } from '../../core/runs/workspace-record.ts';
import type { Known, QuantizedEntry, ShelfEntry } from '../shelf/entry.ts';
import { Shelf } from '../shelf/shelf.ts';
import { arrayPart, type Part, type StoredParts } from './part.ts';

type StoredShelf = WorkspaceRecord['shelf'];

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

export function describeShelf(shelf: Shelf): StoredShelf {
  const { entries, live, baseline, candidate, made } = shelf.content;
  return {
    entries: entries.map((entry) => {
      const { id, name } = entry;
      const known = describeKnown(entry.known);
      if (entry.kind === 'float') return { kind: 'float', id, name, known };
      const { parent, file } = entry;
      const original = whereOriginalIs(entry, shelf);
      return { kind: 'quantized', id, name, parent, qatSteps: file.qatSteps, original, known };
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
    return entry === shelf.live || !entry.state ? [] : [statePart(`model/${entry.id}`, entry.state)];
  }
  const { original } = entry.file;
  const apart = original && whereOriginalIs(entry, shelf) === 'part';
  return [
    { name: `model/${entry.id}`, source: entry.file, bytes: () => entry.file.bytes },
    ...(apart ? [statePart(`original/${entry.id}`, original)] : []),
  ];
}

const statePart = (name: string, state: StateDict): Part => ({
  name,
  source: state,
  bytes: () => writeFloatWeights(state),
});

function parentState({ parent }: QuantizedEntry, { entries }: Shelf): StateDict | undefined {
  const found = entries.find(({ id }) => id === parent);
  return found?.kind === 'float' ? found.state : undefined;
}

function answerParts({ id, known: { evaluated } }: ShelfEntry): Part[] {
  if (!evaluated) return [];
  return [arrayPart(`logits/${id}`, evaluated.logits), arrayPart(`labels/${id}`, evaluated.labels)];
}

/** liveState: the weights of the model that is trained. Throws where something is missing or does not fit together. */
export function storedShelf(stored: StoredShelf, liveState: StateDict, parts: StoredParts): Shelf {
  const states = new Map<string, StateDict>();
  for (const { kind, id } of stored.entries) {
    if (kind === 'float')
      states.set(id, id === stored.live ? liveState : storedState(`model/${id}`, liveState.spec, parts));
  }
  const entries = stored.entries.map((entry): ShelfEntry => {
    const { id, name } = entry;
    const known = storedKnown(id, entry.known, parts);
    if (entry.kind === 'float') return { kind: 'float', id, name, state: states.get(id), known };
    const bytes = parts.bytes(`model/${id}`);
    const network = readNetwork(bytes, `the stored model ${name}`, liveState.spec);
    if (network.kind === 'float') throw new Error(`the model ${name} was stored as a float one`);
    const original = {
      parent: () => states.get(entry.parent),
      part: () => storedState(`original/${id}`, liveState.spec, parts),
      unknown: () => undefined,
    }[entry.original]();
    const file = { bytes, network, original, qatSteps: entry.qatSteps };
    return { kind: 'quantized', id, name, parent: entry.parent, file, known };
  });
  return Shelf.restored({ ...stored, candidate: stored.candidate, entries });
}

/** present: the network to begin with, where the file does not say which one it holds. */
function storedState(name: string, present: NetworkSpec, parts: StoredParts): StateDict {
  const weights = readNetwork(parts.bytes(name), name, present);
  if (weights.kind !== 'float') throw new Error(`its part "${name}" holds no float weights`);
  return weights.state;
}

function storedKnown(id: string, { evaluated, latency, latencies }: StoredKnown, parts: StoredParts): Known {
  const known: Known = { ...(latency && { latency }), ...(latencies && { latencies }) };
  if (!evaluated) return known;
  const labels = parts.bytes(`labels/${id}`);
  const logits = parts.floats(`logits/${id}`);
  if (labels.length !== evaluated.images || logits.length % labels.length !== 0)
    throw new Error(`the answers of the model ${id} are not complete`);
  return { ...known, evaluated: { labels, logits, evalBatchSize: evaluated.evalBatchSize } };
}
