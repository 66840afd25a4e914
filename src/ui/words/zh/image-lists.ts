/** What lists of test images are called, wherever a count opens one. */
import type { Translated } from '../dictionary.ts';
import type { imageListWords as english } from '../en/image-lists.ts';

export const imageListWords: Translated<typeof english> = {
  lists: {
    changed: '答案改变',
    onlyBaselineRight: '只有基线答对',
    onlyCandidateRight: '只有候选答对',
    bothWrong: '两者都错',
    changedBothWrong: '两者都错，答案不同',
    bothRight: '两者都对',
    baselineWrong: '基线的错误',
    candidateWrong: '候选的错误',
  },
  open: (count, list) => `${list}：${count} 张图像。点击查看。`,
};
