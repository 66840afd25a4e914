// PyTorch's speed on the same machine, where python3 has torch.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { defaultNetworkText } from '../src/core/network/parse.ts';

const schema = v.object({ torch: v.string(), threads: v.number(), imagesPerSecond: v.number() });

export type PyTorchSpeed = v.InferOutput<typeof schema>;

export const hasPyTorch = (): boolean =>
  spawnSync('python3', ['-c', 'import torch'], { stdio: 'ignore' }).status === 0;

/** One run in a process of its own, after a warm-up in it. network: its blocks; by default SimpleCNN's. Throws when the script fails. */
export function measurePyTorch(
  what: 'training' | 'evaluation',
  batch: number,
  network = defaultNetworkText,
): PyTorchSpeed {
  const script = fileURLToPath(new URL('pytorch.py', import.meta.url));
  const args = [script, what, '--batch', String(batch), '--network', network];
  const { status, stdout, stderr } = spawnSync('python3', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`bench/pytorch.py failed: ${stderr}`);
  return v.parse(schema, JSON.parse(stdout));
}
