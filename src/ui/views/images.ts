/** The panels of the view Images: one file, so that the first load and the service worker name one. */
export { Agreement } from '../panels/Agreement/Agreement.tsx';
export { Confusion } from '../panels/Confusion/Confusion.tsx';
export { Images } from '../panels/Images/Images.tsx';
export { Margins } from '../panels/Margins/Margins.tsx';
