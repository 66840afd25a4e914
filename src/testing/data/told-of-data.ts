import type { numpyTelling } from '../../core/dataset/import/kinds/npy/telling.ts';
import type { picturesTelling } from '../../core/dataset/import/kinds/pictures/telling.ts';
import type { dataKindsTelling } from '../../core/dataset/import/kinds/telling.ts';
import type { dataFilesTelling } from '../../core/dataset/import/telling.ts';
import { telling } from '../../core/told.ts';

type AllOfData = typeof dataFilesTelling &
  typeof dataKindsTelling &
  typeof numpyTelling &
  typeof picturesTelling;

/** What is told of people's data, whatever folder tells it. */
export const told = telling<AllOfData>();
