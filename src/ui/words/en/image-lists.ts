/** What lists of test images are called, wherever a count opens one. */
import type { ImageList } from '../../../core/metrics/image-lists.ts';

export const imageListWords = {
  lists: {
    changed: 'Changed answer',
    onlyBaselineRight: 'Only the baseline is right',
    onlyCandidateRight: 'Only the candidate is right',
    bothWrong: 'Both wrong',
    changedBothWrong: 'Both wrong, each in its own way',
    bothRight: 'Both right',
    baselineWrong: 'Mistakes of the baseline',
    candidateWrong: 'Mistakes of the candidate',
  } satisfies Record<ImageList, string>,
  open: (count: string, list: string) => `${count} images: ${list}. Click to see them.`,
};
