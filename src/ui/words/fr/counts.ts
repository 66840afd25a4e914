/** Counts that come as texts, with the French form of their noun: 0 and 1 take the singular. */

const takesSingular = (count: string): boolean => count === '0' || count === '1';

/** `1 image`, `1 280 images`: singular is the noun's form for 0 and 1. */
export const counted = (count: string, singular: string, plural: string): string =>
  `${count} ${takesSingular(count) ? singular : plural}`;

export const imagesOf = (count: string): string => counted(count, 'image', 'images');

export const iterationsOf = (count: string): string => counted(count, 'itération', 'itérations');
