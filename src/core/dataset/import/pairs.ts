/** Which images belong to which labels, and which part of the data set they are. */
import { DataFileError } from './data-file.ts';
import { counted } from './raw-data.ts';
import { type Role, roleOf } from './roles.ts';

/** A file, or an array in one, of images or of labels. */
interface Part {
  readonly path: string;
  readonly count: number;
}

export interface Pair<Images, Labels> {
  readonly images: Images;
  readonly labels: Labels;
}

export interface Pairs<Images, Labels> {
  readonly train: Pair<Images, Labels>;
  readonly test: Pair<Images, Labels> | undefined;
  readonly notes: readonly string[];
}

/** Throws DataFileError where something is missing or where it is not clear what belongs together. */
export function pairUp<Images extends Part, Labels extends Part>(
  images: readonly Images[],
  labels: readonly Labels[],
): Pairs<Images, Labels> {
  const imagesByRole = byRole(images, 'images');
  const labelsByRole = byRole(labels, 'labels');
  const pairs = new Map<Role, Pair<Images, Labels>>();
  for (const [role, part] of imagesByRole) {
    const own = labelsByRole.get(role);
    if (!own) {
      throw new DataFileError(
        `The labels that belong to the images in ${part.path} are missing. Choose both files together.`,
      );
    }
    pairs.set(role, { images: part, labels: own });
  }
  for (const [role, { path }] of labelsByRole) {
    if (!pairs.has(role)) {
      throw new DataFileError(
        `The images that belong to the labels in ${path} are missing. Choose both files together.`,
      );
    }
  }
  for (const pair of pairs.values()) checkCounts(pair);
  return chosen(pairs);
}

/** Throws DataFileError where there are not as many labels as images. */
function checkCounts({ images, labels }: Pair<Part, Part>): void {
  if (images.count === labels.count) return;
  throw new DataFileError(
    `${images.path} holds ${counted(images.count, 'image')}, but ${labels.path} holds ${counted(labels.count, 'label')}. Choose the files that belong together.`,
  );
}

function chosen<P extends Pair<Part, Part>>(
  pairs: ReadonlyMap<Role, P>,
): { train: P; test: P | undefined; notes: string[] } {
  const [train, test, validation] = [pairs.get('train'), pairs.get('test'), pairs.get('validation')];
  if (!train) {
    const [only, another] = pairs.values();
    if (!only || another)
      throw new DataFileError('Training images are missing. Choose them together with the others.');
    return { train: only, test: undefined, notes: [] };
  }
  if (!validation) return { train, test, notes: [] };
  const size = counted(validation.images.count, 'image');
  return test
    ? { train, test, notes: [`The validation set (${size}) was left out: the page trains and tests.`] }
    : { train, test: validation, notes: [`The validation set (${size}) is the test set.`] };
}

/** Each part by its name; what has no telling name is for training, or the larger of two. */
function byRole<P extends Part>(parts: readonly P[], what: string): Map<Role, P> {
  const roles = new Map<Role, P>();
  const unnamed: P[] = [];
  for (const part of withoutCopies(parts)) {
    const role = roleOf(part.path);
    if (role === undefined) unnamed.push(part);
    else if (roles.has(role)) failForTwo(roles.get(role)?.path ?? '', part.path, what);
    else roles.set(role, part);
  }
  unnamed.sort((a, b) => b.count - a.count);
  const free: Role[] = (['train', 'test'] as const).filter((role) => !roles.has(role));
  const [first, second] = unnamed;
  if (first && (unnamed.length > free.length || first.count === second?.count)) {
    failForTwo(first.path, (second ?? [...roles.values()][0])?.path ?? '', what);
  }
  for (const [index, part] of unnamed.entries()) {
    const role = free[index];
    if (role) roles.set(role, part);
  }
  return roles;
}

function failForTwo(one: string, other: string, what: string): never {
  throw new DataFileError(
    `Both ${one} and ${other} hold ${what}, and their names do not say which are for training. Choose the files of one data set, with train and test in their names.`,
  );
}

/** Some archives hold a file twice, once in a folder. */
function withoutCopies<P extends Part>(parts: readonly P[]): P[] {
  const seen = new Map<string, P>();
  for (const part of parts) {
    const name =
      part.path
        .split('/')
        .at(-1)
        ?.replaceAll(/[^a-z0-9]/gi, '') ?? '';
    const key = `${name} ${part.count}`;
    if (name.startsWith('arr') || !seen.has(key)) seen.set(name.startsWith('arr') ? part.path : key, part);
  }
  return [...seen.values()];
}
