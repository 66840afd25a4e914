/** A browser that refuses to store, for as long as the test wants. */
import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { type MockInstance, vi } from 'vitest';

let spies: readonly MockInstance[] = [];

const refusal = (): never => {
  throw new DOMException('Storage is not allowed in this context.', 'InvalidStateError');
};

/** Databases cannot be opened any more, and those that are open do nothing. */
export function refuseStorage(): void {
  if (spies.length > 0) return;
  spies = [
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(refusal),
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(refusal),
  ];
}

export function allowStorage(): void {
  for (const spy of spies) spy.mockRestore();
  spies = [];
}
