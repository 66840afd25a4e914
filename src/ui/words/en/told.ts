/** The English sentences of what core, worker, storage and client tell, by their keys: a file for each area. `{name}` stands for a value. */

import { dataFilesTold } from './told/data-files.ts';
import { dataKindsTold } from './told/data-kinds.ts';
import { datasetTold } from './told/dataset.ts';
import { lessonsTold } from './told/lessons.ts';
import { networkTold } from './told/network.ts';
import { numpyTold } from './told/numpy.ts';
import { picturesTold } from './told/pictures.ts';
import { recordsTold } from './told/records.ts';
import { schemesTold } from './told/schemes.ts';
import { settingsTold } from './told/settings.ts';

export const toldTexts = {
  ...datasetTold,
  ...dataFilesTold,
  ...dataKindsTold,
  ...numpyTold,
  ...picturesTold,
  ...networkTold,
  ...settingsTold,
  ...lessonsTold,
  ...schemesTold,
  ...recordsTold,
};
