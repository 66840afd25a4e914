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

/** Resolves with the address at which a site is reached over the line. */
export async function overSlowLine(site: string, line: Line): Promise<SlowSite> {
  const target = new URL(site);
  const bytesPerMs = (line.megabitsPerSecond * 1e6) / 8 / 1000;
  const oneWayMs = line.roundTripMs / 2;
  let freeAt = 0;
  /** Does something once so many more bytes have passed the line, behind all that were there before. */
  const after = (bytes: number, arrive: () => void) => {
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + bytes / bytesPerMs;
    setTimeout(arrive, freeAt - now + oneWayMs);
  };
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
    client.on('data', (bytes) => setTimeout(() => host.write(bytes), oneWayMs));
    client.on('end', () => host.end());
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
