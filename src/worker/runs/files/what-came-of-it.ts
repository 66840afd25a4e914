import { told } from '../telling.ts';

interface Imported {
  /** Runs that were not here. */
  readonly added: number;
  readonly present: number;
  /** Added beside one of the same name that has another content. */
  readonly renamed: number;
  /** Lessons that were not here. */
  readonly lessons: number;
}

/** The message that says what came of a file of runs. */
export function whatCameOfIt(file: string, { added, present, renamed, lessons }: Imported): string {
  const all = added + renamed;
  const sentences = [
    all === 0 && present === 0 && told('kept-runs/none', { file }),
    all > 0 && told('kept-runs/added', { file, count: all }),
    all === 0 && present > 0 && told('kept-runs/none-added', { file }),
    renamed > 0 && told('kept-runs/renamed', { count: renamed }),
    present > 0 && told('kept-runs/present', { count: present }),
    all > 0 && told('kept-runs/listed'),
    lessons > 0 && told('kept-runs/lessons', { count: lessons }),
  ];
  return sentences
    .filter((sentence) => sentence !== false)
    .reduce((first, next) => told('kept-runs/and-next', { first, next }));
}
