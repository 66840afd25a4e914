import { describe, expect, it, vi } from 'vitest';
import { takeDropped } from './dropped.ts';

function takers() {
  return {
    tryPicture: vi.fn(() => Promise.resolve()),
    importData: vi.fn((_: readonly File[]) => Promise.resolve()),
    importWeights: vi.fn(() => Promise.resolve()),
    importRuns: vi.fn(() => Promise.resolve()),
  };
}

const named = (name: string, bytes: readonly number[] = [], type = '') =>
  new File([Uint8Array.from(bytes)], name, { type });

const codeOf = (character: string) => character.charCodeAt(0);

/** The start of a zip archive whose first entry has this name. */
function zipped(entry: string): number[] {
  const name = [...entry].map((character) => character.charCodeAt(0));
  return [0x50, 0x4b, 3, 4, ...new Array<number>(22).fill(0), name.length, 0, 0, 0, ...name];
}

/** What all entries of a file system have. */
const entry = (fullPath: string) => ({
  fullPath,
  name: fullPath.slice(fullPath.lastIndexOf('/') + 1),
  filesystem: {
    name: '',
    get root(): FileSystemDirectoryEntry {
      throw new Error('Nobody looks at the root.');
    },
  },
  getParent: () => undefined,
});

describe('what was dropped', () => {
  it.each<[string, File[]]>([
    ['the files of MNIST', [named('train-images-idx3-ubyte'), named('train-labels-idx1-ubyte')]],
    ['an IDX file under any name', [named('images.bin', [0, 0, 8, 3, 0, 0])]],
    ['compressed ones', [named('t10k-images-idx3-ubyte.gz')]],
    ["Keras' archive", [named('mnist.npz')]],
    ['a table', [named('train.csv')]],
    ['CIFAR in binary', [named('data_batch_1.bin'), named('test_batch.bin')]],
    ['an archive of pictures', [named('clothes.zip', zipped('train/Coat/1.png'))]],
    ['an archive that begins with a folder', [named('clothes.zip', zipped('train/'))]],
    ['pictures', [named('a.png', [], 'image/png'), named('b.png', [], 'image/png')]],
  ])('is data: %s', async (_, files) => {
    const given = takers();
    await takeDropped([], files, given);
    expect(given.importData).toHaveBeenCalledWith(files);
    expect(given.importWeights).not.toHaveBeenCalled();
  });

  it.each<[string, File]>([
    ['safetensors', named('simple-cnn.safetensors', [1, 2, 3])],
    ['a .pth', named('model.pth', zipped('model/data.pkl'))],
    ['a zipped TF.js model', named('model.zip', zipped('model.json'))],
    ['a file of any other kind', named('letter.txt', [65, 66])],
  ])('are weights: %s', async (_, file) => {
    const given = takers();
    await takeDropped([], [file], given);
    expect(given.importWeights).toHaveBeenCalledWith([file]);
    expect(given.importData).not.toHaveBeenCalled();
  });

  it.each<[string, File]>([
    ['a list in JSON', named('runs.json', [...'{"format":"quantization-playground-runs",'].map(codeOf))],
    ['a workspace', named('workspace.zip', zipped('quantization-playground.txt'))],
  ])('are runs: %s', async (_, file) => {
    const given = takers();
    await takeDropped([], [file, file], given);
    expect(given.importRuns).toHaveBeenCalledWith([file, file]);
    expect(given.importWeights).not.toHaveBeenCalled();
    expect(given.importData).not.toHaveBeenCalled();
  });

  it('is a picture to try where it is one alone', async () => {
    const given = takers();
    await takeDropped([], [named('seven.png', [], 'image/png')], given);
    expect(given.tryPicture).toHaveBeenCalledOnce();
  });

  it('is taken out of folders, each file with the way to it', async () => {
    const file = (fullPath: string): FileSystemFileEntry => ({
      ...entry(fullPath),
      isFile: true,
      isDirectory: false,
      file: (take) => take(named(fullPath.slice(fullPath.lastIndexOf('/') + 1), [], 'image/png')),
    });
    const folder = (fullPath: string, portions: FileSystemEntry[][]): FileSystemDirectoryEntry => ({
      ...entry(fullPath),
      isFile: false,
      isDirectory: true,
      getFile: () => undefined,
      getDirectory: () => undefined,
      createReader() {
        const rest = [...portions];
        return { readEntries: (take) => take(rest.shift() ?? []) };
      },
    });
    const given = takers();
    const cats = folder('/pets/cat', [[file('/pets/cat/1.png')], [file('/pets/cat/2.png')]]);
    await takeDropped([folder('/pets', [[cats]])], [named('pets')], given);
    const [files = []] = given.importData.mock.calls[0] ?? [];
    expect(files.map(({ webkitRelativePath }) => webkitRelativePath)).toEqual([
      'pets/cat/1.png',
      'pets/cat/2.png',
    ]);
  });
});
