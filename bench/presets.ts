// How fast every ready-made network trains, beside the same network in PyTorch.
import { presetNames, presets } from '../src/core/network/presets.ts';
import type { BackendChoice } from '../src/core/settings/settings.ts';
import { inTurns } from './in-turns.ts';
import { type Bench, onFreshPage } from './page.ts';
import { hasPyTorch, measurePyTorch } from './pytorch.ts';
import { ratios, row, spread } from './report.ts';
import { measureTraining } from './training.ts';

/** PyTorch's is "not measured" where python3 has no torch. */
export async function benchPresets(
  bench: Bench,
  {
    backend,
    batchSize,
    runs,
  }: { readonly backend: BackendChoice; readonly batchSize: number; readonly runs: number },
): Promise<void> {
  const withPyTorch = hasPyTorch();
  for (const name of presetNames) {
    const network = presets[name];
    const ours = () =>
      onFreshPage(bench, (page) => measureTraining(page, { backend, batchSize, threads: 0, network }));
    const theirs = async () =>
      withPyTorch ? measurePyTorch('training', batchSize, network).imagesPerSecond : Number.NaN;
    const speeds = await inTurns(runs, ours, theirs);
    row(`${name}, batch ${batchSize}`, `${spread(speeds.ours)} images/s`);
    row('  PyTorch', `${spread(speeds.theirs)} images/s`);
    row('  ratio', spread(ratios(speeds.ours, speeds.theirs), 2));
  }
}
