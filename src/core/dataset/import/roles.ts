/** Which part of a data set a file holds, and what the data set is called: both are told by names alone. */

export type Role = 'train' | 'test' | 'validation';

/** Of 'X_train', 't10k-images', 'testing', 'val_labels', 'trainset', but not of 'contest', 'trainers' or 'value'. */
const roleWords =
  /(?<![a-z])[xy]?(train|test|t10k|e?val)(?:ing|id|idation|uation|set|data|imgs?|images?|labels?|[xy])?(?![a-z])/gi;

/** Undefined where the name says nothing. Of several words the last one counts: 'training-data/test.csv' is for testing. */
export function roleOf(path: string): Role | undefined {
  const word = [...path.matchAll(roleWords)].at(-1)?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  if (word === 'train') return 'train';
  return word === 'val' ? 'validation' : 'test';
}

const endings = /\.(gz|tgz|tar|zip|npz|npy|csv|tsv|txt|bin)$/i;
/** What says which part a file holds, not which data set. */
const partWords =
  /(?<![a-z])([xy]?(train|test|t10k|val)(ing|idation)?|images?|imgs?|labels?|idx[134]|ubyte|data|batch|binary|[xy])(?![a-z])(_?\d+\b)?/gi;

const tidy = (text: string): string =>
  text
    .replaceAll(/[\s_.-]*[/\s][\s_.-]*/g, ' ')
    .replaceAll(/([_.-])[_.-]+/g, '$1')
    .replaceAll(/^[\s_.-]+|[\s_.-]+$/g, '');

function withoutEndings(name: string): string {
  const shorter = name.replace(endings, '');
  return shorter === name || shorter === '' ? name : withoutEndings(shorter);
}

/** The longest name that is stored. The schema of `shards.ts` takes no longer one. */
const longestName = 100;

/**
 * What to call the data set of these files: the archive or the folder that they lie in, else the file, without endings and without
 * the words that only say which part of the data set it is.
 */
export function nameOf(path: string): string {
  const segments = path.split('/').map(withoutEndings);
  const speaking = segments
    .map((segment) => tidy(segment.replaceAll(partWords, '')))
    .find((text) => text !== '');
  return (speaking ?? segments.at(-1) ?? path).slice(0, longestName);
}
