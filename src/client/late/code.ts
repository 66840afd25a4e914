/** What `lateCode` loads. */
export { pythonScript } from '../../core/formats/text/python-script.ts';
export { leftWorkInWords } from '../views/left-work.ts';
export { reproductionFacts } from '../views/reproduction.ts';
export { ClosedViewers } from './closed-viewers.ts';
export { takeDropped } from './dropped.ts';
export { metricsFile } from './metrics-file.ts';
export { openPicture } from './open-picture.ts';
export { sweepFile } from './sweep-file.ts';
