import type { storageTelling } from '../../../../storage/telling.ts';

export const storageTold: Readonly<Record<keyof typeof storageTelling, string>> = {
  'storage/missing':
    'This browser has no IndexedDB, so the page cannot keep your work. Everything else works; export what you want to keep before you close the page.',
  'storage/silent':
    "The browser's storage does not answer, so your work can neither be saved nor read at the moment. The page will try again; if this message returns, export your model, then close the page's other tabs and reload.",
  'storage/blocked':
    'Another tab of this page runs an older version and holds the storage, so nothing can be saved or read here. Close or reload that tab.',
  'storage/full':
    'The storage for this page is full, so your latest work is not saved; what was saved before is still there. Free some disk space or remove older work of this page, then go on: the page will try again.',
  'storage/newer':
    'The stored work was written by a newer version of this page, so this version leaves it untouched and saves nothing. Reload to get the newer version.',
  'storage/refused':
    'The browser does not let the page use its storage ({cause}), so your work can neither be saved nor read. This happens in private windows and where site data is blocked. The page will try again; export what you want to keep.',
  'storage/description-not-written':
    'The description of this work did not come back from the storage as it was written, so it was not put in place of what was saved before, which is still there. The page will try again; if this message returns, export your model: the disk may be failing.',
  'storage/part-not-written':
    'The part "{part}" of this work did not come back from the storage as it was written, so it was not put in place of what was saved before, which is still there. The page will try again; if this message returns, export your model: the disk may be failing.',
  'storage/part-gone':
    'The part "{part}" of this work is no longer in the storage: the browser or another tab has removed it. The page has to save the whole work again.',
  'storage/parts-gone':
    'A part of this work is no longer in the storage: the browser or another tab has removed it. The page has to save the whole work again.',
  'storage/saved-by-another-tab':
    'Another tab has saved the same work at the same time, so this save was not kept. Close one of the two tabs.',
  'storage/index-damaged': 'Your saved work is damaged: its index cannot be read. It can only be removed.',
  'storage/description-damaged':
    'Your saved work is damaged: its description cannot be read ({cause}). It can only be removed.',
  'storage/parts-damaged':
    'Your saved work is damaged: {parts} cannot be read back. What is left can be taken up without it, or the work can be removed.',
};
