/** Which images belong to which labels, and which part of the data set they are. */
import { DataFileError } from './data-file.ts';
import { type Role, roleOf } from './roles.ts';
import { told } from './telling.ts';

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
  const imagesByRole = byRole(images, 'data-files/two-of-images');
  const labelsByRole = byRole(labels, 'data-files/two-of-labels');
  const pairs = new Map<Role, Pair<Images, Labels>>();
  for (const [role, part] of imagesByRole) {
    const own = labelsByRole.get(role);
    if (!own) {
      throw new DataFileError(told('data-files/labels-missing', { path: part.path }));
    }
    pairs.set(role, { images: part, labels: own });
  }
  for (const [role, { path }] of labelsByRole) {
    if (!pairs.has(role)) {
      throw new DataFileError(told('data-files/images-missing', { path }));
    }
  }
  for (const pair of pairs.values()) checkCounts(pair);
  return chosen(pairs);
}

/** Throws DataFileError where there are not as many labels as images. */
function checkCounts({ images, labels }: Pair<Part, Part>): void {
  if (images.count === labels.count) return;
  throw new DataFileError(
    told('data-files/counts-differ', {
      images: images.count,
      imagesPath: images.path,
      labels: labels.count,
      labelsPath: labels.path,
    }),
  );
}

function chosen<P extends Pair<Part, Part>>(
  pairs: ReadonlyMap<Role, P>,
): { train: P; test: P | undefined; notes: string[] } {
  const [train, test, validation] = [pairs.get('train'), pairs.get('test'), pairs.get('validation')];
  if (!train) {
    const [only, another] = pairs.values();
    if (!only || another) throw new DataFileError(told('data-files/no-training'));
    return { train: only, test: undefined, notes: [] };
  }
  if (!validation) return { train, test, notes: [] };
  const { count } = validation.images;
  return test
    ? { train, test, notes: [told('data-files/validation-left-out', { count })] }
    : { train, test: validation, notes: [told('data-files/validation-tests', { count })] };
}

/** What is told where two parts have the same role. */
type IfTwo = 'data-files/two-of-images' | 'data-files/two-of-labels';

/** Each part by its name; what has no telling name is for training, or the larger of two. */
function byRole<P extends Part>(parts: readonly P[], ifTwo: IfTwo): Map<Role, P> {
  const roles = new Map<Role, P>();
  const unnamed: P[] = [];
  for (const part of withoutCopies(parts)) {
    const role = roleOf(part.path);
    if (role === undefined) unnamed.push(part);
    else if (roles.has(role)) failForTwo(roles.get(role)?.path ?? '', part.path, ifTwo);
    else roles.set(role, part);
  }
  unnamed.sort((a, b) => b.count - a.count);
  const free: Role[] = (['train', 'test'] as const).filter((role) => !roles.has(role));
  const [first, second] = unnamed;
  if (first && (unnamed.length > free.length || first.count === second?.count)) {
    failForTwo(first.path, (second ?? [...roles.values()][0])?.path ?? '', ifTwo);
  }
  for (const [index, part] of unnamed.entries()) {
    const role = free[index];
    if (role) roles.set(role, part);
  }
  return roles;
}

function failForTwo(one: string, other: string, ifTwo: IfTwo): never {
  throw new DataFileError(told(ifTwo, { one, other }));
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
