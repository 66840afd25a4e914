// Where things are: the repository's folders, and the programs of installed packages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
/** Files that only save time: everything in it can be deleted. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'quantization-playground');

/**
 * Absolute path of the JavaScript file behind an installed package's command.
 * @param {string} packageName
 */
export function packageCommand(packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : (bin[packageName] ?? Object.values(bin)[0]);
  return join(folder, file);
}
