import { LateModule } from '../../client/late-module.ts';
import { told } from '../../client/telling.ts';

/** The lesson that is under way. Whoever takes none never loads its code. */
export const lateLesson = LateModule.part(
  () => told('page/lesson'),
  () => import('./Taught.tsx'),
  ({ Taught }) => Taught,
);
