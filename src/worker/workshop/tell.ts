/** What the page is told of the model that is trained and of the shelf. */
import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import { shelfEvent } from '../shelf/reports.ts';
import type { Workshop } from './workshop.ts';

/** Tells which model is trained now. */
export async function tellModel({ live, shelf, emit }: Workshop): Promise<void> {
  const { origin, step } = live.model;
  shelf.live.state ??= await live.state();
  emit({ type: 'model', origin, step, floatBytes: writeFloatWeights(shelf.live.state).length });
}

/** Tells what stands on the shelf. */
export async function tellShelf({ shelf, emit }: Workshop): Promise<void> {
  emit(await shelfEvent(shelf));
}

/** The same, and keeps it: all of this is known at rest. */
export async function concludeShelf(workshop: Workshop): Promise<void> {
  const { shelf, live } = workshop;
  shelf.live.state ??= await live.state();
  await tellShelf(workshop);
  await workshop.workspace.keep(workshop);
}
