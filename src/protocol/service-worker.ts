/** What the page says to its service worker. */

export type ToServiceWorker =
  /** Keep all files of this version. The answer, by the port that comes along, is whether all are kept: a boolean. */
  | 'keep-files'
  /** Take the place of the version before. A page asks for it when a person does. */
  | 'take-over';
