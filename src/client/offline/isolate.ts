/**
 * Where a host sends no isolation headers the service worker adds them, from the next load on. So the page is loaded once more as soon as the
 * service worker is there, which a first visit hardly sees: the engine waits for it, so nothing has been downloaded or computed by then.
 */
import { activeWorker, registerServiceWorker } from './registration.ts';
import { rememberReload, wasReloaded } from './reload-mark.ts';

/** On a slow line the page does not wait longer. It has one thread then, and more at its next visit. */
const longestWaitMs = 4000;

const presses = ['pointerdown', 'keydown'] as const;

/** Resolves when the engine may start. Never where the page is about to be loaded again. */
export async function isolate(): Promise<void> {
  if (crossOriginIsolated || wasReloaded()) return;
  // Whoever has begun to do something is not interrupted.
  const touch = new AbortController();
  for (const press of presses)
    window.addEventListener(press, () => touch.abort(), { signal: touch.signal, capture: true });
  const tooLate = new Promise<false>((resolve) => {
    const timer = setTimeout(() => resolve(false), longestWaitMs);
    touch.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
  const ready = await Promise.race([isServed(), tooLate]);
  touch.abort();
  if (!ready || !rememberReload()) return;
  location.reload();
  await new Promise<never>(() => undefined);
}

/** Whether a service worker answers for the page. */
async function isServed(): Promise<boolean> {
  const registration = await registerServiceWorker();
  if (!registration) return false;
  await activeWorker(registration);
  return true;
}
