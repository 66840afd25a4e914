// Holds the package tfjs-backend-simd to what its README says: packs it, installs the .tgz into an empty project, runs the README's
// first block in Node, checks the types that it declares, and compares training on `simd` and on `cpu`, in Node and in Chromium.
import { execFileSync } from 'node:child_process';
import { array, nullable, number, object, parse, parseJson, pipe, string } from 'valibot';
import { runInBrowser } from './package/in-browser.ts';
import { installPackage } from './package/install.ts';
import { Failure, runMain } from './setup/failure.mjs';
import { installed, runNode } from './setup/run.mjs';
import { packSimd } from './setup/simd-package.mjs';

/** `cpu` takes up to a second for one of them. */
const steps = 4;

/**
 * Losses are about 2. Both backends round to float32, but add up in different orders: a loss differs by some units in the last place
 * (1.2e-7 of it), and a step carries what the weights differ by on to the next loss.
 */
const tolerance = 1e-5;

const resultsSchema = pipe(
  string(),
  parseJson(),
  array(object({ backend: string(), losses: array(number()), trained: nullable(number()) })),
);

/** Throws unless `simd` took every step, with the losses of `cpu`. */
function compareLosses(place: string, json: string): void {
  const results = parse(resultsSchema, json);
  const lossesOn = (name: string) => results.find(({ backend }) => backend === name)?.losses ?? [];
  const [simd, cpu] = [lossesOn('simd'), lossesOn('cpu')];
  if (simd.length !== steps || cpu.length === 0)
    throw new Failure(`${place}: ${simd.length} losses on simd and ${cpu.length} on cpu, of ${steps}.`);
  const apart = Math.max(...cpu.map((loss, step) => Math.abs(loss - (simd[step] ?? Number.NaN))));
  console.log(`${place}: the losses of ${cpu.length} steps are within ${apart.toExponential(1)} of cpu's.`);
  if (!(apart <= tolerance))
    throw new Failure(`${place}: simd's losses ${simd.join(', ')} are not cpu's ${cpu.join(', ')}.`);
}

/** What a program of the installed project prints. */
function printed(folder: string, ...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

await runMain(async () => {
  const { folder, remove } = await installPackage(await packSimd());
  try {
    await runNode('Checking types against the package', installed('typescript', '-p', folder));
    const readme = printed(folder, 'readme.js');
    console.log(readme);
    if (!readme.includes('Trained on simd'))
      throw new Failure("The README's first block did not train on simd.");
    printed(folder, 'api.js');
    const inNode = printed(folder, 'losses.js', String(steps)).trimEnd().split('\n');
    console.log(inNode.slice(0, -1).join('\n'));
    compareLosses('Node', inNode.at(-1) ?? '');
    const inBrowser = await runInBrowser(folder, steps);
    console.log(inBrowser.text);
    compareLosses('Chromium', inBrowser.json);
  } finally {
    remove();
  }
});
