import { takeDataSet } from '../../workshop/take-data-set.ts';
import { concludeShelf } from '../../workshop/tell.ts';
import { told } from '../../workshop/telling.ts';
import type { Perform } from '../../workshop/workshop.ts';

/** Goes back to the data set that the page comes with. */
export const giveUpOwnData: Perform<'giveUpOwnData'> = async (_, { settings }, workshop) => {
  if (workshop.data.opened?.isOwn) await takeDataSet(workshop, undefined, settings);
};

const longestName = 100;

/** Calls a person's own data set, and its classes, by other names. */
export const renameData: Perform<'renameData'> = async (_, given, workshop) => {
  const { data } = workshop;
  const dataset = data.opened;
  if (!dataset?.isOwn) throw new Error(told('task/not-own-data'));
  const [name = '', ...classNames] = [given.name, ...given.classNames].map((one) => one.trim());
  checkNames(name, classNames, dataset.info.classNames.length);
  data.take(dataset.renamed({ name, classNames }));
  await concludeShelf(workshop);
};

function checkNames(name: string, classNames: readonly string[], classes: number): void {
  if (name === '') throw new Error(told('task/data-unnamed'));
  if (classNames.length !== classes)
    throw new Error(told('task/class-names-missing', { classes, names: classNames.length }));
  const wrong = classNames.find((one, index) => one === '' || classNames.indexOf(one) !== index);
  if (wrong === '') throw new Error(told('task/class-unnamed'));
  if (wrong !== undefined) throw new Error(told('task/class-named-twice', { name: wrong }));
  const long = [name, ...classNames].find((one) => one.length > longestName);
  if (long !== undefined) {
    const [start, characters] = [long.slice(0, 20), long.length];
    throw new Error(told('task/name-too-long', { start, characters, most: longestName }));
  }
}
