/** A browser that refuses to store, for as long as the test wants. */
import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { type MockInstance, vi } from 'vitest';

let spies: readonly MockInstance[] = [];

const refusal = (): never => {
  throw new DOMException('Storage is not allowed in this context.', 'InvalidStateError');
};

/** Databases cannot be opened any more, and those that are open do nothing. One that is on its way to being opened is not torn. */
export function refuseStorage(): void {
  if (spies.length > 0) return;
  const { transaction } = IDBDatabase.prototype;
  spies = [
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(refusal),
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      names,
      mode,
      options,
    ) {
      // fake-indexeddb begins an upgrade by this method: thrown there, the refusal would reach nobody.
      return mode === 'versionchange' ? transaction.call(this, names, mode, options) : refusal();
    }),
  ];
}

export function allowStorage(): void {
  for (const spy of spies) spy.mockRestore();
  spies = [];
}
