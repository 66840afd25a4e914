import { takeDataSet } from '../../workshop/take-data-set.ts';
import { concludeShelf } from '../../workshop/tell.ts';
import type { Perform } from '../../workshop/workshop.ts';

/** Goes back to the data set that the page comes with. */
export const giveUpOwnData: Perform<'giveUpOwnData'> = async (_, { settings }, workshop) => {
  if (workshop.data.opened?.isOwn) await takeDataSet(workshop, undefined, settings);
};

const longestName = 100;

/** Calls the classes of a person's own data set by other names. */
export const renameClasses: Perform<'renameClasses'> = async (_, { classNames }, workshop) => {
  const { data } = workshop;
  const dataset = data.opened;
  if (!dataset?.isOwn) throw new Error('Only the classes of data that you have imported can be renamed.');
  const names = classNames.map((name) => name.trim());
  const { length } = dataset.info.classNames;
  if (names.length !== length)
    throw new Error(
      `The data set has ${length} classes, but there are ${names.length} names. Give each class one.`,
    );
  const wrong = names.find((name, index) => name === '' || names.indexOf(name) !== index);
  if (wrong === '') throw new Error('A class has no name. Give each class one.');
  if (wrong !== undefined) throw new Error(`Two classes are called ${wrong}. Give each a name of its own.`);
  const long = names.find((name) => name.length > longestName);
  if (long !== undefined)
    throw new Error(
      `The name ${long.slice(0, 20)}… has ${long.length} characters. Take at most ${longestName}.`,
    );
  data.take(dataset.withClassNames(names));
  await concludeShelf(workshop);
};
