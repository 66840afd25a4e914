/** What `lateCode` loads. */
export { keepOffline, useNewVersion } from '../offline/keep-offline.ts';
export { leftWork } from '../views/left-work.ts';
export { ClosedViewers } from './closed-viewers.ts';
export { dataActions } from './data-actions.ts';
export { takeDropped } from './dropped.ts';
export { openPicture } from './open-picture.ts';
export { remedyActions } from './remedy-actions.ts';
export { saveActions } from './saving/save-actions.ts';
