import { leaveLesson } from '../../client/late/lessons/leave-lesson.ts';
import type { LessonName } from '../../core/lessons/names.ts';
import { usePlayground } from '../playground-context.ts';

/** A lesson that comes with the page, or a text. */
type Wanted = { readonly lesson: LessonName } | { readonly text: string };

/** Begins a lesson, on the workbench. One that is under way is left first, also where it is the same one. */
export function useStartLesson(): (wanted: Wanted) => void {
  const playground = usePlayground();
  const { change, show } = playground;
  return (wanted) => {
    leaveLesson(playground);
    show('workbench');
    // Once the card of the lesson before has gone: one that begins anew remembers no answers.
    setTimeout(() => {
      if ('text' in wanted) change('lessonText', wanted.text);
      else change('lesson', wanted.lesson);
    });
  };
}
