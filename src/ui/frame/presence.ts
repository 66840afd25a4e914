/** Whether anybody has touched the page yet: what need not be there before that is made then, ahead of its use. */
import { useEffect, useState } from 'react';

const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

let seen = false;

/** False until a pointer or a key first moves. */
export function usePresence(): boolean {
  const [present, setPresent] = useState(seen);
  useEffect(() => {
    if (present) return;
    const notice = () => {
      seen = true;
      setPresent(true);
    };
    const options = { passive: true, once: true } as const;
    for (const sign of signs) window.addEventListener(sign, notice, options);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, notice);
    };
  }, [present]);
  return present;
}
