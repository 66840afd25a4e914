/** The page's entry: makes the playground and shows it. */
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createPlayground } from './client/playground.ts';
import { App } from './ui/App.tsx';

function start(): void {
  // Set by public/old-browser.js, which has said then what the browser lacks.
  if (document.documentElement.hasAttribute('data-old-browser')) return;
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id "root".');
  let onShown: (() => void) | undefined;
  const shown = new Promise<void>((resolve) => {
    onShown = resolve;
  });
  const playground = createPlayground(Promise.all([shown, isolated()]).then(() => undefined));
  // A transition makes React draw the first time in slices, with room for input in between.
  startTransition(() => createRoot(root).render(<App playground={playground} onShown={() => onShown?.()} />));
}

/** Nothing to wait for where the page is isolated, or where what would make it so cannot be loaded. */
async function isolated(): Promise<void> {
  if (crossOriginIsolated) return;
  await import('./client/offline/isolate.ts').then(
    ({ isolate }) => isolate(),
    () => undefined,
  );
}

// A task of its own: a slow phone has been busy with the code above for long enough.
setTimeout(start);
