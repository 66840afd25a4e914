/** The views of the page, in the order of its navigation. A view has this one name, also in the address. */
export const viewNames = [
  'workbench',
  'data',
  'network',
  'images',
  'weights',
  'layers',
  'sweep',
  'runs',
  'files',
  'settings',
  'lessons',
] as const;

export type ViewName = (typeof viewNames)[number];
