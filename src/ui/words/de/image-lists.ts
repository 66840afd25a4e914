/** What lists of test images are called in German, wherever a count opens one. */
import type { ImageList } from '../../../core/metrics/image-lists.ts';
import type { Translated } from '../dictionary.ts';
import type { imageListWords as english } from '../en/image-lists.ts';

export const imageListWords: Translated<typeof english> = {
  lists: {
    changed: 'Antwort geändert',
    onlyBaselineRight: 'Nur die Referenz liegt richtig',
    onlyCandidateRight: 'Nur der Kandidat liegt richtig',
    bothWrong: 'Beide falsch',
    changedBothWrong: 'Beide falsch, aber verschieden',
    bothRight: 'Beide richtig',
    baselineWrong: 'Irrtümer der Referenz',
    candidateWrong: 'Irrtümer des Kandidaten',
  } satisfies Record<ImageList, string>,
  open: (count: string, list: string) =>
    `${count} ${count === '1' ? 'Bild' : 'Bilder'}: ${list}. Zum Ansehen klicken.`,
};
