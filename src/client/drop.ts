/** Takes what was dropped on the page. */
import type { DropTakers } from './late/dropped.ts';
import { loadLateCode } from './late/late-code.ts';

export interface DropActions {
  /** A picture to try, images to learn from, or weights. Call it while the event is handled: what was dropped is gone afterwards. */
  drop(dropped: DataTransfer): Promise<void>;
}

/** fail: tells a person what went wrong. */
export function dropActions(takers: DropTakers, fail: (error: unknown) => void): DropActions {
  return {
    async drop({ items, files }) {
      const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
      const loose = [...files];
      try {
        const { takeDropped } = await loadLateCode();
        await takeDropped(entries, loose, takers);
      } catch (error) {
        fail(error);
      }
    },
  };
}
