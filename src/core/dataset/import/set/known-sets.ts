/** Data sets that many people have, so that their classes get names. Class names as torchvision has them. */
import { crc32 } from '../../../formats/zip/crc32.ts';

interface KnownSet {
  readonly name: string;
  readonly classNames: readonly string[];
  /** The label of the first class: 1 for EMNIST letters. */
  readonly firstLabel: number;
}

const digits = [...'0123456789'];
const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export const cifar10Names: readonly string[] = [
  'airplane',
  'automobile',
  'bird',
  'cat',
  'deer',
  'dog',
  'frog',
  'horse',
  'ship',
  'truck',
];

const mnist: KnownSet = { name: 'MNIST', classNames: digits, firstLabel: 0 };
const fashion: KnownSet = {
  name: 'Fashion-MNIST',
  classNames: [
    'T-shirt/top',
    'Trouser',
    'Pullover',
    'Dress',
    'Coat',
    'Sandal',
    'Shirt',
    'Sneaker',
    'Bag',
    'Ankle boot',
  ],
  firstLabel: 0,
};
const kuzushiji: KnownSet = {
  name: 'KMNIST',
  classNames: ['o', 'ki', 'su', 'tsu', 'na', 'ha', 'ma', 'ya', 're', 'wo'],
  firstLabel: 0,
};
/** In these, the small letters that look like capitals share their class. */
const merged = [...digits, ...capitals, ...'abdefghnqrt'];
const emnist = (part: string, classNames: readonly string[], firstLabel = 0): KnownSet => ({
  name: `EMNIST ${part}`,
  classNames,
  firstLabel,
});

/** By what stands in the names of their files. */
const byName: readonly (readonly [RegExp, KnownSet])[] = [
  [/fashion[-_ ]?mnist/i, fashion],
  [/kmnist|kuzushiji[-_ ]?mnist/i, kuzushiji],
  [/emnist[-_ ]letters/i, emnist('letters', capitals, 1)],
  [/emnist[-_ ]digits/i, emnist('digits', digits)],
  [/emnist[-_ ]mnist/i, emnist('MNIST', digits)],
  [/emnist[-_ ]balanced/i, emnist('balanced', merged)],
  [/emnist[-_ ]bymerge/i, emnist('bymerge', merged)],
  [/emnist[-_ ]byclass/i, emnist('byclass', [...digits, ...capitals, ...'abcdefghijklmnopqrstuvwxyz'])],
];

/** By the CRC-32 of the first training image's 784 bytes, which the files' usual names do not tell apart. */
const byFirstImage: ReadonlyMap<number, KnownSet> = new Map([
  [2_427_004_754, mnist],
  [4_067_475_125, fashion],
]);

/**
 * paths: of the files. firstImage: of the training images, 28 x 28 bytes. labels: those that occur. Undefined where it is not certain.
 */
export function knownSet(
  paths: readonly string[],
  firstImage: Uint8Array,
  labels: readonly number[],
): KnownSet | undefined {
  const set =
    byFirstImage.get(crc32(firstImage)) ??
    byName.find(([name]) => paths.some((path) => name.test(path)))?.[1];
  if (!set) return undefined;
  const last = set.firstLabel + set.classNames.length - 1;
  return labels.every((label) => label >= set.firstLabel && label <= last) ? set : undefined;
}
