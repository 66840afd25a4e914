// Serves the built page (dist/) with the headers of vite.config.ts, as every script that needs the page does.
import { createServer } from 'node:net';
import { compression } from './compression.mjs';
import { Failure } from './failure.mjs';
import { root } from './project.mjs';

/**
 * The port that PORT asks for.
 * @param {number} byDefault
 */
export function wantedPort(byDefault) {
  const text = process.env.PORT ?? '';
  if (text === '') return byDefault;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`PORT is "${text}": give a number from 1 to 65535, such as PORT=4174.`);
  }
  return port;
}

/**
 * Runs `listen`, and says in one line what to do when its port cannot be had.
 * @template T
 * @param {number} port
 * @param {() => Promise<T>} listen
 * @returns {Promise<T>}
 */
export async function listening(port, listen) {
  try {
    return await listen();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/already in use|EADDRINUSE/.test(message)) {
      throw new Failure(
        `Port ${port} is taken: end what runs there (perhaps another "npm start"), or choose another with PORT=${port + 1}.`,
        { cause: error },
      );
    }
    if (/EACCES/.test(message)) {
      throw new Failure(`Port ${port} is not allowed here: choose one with PORT=4173.`, { cause: error });
    }
    throw error;
  }
}

/** A port that is free now. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Serves dist/ at http://localhost:<port> until closed.
 * @param {number} port
 */
export async function serveBuiltPage(port) {
  const { preview } = await import('vite');
  const server = await listening(port, () =>
    preview({
      root,
      appType: 'mpa', // a missing file is 404, as on a static host
      logLevel: 'warn',
      plugins: [compression()],
      preview: { port, strictPort: true, open: false },
    }),
  );
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

/**
 * Ends the process with status 0 on Ctrl-C or SIGTERM, whatever connections are still open.
 * @param {() => Promise<void>} close
 */
export function closeOnSignal(close) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      const grace = setTimeout(() => process.exit(0), 500); // a browser's idle connections hold the server open
      close().finally(() => {
        clearTimeout(grace);
        process.exit(0);
      });
    });
  }
}
