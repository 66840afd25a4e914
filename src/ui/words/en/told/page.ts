/** What the page itself tells (client/telling.ts), and what devices are called. It has to be there when nothing more can be loaded. */
import type { pageTelling } from '../../../../client/telling.ts';
import type { deviceTelling } from '../../../../worker/backends/telling.ts';

export const pageTold: Readonly<Record<keyof (typeof pageTelling & typeof deviceTelling), string>> = {
  'page/code-not-loaded':
    'The code of {what} could not be loaded. The network may be gone, or the server may have a newer version of the page. Try again; if that does not help, save the weights and reload the page.',
  'page/action': 'this action',
  'page/charts': 'the charts',
  'page/explanations': 'the explanations',
  'page/lesson': 'the lesson',
  'page/part': '“{name}”',
  'page/language': 'the language {name}',
  'page/sentences': 'the messages',
  'page/worker-stopped':
    'The worker that trains the model stopped ({cause}). Results so far are kept; Restart takes up from the last saved weights.',
  'page/script-not-loaded': 'its script could not be loaded',
  'page/ended-silently': 'it ended without a word',
  'page/silent-at-start': 'it did not answer while it started',
  'page/worker-not-running': 'The worker is not running. Press Restart.',
  'device/javascript': 'JavaScript, one core',
  'device/webassembly': 'CPU, WebAssembly SIMD',
  'device/one-thread': 'CPU, one thread, SIMD',
  'device/one-thread-relaxed': 'CPU, one thread, relaxed SIMD',
  'device/threads': 'CPU, {threads} {threads|thread|threads}, SIMD',
  'device/threads-relaxed': 'CPU, {threads} {threads|thread|threads}, relaxed SIMD',
  'device/unnamed-renderer': 'unnamed renderer',
  'device/unnamed-adapter': 'unnamed adapter',
};
