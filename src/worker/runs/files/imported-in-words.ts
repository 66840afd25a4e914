/** What came of a file of runs, in sentences for a person. */

interface Imported {
  /** Runs that were not here. */
  readonly added: number;
  readonly present: number;
  /** Added beside one of the same name that has another content. */
  readonly renamed: number;
  /** Lessons that were not here. */
  readonly lessons: number;
}

const runs = (count: number): string => (count === 1 ? '1 run' : `${count} runs`);
const were = (count: number): string => (count === 1 ? 'was' : 'were');

export function importedInWords(file: string, { added, present, renamed, lessons }: Imported): string {
  const all = added + renamed;
  const sentences = [
    all + present === 0 && `${file} holds no runs.`,
    all > 0 && `${file}: ${runs(all)} ${were(all)} added.`,
    all === 0 && present > 0 && `${file}: no run was added.`,
    renamed > 0 && `${runs(renamed)} of these went on differently here and there: both are kept.`,
    present > 0 && `${runs(present)} ${were(present)} here already and ${were(present)} left out.`,
    all > 0 && 'The view Runs lists them.',
    lessons > 0 &&
      `${lessons === 1 ? '1 lesson was' : `${lessons} lessons were`} added. The view Lessons lists ${lessons === 1 ? 'it' : 'them'}.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
