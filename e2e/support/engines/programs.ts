// Programs that are started for one test, and end with it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';

/** Ends a program and waits until it is gone. */
export async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = once(program, 'exit');
  program.kill();
  await gone;
}

/** Rejects when a program cannot be started, or has ended. */
async function ending(program: ChildProcess): Promise<never> {
  const [code, signal] = await once(program, 'exit');
  throw new Error(`${program.spawnfile} ended (${code ?? signal}).`);
}

/** A display without a screen: the program behind it, and the name that DISPLAY takes. */
export interface Display {
  readonly program: ChildProcess;
  readonly name: string;
}

/** Starts an Xvfb, which finds a number that is free itself. */
export async function startDisplay(width: number, height: number): Promise<Display> {
  const options = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
  const program = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await Promise.race([firstLine(program.stdio[3]), ending(program)]);
  return { program, name: `:${number}` };
}

async function firstLine(stream: ChildProcess['stdio'][number]): Promise<string> {
  if (!(stream instanceof Readable)) throw new Error('Nothing can be read from the program.');
  let text = '';
  for await (const part of stream) {
    text += part;
    if (text.includes('\n')) break;
  }
  return text.trim();
}
