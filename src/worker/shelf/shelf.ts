/**
 * The models that a person has: the one that is trained, and those that were made of it, each with what is known of it. The baseline and
 * the candidate are two roles that two of them have.
 */

import { networkName } from '../../core/network/presets.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import { type Scheme, schemeName, weightBits } from '../../core/quantization/schemes/scheme.ts';
import type { Role } from '../../core/results/model-report.ts';
import type { FloatEntry, QuantizedEntry, QuantizedFile, ShelfEntry } from './entry.ts';
import { told } from './telling.ts';

/** This many models take about 20 MB, weights and answers together. The oldest that has no role goes first. */
const mostEntries = 24;

const floatName = 'float32';

/** All that a shelf holds, for storing it. */
export interface ShelfContent {
  readonly entries: readonly ShelfEntry[];
  readonly live: string;
  readonly baseline: string;
  readonly candidate: string | undefined;
  /** Entries that were ever made. */
  readonly made: number;
}

export class Shelf {
  /** The models, from the oldest to the newest. */
  #entries: ShelfEntry[];
  #live: FloatEntry;
  #baseline: string;
  #candidate: string | undefined;
  #made = 0;

  /** Empty but for the model that is trained. */
  constructor() {
    this.#live = this.#newLive();
    this.#entries = [this.#live];
    this.#baseline = this.#live.id;
  }

  /** Throws where one of the roles, or the live model, is not among the entries. */
  static restored({ entries, live, baseline, candidate, made }: ShelfContent): Shelf {
    const shelf = new Shelf();
    const found = entries.find(({ id }) => id === live);
    if (found?.kind !== 'float') throw new Error(told('model/none-trained'));
    shelf.#entries = [...entries];
    shelf.#live = found;
    shelf.#made = made;
    shelf.#baseline = shelf.get(baseline).id;
    shelf.#candidate = candidate === undefined ? undefined : shelf.get(candidate).id;
    return shelf;
  }

  get content(): ShelfContent {
    return {
      entries: [...this.#entries],
      live: this.#live.id,
      baseline: this.#baseline,
      candidate: this.#candidate,
      made: this.#made,
    };
  }

  get entries(): readonly ShelfEntry[] {
    return this.#entries;
  }

  /** The model that is trained. */
  get live(): FloatEntry {
    return this.#live;
  }

  get baseline(): ShelfEntry {
    return this.get(this.#baseline);
  }

  get candidate(): ShelfEntry | undefined {
    return this.#candidate === undefined ? undefined : this.get(this.#candidate);
  }

  /** Throws where it no longer stands here. */
  get(id: string): ShelfEntry {
    const entry = this.#entries.find((other) => other.id === id);
    if (!entry) throw new Error(told('model/gone'));
    return entry;
  }

  /** Gives a role to a model. Two models that trade places may be given theirs one after the other. */
  assign(role: Role, id: string): void {
    const entry = this.get(id);
    if (role === 'candidate') this.#candidate = entry.id;
    else this.#baseline = entry.id;
  }

  /**
   * The weights of the model that is trained are about to change, or to be replaced. What was known of them no longer holds; where other
   * models were made of them, they stay on the shelf as a model of their own, and this is true. step: what the weights were at.
   */
  weightsChange(step: number): boolean {
    const { live } = this;
    const hasChildren = this.#entries.some((entry) => entry.kind === 'quantized' && entry.parent === live.id);
    const stays = hasChildren && live.state !== undefined;
    if (stays) {
      this.#leaveLive(step);
    } else {
      live.state = undefined;
      live.known = {};
    }
    this.#baseline = this.#live.id;
    this.#candidate = undefined;
    this.#prune();
    return stays;
  }

  /**
   * The model that is trained stays on the shelf as a model of its own, and another takes its place, of another network. Its name, and those
   * of the models that were made of it, say which network they are. step: what the weights are at.
   */
  keepLive(spec: NetworkSpec, step: number): void {
    const { live } = this;
    const ofNetwork = (name: string) => told('model/of-network', { network: networkName(spec), name });
    this.#entries = this.#entries.map((entry) =>
      entry.kind === 'quantized' && entry.parent === live.id
        ? { ...entry, name: ofNetwork(entry.name) }
        : entry,
    );
    this.#leaveLive(step, ofNetwork);
    this.#baseline = this.#live.id;
    this.#candidate = undefined;
    this.#prune();
  }

  /** calledFrom: gives its name from what it would be called. */
  #leaveLive(step: number, calledFrom = (name: string) => name): void {
    const left = this.#live;
    const name = calledFrom(told('model/at-step', { name: floatName, step }));
    const kept: FloatEntry = { ...left, name };
    this.#live = this.#newLive();
    this.#entries = [...this.#entries.map((entry) => (entry === left ? kept : entry)), this.#live];
  }

  /**
   * A quantized model of the live one, not yet on the shelf. It has the id of the model that the same scheme made of the same weights,
   * where there is one; and where that one is the same to the byte, what is known of it.
   */
  draft(file: QuantizedFile): QuantizedEntry {
    const parent = this.#live.id;
    const { scheme } = file.network;
    const same = this.#entries
      .filter((entry) => entry.kind === 'quantized')
      .find(
        (entry) =>
          entry.parent === parent &&
          entry.file.qatSteps === file.qatSteps &&
          sameScheme(entry.file.network.scheme, scheme),
      );
    const id = same?.id ?? this.#nextId(idOf(scheme));
    const known = same && sameBytes(same.file.bytes, file.bytes) ? { ...same.known } : {};
    return { kind: 'quantized', id, name: entryName(file), parent, file, known };
  }

  /** Puts a model on the shelf, in the place of one that has its id. */
  put(entry: QuantizedEntry): void {
    const replaces = this.#entries.some(({ id }) => id === entry.id);
    this.#entries = replaces
      ? this.#entries.map((other) => (other.id === entry.id ? entry : other))
      : [...this.#entries, entry];
    this.#prune();
  }

  #newLive(): FloatEntry {
    return { kind: 'float', id: this.#nextId('float'), name: floatName, state: undefined, known: {} };
  }

  #nextId(what: string): string {
    this.#made++;
    return `${what}-${this.#made}`;
  }

  #prune(): void {
    const inUse = new Set([this.#live.id, this.#baseline, this.#candidate]);
    for (const entry of this.#entries) {
      if (this.#entries.length <= mostEntries) return;
      if (!inUse.has(entry.id)) this.#entries = this.#entries.filter((other) => other !== entry);
    }
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

const sameScheme = (a: Scheme, b: Scheme): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What ids of its models begin with: "int8", "4-bit". */
function idOf(scheme: Scheme): string {
  const bits = weightBits(scheme);
  return bits === 8 ? 'int8' : `${bits}-bit`;
}

/** The message "weight-only 4-bit symmetric, per tensor, fine-tuned for 200 steps". */
function entryName({ network, qatSteps }: QuantizedFile): string {
  const name = schemeName(network.scheme, network.spec);
  return qatSteps === 0 ? name : told('model/fine-tuned', { name, steps: qatSteps });
}
