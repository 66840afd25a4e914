// What the built page may do, in one place: `npm start` sends it as headers, and the build writes into the page what a page can
// say of itself, for hosts that send nothing. docs/hosting.md has the reasons for those who host it.

/** Everything is refused that is not named. The page asks its own origin for all it needs, and sends nothing anywhere. */
const allowed = {
  'default-src': "'none'",
  // No script in the page, no eval. WebAssembly is compiled from bytes that the worker has fetched.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  // React sets styles by the properties of elements, which no policy refuses, and Mantine's style elements are switched off.
  'style-src': "'self'",
  // The small images of the data set are data: addresses (src/ui/panels/Images/bitmap.ts).
  'img-src': "'self' data:",
  'connect-src': "'self'",
  // What a browser installs the page by: its name and its icons.
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Of use in a header only: browsers ignore it in a page, and say so in the console. */
const inHeaderOnly = { 'frame-ancestors': "'none'" };

/** @param {Record<string, string>} directives */
const policy = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

const referrer = 'no-referrer';

/** What a page can have and this one never asks for. */
const unused = [
  ...['accelerometer', 'autoplay', 'camera', 'clipboard-read'],
  ...['display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid'],
  ...['idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['picture-in-picture', 'publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock'],
  ...['serial', 'storage-access', 'usb', 'window-management', 'xr-spatial-tracking'],
];

/** Cross-origin isolation: SharedArrayBuffer, which the threads of CPU kernels need, exists only under these. */
export const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Of every file: a worker obeys the policy that came with its own script. */
export const pageHeaders = {
  ...isolation,
  'Content-Security-Policy': policy({ ...allowed, ...inHeaderOnly }),
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': referrer,
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Writes the policy into the built page, ahead of all that it is about. Not into the development server's: its hot reload
 * works by scripts and styles within the page.
 * @returns {import('vite').Plugin}
 */
export const policyInPage = () => ({
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { name: 'referrer', content: referrer }, injectTo: 'head-prepend' },
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy(allowed) },
      injectTo: 'head-prepend',
    },
  ],
});
