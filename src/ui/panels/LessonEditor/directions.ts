import type { Step } from '../../../core/lessons/lesson.ts';
import { enumerated } from '../../words/joined.ts';
import { lessonEditorWords as text } from '../../words/late.ts';

/** What a step says to the page, in sentences. */
export function directionsOf({ point, wait, show, hide, set, reveal, remember }: Step): readonly string[] {
  const settings = Object.entries(set).map(([key, value]) => `${key} = ${value}`);
  return [
    ...(point === undefined ? [] : [text.points(point)]),
    ...(wait ? [text.waits(wait.text)] : []),
    ...(show ? [text.shows(enumerated(show))] : []),
    ...(hide ? [text.hides(enumerated(hide))] : []),
    ...(settings.length > 0 ? [text.sets(enumerated(settings))] : []),
    ...(reveal ? [text.looksBack] : []),
    ...(remember.length > 0 ? [text.remembers(enumerated(remember))] : []),
  ];
}
