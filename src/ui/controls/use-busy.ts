import { useState } from 'react';

/** Whether something is under way, and how to begin it: what is asked for meanwhile is not done. */
export function useBusy(): readonly [isBusy: boolean, begin: (work: () => Promise<void>) => void] {
  const [isBusy, setBusy] = useState(false);
  async function during(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  }
  return [
    isBusy,
    (work) => {
      if (!isBusy) void during(work);
    },
  ];
}
