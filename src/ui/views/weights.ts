/** The panels of the view Weights: one file, so that the first load and the service worker name one. */
export { Filters } from '../panels/Filters/Filters.tsx';
export { Levels } from '../panels/Levels/Levels.tsx';
export { Rounding } from '../panels/Rounding/Rounding.tsx';
export { Rows } from '../panels/Rows/Rows.tsx';
