/** Reads the data that people have, whatever kind it is. */
import { assemble } from './assemble.ts';
import type { Content } from './contents/content.ts';
import type { DataFile, ImportedData, ImportOptions, ImportSurroundings } from './data-file.ts';
import { readIdxFiles } from './kinds/idx-files.ts';

/**
 * files: all that a person chose together. Throws DataFileError where they can't be used, and whatever
 * `surroundings.progress` throws.
 */
export async function readDataFiles(
  files: readonly DataFile[],
  options: ImportOptions,
  surroundings: ImportSurroundings,
): Promise<ImportedData> {
  const contents = files.map(
    (file): Content => ({
      path: file.path,
      packedSize: file.size,
      size: file.size,
      stream: () => file.stream(),
    }),
  );
  await surroundings.progress(0, 1);
  return assemble(await readIdxFiles(contents), options.seed);
}
