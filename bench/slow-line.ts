// A slow line between a browser and a site: so many bytes a second for all answers together, and a delay to each.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface Line {
  readonly megabitsPerSecond: number;
  readonly roundTripMs: number;
}

export interface SlowSite {
  readonly url: string;
  close(): void;
}

/** Things that are done at their times, in the order in which they came: timers alone would not keep it within a millisecond. */
class Queue {
  readonly #waiting: { readonly at: number; readonly act: () => void }[] = [];

  add(at: number, act: () => void): void {
    this.#waiting.push({ at, act });
    if (this.#waiting.length === 1) this.#wait();
  }

  #wait(): void {
    const [next] = this.#waiting;
    if (!next) return;
    setTimeout(() => {
      next.act();
      this.#waiting.shift();
      this.#wait();
    }, next.at - performance.now());
  }
}

/** Resolves with the address at which a site is reached over the line. */
export async function overSlowLine(site: string, line: Line): Promise<SlowSite> {
  const target = new URL(site);
  const bytesPerMs = (line.megabitsPerSecond * 1e6) / 8 / 1000;
  const oneWayMs = line.roundTripMs / 2;
  const [up, down] = [new Queue(), new Queue()];
  let freeAt = 0;
  /** Does something once so many more bytes have passed the line, behind all that were there before. */
  const after = (bytes: number, arrive: () => void) => {
    freeAt = Math.max(freeAt, performance.now()) + bytes / bytesPerMs;
    down.add(freeAt + oneWayMs, arrive);
  };
  const ask = (arrive: () => void) => up.add(performance.now() + oneWayMs, arrive);
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const host = connect(Number(target.port), target.hostname);
    for (const socket of [client, host]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => {
        client.destroy();
        host.destroy();
      });
    }
    client.on('data', (bytes) => ask(() => host.write(bytes)));
    client.on('end', () => ask(() => host.end()));
    host.on('data', (bytes) => after(bytes.length, () => client.write(bytes)));
    host.on('end', () => after(0, () => client.end()));
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}/`,
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
