import type { LessonName } from '../../core/lessons/names.ts';
import { usePlayground } from '../playground-context.ts';

/** A lesson that comes with the page, or a text. */
type Wanted = { readonly lesson: LessonName } | { readonly text: string };

/** Begins a lesson, on the workbench. One that is under way is left. */
export function useStartLesson(): (wanted: Wanted) => void {
  const { change, show } = usePlayground();
  return (wanted) => {
    change('lesson', 'none');
    change('lessonText', '');
    change('lessonStep', 1);
    if ('text' in wanted) change('lessonText', wanted.text);
    else change('lesson', wanted.lesson);
    show('workbench');
  };
}
