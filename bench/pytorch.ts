// PyTorch's speed on the same machine, where python3 has torch.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const schema = v.object({
  torch: v.string(),
  threads: v.number(),
  batch: v.number(),
  trainingImagesPerSecond: v.array(v.number()),
  evaluationImagesPerSecond: v.array(v.number()),
});

export type PyTorchSpeed = v.InferOutput<typeof schema>;

/** undefined where python3 or torch is missing. Throws when the script fails otherwise. */
export function measurePyTorch(batch: number, runs: number): PyTorchSpeed | undefined {
  if (spawnSync('python3', ['-c', 'import torch'], { stdio: 'ignore' }).status !== 0) return undefined;
  const script = fileURLToPath(new URL('pytorch.py', import.meta.url));
  const args = [script, '--batch', String(batch), '--runs', String(runs)];
  const { status, stdout, stderr } = spawnSync('python3', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`bench/pytorch.py failed: ${stderr}`);
  return v.parse(schema, JSON.parse(stdout));
}
