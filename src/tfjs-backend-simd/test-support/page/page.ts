/** Gives tests `window.train`, which lets the worker do one run. */
import type { Answer, Run, Start } from './worker.ts';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** A request holds for 200 ms; the next comes before. */
const askEveryMs = 50;

/** Asks from now on. Returns by what, and how to end it. */
function askAgainAndAgain() {
  const giveWay = new Int32Array(new SharedArrayBuffer(4));
  const ask = () => Atomics.add(giveWay, 0, 1);
  ask();
  const timer = setInterval(ask, askEveryMs);
  return { giveWay, end: () => clearInterval(timer) };
}

async function train(run: Run): Promise<Answer> {
  const asking = run.asking ? askAgainAndAgain() : undefined;
  try {
    return await answer({ ...run, giveWay: asking?.giveWay });
  } finally {
    asking?.end();
  }
}

function answer(start: Start): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer | { error: string }>) => {
      if ('error' in data) reject(new Error(data.error));
      else resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(start);
  });
}

Object.assign(window, { train });
