/** The panels of the view Lessons: one file, so that the first load and the service worker name one. */
export { ClassLink } from '../panels/ClassLink/ClassLink.tsx';
export { LessonEditor } from '../panels/LessonEditor/LessonEditor.tsx';
export { Lessons } from '../panels/Lessons/Lessons.tsx';
