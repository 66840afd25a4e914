import { takeDataSet } from '../../workshop/take-data-set.ts';
import { concludeShelf } from '../../workshop/tell.ts';
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
  if (!dataset?.isOwn) throw new Error('Only data that you have imported can be renamed.');
  const [name = '', ...classNames] = [given.name, ...given.classNames].map((one) => one.trim());
  checkNames(name, classNames, dataset.info.classNames.length);
  data.take(dataset.renamed({ name, classNames }));
  await concludeShelf(workshop);
};

function checkNames(name: string, classNames: readonly string[], classes: number): void {
  if (name === '') throw new Error('The data set has no name. Give it one.');
  if (classNames.length !== classes)
    throw new Error(
      `The data set has ${classes} classes, but there are ${classNames.length} names. Give each class one.`,
    );
  const wrong = classNames.find((one, index) => one === '' || classNames.indexOf(one) !== index);
  if (wrong === '') throw new Error('A class has no name. Give each class one.');
  if (wrong !== undefined) throw new Error(`Two classes are called ${wrong}. Give each a name of its own.`);
  const long = [name, ...classNames].find((one) => one.length > longestName);
  if (long !== undefined)
    throw new Error(
      `The name ${long.slice(0, 20)}… has ${long.length} characters. Take at most ${longestName}.`,
    );
}
