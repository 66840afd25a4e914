/** Which class a picture shows and which part of the data set it belongs to, by the folders that it lies in. */
import { byCodePoints } from '../../code-points.ts';
import { DataFileError } from '../../data-file.ts';
import { type Role, roleOf } from '../../roles.ts';
import { told } from './telling.ts';

/** A picture by its place in the list of paths, with the number of its class. */
export interface PlacedPicture {
  readonly picture: number;
  readonly label: number;
}

export interface Placement {
  /** In the order of code points, as torchvision's ImageFolder numbers them; those that only test pictures have come last. */
  readonly classNames: readonly string[];
  /** Sorted by class, then by path. */
  readonly train: readonly PlacedPicture[];
  readonly test: readonly PlacedPicture[];
  readonly notes: readonly string[];
}

interface Located {
  readonly picture: number;
  readonly path: string;
  readonly folders: readonly string[];
}

/** Pictures of one part of the data set. */
interface Part {
  /** How many folders lie around those of the classes. */
  readonly depth: number;
  readonly pictures: readonly Located[];
}

type Parts = ReadonlyMap<Role, Part>;

/**
 * paths: of pictures, each 'folder/.../name'. folders: those that are known even if nothing is in them, each with its / at the end.
 * Throws DataFileError where there are no classes, or one of them is empty.
 */
export function placePictures(paths: readonly string[], folders: readonly string[]): Placement {
  const located = paths.map((path, picture) => ({ picture, path, folders: path.split('/').slice(0, -1) }));
  const { parts, leftOut } = partsOf(located);
  const train = parts.get('train') ?? { depth: 0, pictures: [] };
  const test = testPart(parts) ?? { depth: 0, pictures: [] };
  const trained = classesOf(train);
  const tested = classesOf(test).filter((name) => !trained.includes(name));
  checkClasses(trained, located);
  checkEmpty(train, trained, folders);
  const numbers = new Map([...trained, ...tested].map((name, label) => [name, label]));
  const labelled = ({ depth, pictures }: Part): PlacedPicture[] =>
    pictures
      .map(({ picture, path, folders: around }) => ({
        picture,
        path,
        label: numbers.get(classAt(around, depth) ?? '') ?? 0,
      }))
      .sort((a, b) => a.label - b.label || (a.path < b.path ? -1 : 1));
  return {
    classNames: [...numbers.keys()],
    train: labelled(train),
    test: labelled(test),
    notes: notesOn(parts, leftOut),
  };
}

/** Some have a folder of test pictures without classes, which only whoever graded a contest knows. */
function testPart(parts: Parts): Part | undefined {
  const test = parts.get('test');
  return test && test.pictures.length > 0 ? test : parts.get('validation');
}

/** Pictures that lie in no folder of a class are left out. */
function partsOf(located: readonly Located[]): { parts: Parts; leftOut: readonly Located[] } {
  const depth = sharedDepth(located, 0);
  const roles = rolesOf(located, depth);
  const found = new Map<Role, Located[]>();
  const leftOut: Located[] = [];
  for (const picture of located) {
    const role = roles ? roles.get(picture.folders[depth] ?? '') : 'train';
    if (role === undefined) leftOut.push(picture);
    else addTo(found, role, picture);
  }
  const parts = new Map<Role, Part>();
  for (const [role, own] of found) {
    const classDepth = roles ? sharedDepth(own, depth + 1) : depth;
    const isPlaced = ({ folders }: Located): boolean => folders.length > classDepth;
    parts.set(role, { depth: classDepth, pictures: own.filter(isPlaced) });
    leftOut.push(...own.filter((picture) => !isPlaced(picture)));
  }
  return { parts, leftOut };
}

function addTo(found: Map<Role, Located[]>, role: Role, picture: Located): void {
  const own = found.get(role);
  if (own) own.push(picture);
  else found.set(role, [picture]);
}

/** How many folders lie around all of these, beginning with `from` of them. The last one may be that of a class. */
function sharedDepth(located: readonly Located[], from: number): number {
  let depth = from;
  const isShared = (): boolean => {
    const name = located[0]?.folders[depth];
    return (
      name !== undefined &&
      located.every(({ folders }) => folders[depth] === name || folders.length <= depth) &&
      located.some(({ folders }) => folders.length > depth + 1)
    );
  };
  while (isShared()) depth++;
  return depth;
}

/** The part of the data set by the name of a folder; undefined where these folders are those of classes. */
function rolesOf(located: readonly Located[], depth: number): ReadonlyMap<string, Role> | undefined {
  const roles = new Map<string, Role>();
  for (const name of new Set(located.map(({ folders }) => folders[depth] ?? ''))) {
    const role = roleOf(name);
    if (role) roles.set(name, role);
  }
  const present = new Set(roles.values());
  return present.has('train') && present.size > 1 ? roles : undefined;
}

/** The longest name of a class that is stored. The schema of `shards.ts` takes no longer one. */
const longestName = 100;

function classAt(folders: readonly string[], depth: number): string | undefined {
  return folders[depth]?.replace(/\.(zip|tar|tgz|tar\.gz)$/i, '').slice(0, longestName);
}

function classesOf({ depth, pictures }: Part): string[] {
  const names = new Set(pictures.map(({ folders }) => classAt(folders, depth) ?? ''));
  return [...names].sort(byCodePoints);
}

function checkClasses(names: readonly string[], located: readonly Located[]): void {
  if (names.length > 1) return;
  const found = { count: located.length, path: located[0]?.path ?? '' };
  const [name] = names;
  throw new DataFileError(
    name === undefined ? told('pictures/no-classes', found) : told('pictures/one-class', { name, ...found }),
  );
}

/** Throws DataFileError where the folder of a class holds no pictures. */
function checkEmpty({ depth, pictures }: Part, classes: readonly string[], folders: readonly string[]): void {
  const around = pictures[0]?.folders.slice(0, depth) ?? [];
  for (const folder of folders) {
    const segments = folder.split('/').slice(0, -1);
    const name = classAt(segments, depth);
    const isOfClass = segments.length === depth + 1 && around.every((segment, i) => segments[i] === segment);
    if (!isOfClass || name === undefined || classes.includes(name) || roleOf(name)) continue;
    throw new DataFileError(told('pictures/empty-class', { folder: folder.slice(0, -1), name }));
  }
}

function notesOn(parts: Parts, leftOut: readonly Located[]): string[] {
  const notes: string[] = [];
  const validation = parts.get('validation');
  if (validation) {
    const count = validation.pictures.length;
    notes.push(
      testPart(parts) !== validation
        ? told('pictures/validation-left-out', { count })
        : told('pictures/validation-tests', { count }),
    );
  }
  const [first] = leftOut;
  if (first) notes.push(told('pictures/left-out', { count: leftOut.length, path: first.path }));
  return notes;
}
