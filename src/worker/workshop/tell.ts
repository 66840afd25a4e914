/** What the page is told of the model that is trained and of the shelf. */
import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { shelfEvent } from '../shelf/reports.ts';
import type { Workshop } from './workshop.ts';

/** The weights of the model that is trained: read once, as long as they are at rest. */
export async function liveState({ live, shelf }: Workshop): Promise<StateDict> {
  shelf.live.state ??= await live.state();
  return shelf.live.state;
}

/** Tells which model is trained now. */
export async function tellModel(workshop: Workshop): Promise<void> {
  const { origin, step, spec } = workshop.live.model;
  const floatBytes = writeFloatWeights(await liveState(workshop)).length;
  workshop.emit({ type: 'model', origin, step, spec, floatBytes });
}

/** Tells what stands on the shelf. */
export async function tellShelf({ shelf, emit }: Workshop): Promise<void> {
  emit(await shelfEvent(shelf));
}

/** The same, and keeps it: all of this is known at rest. */
export async function concludeShelf(workshop: Workshop): Promise<void> {
  await liveState(workshop);
  await tellShelf(workshop);
  const { workspace, runs } = workshop;
  await workspace.keep(workshop);
  // Storage that refuses one refuses the other, and a person is told once.
  if (!workspace.training && !workspace.isTroubled) await runs.keep(workshop, workspace.log.run);
}
