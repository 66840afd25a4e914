import type { Perform } from '../../workshop/workshop.ts';

/** Fetches the images that are missing. */
export const loadData: Perform<'loadData'> = (_, { retrying }, { data }) => data.load(retrying);
