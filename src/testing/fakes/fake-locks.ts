/** Web Locks as one browser has them: one object stands for all its tabs. */
import type { Locks } from '../../storage/workspaces/claims.ts';

export function createFakeLocks(): Locks {
  const held = new Map<string, Promise<void>>();
  return {
    async request(name, options, callback) {
      const isTaken = () => held.has(name);
      if ('ifAvailable' in options && isTaken()) return callback(null);
      if ('signal' in options) {
        const { signal } = options;
        const late = new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
        // Once the lock is had, nothing is late any more.
        late.catch(() => undefined);
        while (isTaken()) await Promise.race([held.get(name), late]);
      }
      const work = callback({ name });
      held.set(name, work);
      await work;
      // It may have been stolen meanwhile.
      if (held.get(name) === work) held.delete(name);
    },
    query: () => Promise.resolve({ held: [...held.keys()].map((name) => ({ name })) }),
  };
}
