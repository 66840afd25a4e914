import { LateModule } from '../../client/late-module.ts';

/** The lesson that is under way. Whoever takes none never loads its code. */
export const lateLesson = LateModule.part(
  'the lesson',
  () => import('./Taught.tsx'),
  ({ Taught }) => Taught,
);
