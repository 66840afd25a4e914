/** The part of the Python script that gets the test images: from torchvision, from IDX files, or from the archive that the page saves. */
import type { DataSetInfo } from '../../dataset/dataset-info.ts';

export type ScriptImages = Pick<DataSetInfo, 'name' | 'side' | 'channels' | 'mean' | 'std' | 'counts'>;

export interface ImagesProgram {
  /** What pip has to install. */
  readonly packages: string;
  /** Where the images come from, for whoever reads the script. */
  readonly where: string;
  /** Defines `test_set(path)`, which gives images, normalised, and labels. */
  readonly program: string;
}

/** Data sets that torchvision knows by a name of its own. */
const torchvisionNames: Readonly<Record<string, string>> = {
  MNIST: 'MNIST',
  'Fashion-MNIST': 'FashionMNIST',
  KMNIST: 'KMNIST',
  'CIFAR-10': 'CIFAR10',
  'CIFAR-100': 'CIFAR100',
};
/** The test sets of all of them have as many images; fewer are a part of one, and nobody knows which. */
const wholeTestSet = 10_000;

export function imagesProgram(dataset: ScriptImages): ImagesProgram {
  const { name, side, channels, mean, std, counts } = dataset;
  const known = counts.test === wholeTestSet ? torchvisionNames[name] : undefined;
  const idx =
    channels === 1
      ? ', or a folder with t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte (or both as .gz)'
      : '';
  const constants = [
    `DATA_SET = ${pythonText(name)}`,
    `MEAN = torch.tensor([${mean.join(', ')}]).reshape(-1, 1, 1)`,
    `STD = torch.tensor([${std.join(', ')}]).reshape(-1, 1, 1)`,
  ].join('\n');
  return {
    packages: known ? 'torch torchvision' : 'torch numpy',
    where: `${known ? 'Without torchvision, ' : ''}PATH is the .npz of "Export data set" on the page${idx}.`,
    program: [constants, readers, known ? downloaded(known) : onlyByPath, testSet(side, channels)].join(
      '\n\n\n',
    ),
  };
}

/** A literal that Python reads back: JSON's escapes are Python's too. */
const pythonText = (text: string): string => JSON.stringify(text);

const readers = `def read_idx(folder, name, header_bytes):
    for path in (folder / name, folder / f"{name}.gz"):
        if path.exists():
            raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
            return torch.frombuffer(bytearray(raw), dtype=torch.uint8, offset=header_bytes)
    sys.exit(f"There is no {name} in {folder}, nor {name}.gz.")


def read_npz(path):
    try:
        import numpy
    except ImportError:
        sys.exit("NumPy is missing, which reads .npz files. Install it: pip install numpy")
    if not path.exists():
        sys.exit(f"{path} does not exist.")
    with numpy.load(path) as arrays:
        return torch.from_numpy(arrays["x_test"]), torch.from_numpy(arrays["y_test"])


def read_images(path):
    if path.suffix == ".npz":
        return read_npz(path)
    return read_idx(path, "t10k-images-idx3-ubyte", 16), read_idx(path, "t10k-labels-idx1-ubyte", 8)`;

const downloaded = (known: string) => `def find_images():
    try:
        from torchvision.datasets import ${known}
    except ImportError:
        sys.exit(f"{DATA_SET} is missing. Install torchvision, which downloads it, or name it: --data PATH")
    data = ${known}(Path(__file__).parent / "data", train=False, download=True)
    return torch.as_tensor(data.data), torch.as_tensor(data.targets)`;

const onlyByPath = `def find_images():
    sys.exit(f'Name the images: --data PATH, the .npz of {DATA_SET} that "Export data set" on the page saves.')`;

const testSet = (side: number, channels: number) => `def test_set(path):
    pixels, labels = read_images(path) if path else find_images()
    pixels = pixels.reshape(-1, ${side}, ${side}, ${channels})[:TEST_IMAGES].permute(0, 3, 1, 2)
    return (pixels.float() / 255 - MEAN) / STD, labels[:TEST_IMAGES].long()`;
