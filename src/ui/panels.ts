/** The panels of the page: a heading on the page is an entry here and a folder in `panels`. The registry drives navigation and order. */
import type { ComponentType } from 'react';
import { LateModule } from '../client/late-module.ts';
import { type ViewName, viewNames } from '../core/settings/views.ts';
import { Quantization } from './panels/Quantization/Quantization.tsx';
import { Training } from './panels/Training/Training.tsx';
import { TryIt } from './panels/TryIt/TryIt.tsx';
import { headings } from './words/headings.ts';

export interface PanelEntry {
  readonly heading: string;
  /** The question that the panel answers. */
  readonly question: string;
  /** Where it stands. Within a view, panels stand in the order of this table. */
  readonly view: ViewName;
  /** On a wide screen it leaves half of the width to its neighbour. */
  readonly half?: true;
  /** What it shows, at once or when its view is opened. */
  readonly content: ComponentType | LateModule<ComponentType>;
}

function late<Module>(
  heading: string,
  importIt: () => Promise<Module>,
  pick: (module: Module) => ComponentType,
): LateModule<ComponentType> {
  return LateModule.part(`"${heading}"`, importIt, pick);
}

/** All panels, by their ids on the page. */
export const panels = {
  tryIt: { ...headings.tryIt, view: 'workbench', content: TryIt },
  training: { ...headings.training, view: 'workbench', content: Training },
  quantization: { ...headings.quantization, view: 'workbench', content: Quantization },
  comparison: {
    ...headings.comparison,
    view: 'workbench',
    content: late(
      headings.comparison.heading,
      () => import('./panels/Comparison/Comparison.tsx'),
      ({ Comparison }) => Comparison,
    ),
  },
  data: {
    ...headings.data,
    view: 'data',
    content: late(
      headings.data.heading,
      () => import('./panels/Data/Data.tsx'),
      ({ Data }) => Data,
    ),
  },
  model: {
    ...headings.model,
    view: 'network',
    content: late(
      headings.model.heading,
      () => import('./panels/Model/Model.tsx'),
      ({ Model }) => Model,
    ),
  },
  images: {
    ...headings.images,
    view: 'images',
    content: late(
      headings.images.heading,
      () => import('./panels/Images/Images.tsx'),
      ({ Images }) => Images,
    ),
  },
  agreement: {
    ...headings.agreement,
    view: 'images',
    half: true,
    content: late(
      headings.agreement.heading,
      () => import('./panels/Agreement/Agreement.tsx'),
      ({ Agreement }) => Agreement,
    ),
  },
  margins: {
    ...headings.margins,
    view: 'images',
    half: true,
    content: late(
      headings.margins.heading,
      () => import('./panels/Margins/Margins.tsx'),
      ({ Margins }) => Margins,
    ),
  },
  confusion: {
    ...headings.confusion,
    view: 'images',
    content: late(
      headings.confusion.heading,
      () => import('./panels/Confusion/Confusion.tsx'),
      ({ Confusion }) => Confusion,
    ),
  },
  levels: {
    ...headings.levels,
    view: 'weights',
    content: late(
      headings.levels.heading,
      () => import('./panels/Levels/Levels.tsx'),
      ({ Levels }) => Levels,
    ),
  },
  rows: {
    ...headings.rows,
    view: 'weights',
    content: late(
      headings.rows.heading,
      () => import('./panels/Rows/Rows.tsx'),
      ({ Rows }) => Rows,
    ),
  },
  rounding: {
    ...headings.rounding,
    view: 'weights',
    content: late(
      headings.rounding.heading,
      () => import('./panels/Rounding/Rounding.tsx'),
      ({ Rounding }) => Rounding,
    ),
  },
  filters: {
    ...headings.filters,
    view: 'weights',
    content: late(
      headings.filters.heading,
      () => import('./panels/Filters/Filters.tsx'),
      ({ Filters }) => Filters,
    ),
  },
  layerErrors: {
    ...headings.layerErrors,
    view: 'layers',
    content: late(
      headings.layerErrors.heading,
      () => import('./panels/LayerErrors/LayerErrors.tsx'),
      ({ LayerErrors }) => LayerErrors,
    ),
  },
  fourAccuracies: {
    ...headings.fourAccuracies,
    view: 'layers',
    half: true,
    content: late(
      headings.fourAccuracies.heading,
      () => import('./panels/FourAccuracies/FourAccuracies.tsx'),
      ({ FourAccuracies }) => FourAccuracies,
    ),
  },
  layerTimes: {
    ...headings.layerTimes,
    view: 'layers',
    half: true,
    content: late(
      headings.layerTimes.heading,
      () => import('./panels/LayerTimes/LayerTimes.tsx'),
      ({ LayerTimes }) => LayerTimes,
    ),
  },
  imagePath: {
    ...headings.imagePath,
    view: 'layers',
    content: late(
      headings.imagePath.heading,
      () => import('./panels/ImagePath/ImagePath.tsx'),
      ({ ImagePathPanel }) => ImagePathPanel,
    ),
  },
  activations: {
    ...headings.activations,
    view: 'layers',
    content: late(
      headings.activations.heading,
      () => import('./panels/Activations/Activations.tsx'),
      ({ ActivationsPanel }) => ActivationsPanel,
    ),
  },
  sweep: {
    ...headings.sweep,
    view: 'sweep',
    content: late(
      headings.sweep.heading,
      () => import('./panels/Sweep/Sweep.tsx'),
      ({ Sweep }) => Sweep,
    ),
  },
  runs: {
    ...headings.runs,
    view: 'runs',
    content: late(
      headings.runs.heading,
      () => import('./panels/Runs/Runs.tsx'),
      ({ Runs }) => Runs,
    ),
  },
  files: {
    ...headings.files,
    view: 'files',
    content: late(
      headings.files.heading,
      () => import('./panels/Files/Files.tsx'),
      ({ Files }) => Files,
    ),
  },
  settings: {
    ...headings.settings,
    view: 'settings',
    content: late(
      headings.settings.heading,
      () => import('./panels/Settings/Settings.tsx'),
      ({ Settings }) => Settings,
    ),
  },
  lessons: {
    ...headings.lessons,
    view: 'lessons',
    content: late(
      headings.lessons.heading,
      () => import('./panels/Lessons/Lessons.tsx'),
      ({ Lessons }) => Lessons,
    ),
  },
} as const satisfies Record<string, PanelEntry>;

export type PanelId = keyof typeof panels;

const ids: PanelId[] = [];
for (const id in panels) if (isPanelId(id)) ids.push(id);

function isPanelId(id: string): id is PanelId {
  return Object.hasOwn(panels, id);
}

/** The panels of each view, in their order. */
export const panelsOf = (view: ViewName): readonly PanelId[] => ids.filter((id) => panels[id].view === view);

/** Loads what the other views need, so that they open at once, also when the network is gone by then. */
export async function loadPanelsAhead(): Promise<void> {
  for (const view of viewNames) {
    for (const id of panelsOf(view)) {
      const { content } = panels[id];
      if (content instanceof LateModule) await content.loadAhead();
    }
  }
}
