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

const late = (heading: string, load: () => Promise<ComponentType>) => new LateModule(`"${heading}"`, load);

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
      async () => (await import('./panels/Comparison/Comparison.tsx')).Comparison,
    ),
  },
  data: {
    ...headings.data,
    view: 'data',
    content: late(headings.data.heading, async () => (await import('./panels/Data/Data.tsx')).Data),
  },
  model: {
    ...headings.model,
    view: 'network',
    content: late(headings.model.heading, async () => (await import('./panels/Model/Model.tsx')).Model),
  },
  images: {
    ...headings.images,
    view: 'images',
    content: late(headings.images.heading, async () => (await import('./panels/Images/Images.tsx')).Images),
  },
  agreement: {
    ...headings.agreement,
    view: 'images',
    half: true,
    content: late(
      headings.agreement.heading,
      async () => (await import('./panels/Agreement/Agreement.tsx')).Agreement,
    ),
  },
  margins: {
    ...headings.margins,
    view: 'images',
    half: true,
    content: late(
      headings.margins.heading,
      async () => (await import('./panels/Margins/Margins.tsx')).Margins,
    ),
  },
  confusion: {
    ...headings.confusion,
    view: 'images',
    content: late(
      headings.confusion.heading,
      async () => (await import('./panels/Confusion/Confusion.tsx')).Confusion,
    ),
  },
  levels: {
    ...headings.levels,
    view: 'weights',
    content: late(headings.levels.heading, async () => (await import('./panels/Levels/Levels.tsx')).Levels),
  },
  rows: {
    ...headings.rows,
    view: 'weights',
    content: late(headings.rows.heading, async () => (await import('./panels/Rows/Rows.tsx')).Rows),
  },
  rounding: {
    ...headings.rounding,
    view: 'weights',
    content: late(
      headings.rounding.heading,
      async () => (await import('./panels/Rounding/Rounding.tsx')).Rounding,
    ),
  },
  filters: {
    ...headings.filters,
    view: 'weights',
    content: late(
      headings.filters.heading,
      async () => (await import('./panels/Filters/Filters.tsx')).Filters,
    ),
  },
  layerErrors: {
    ...headings.layerErrors,
    view: 'layers',
    content: late(
      headings.layerErrors.heading,
      async () => (await import('./panels/LayerErrors/LayerErrors.tsx')).LayerErrors,
    ),
  },
  fourAccuracies: {
    ...headings.fourAccuracies,
    view: 'layers',
    half: true,
    content: late(
      headings.fourAccuracies.heading,
      async () => (await import('./panels/FourAccuracies/FourAccuracies.tsx')).FourAccuracies,
    ),
  },
  layerTimes: {
    ...headings.layerTimes,
    view: 'layers',
    half: true,
    content: late(
      headings.layerTimes.heading,
      async () => (await import('./panels/LayerTimes/LayerTimes.tsx')).LayerTimes,
    ),
  },
  imagePath: {
    ...headings.imagePath,
    view: 'layers',
    content: late(
      headings.imagePath.heading,
      async () => (await import('./panels/ImagePath/ImagePath.tsx')).ImagePathPanel,
    ),
  },
  activations: {
    ...headings.activations,
    view: 'layers',
    content: late(
      headings.activations.heading,
      async () => (await import('./panels/Activations/Activations.tsx')).ActivationsPanel,
    ),
  },
  sweep: {
    ...headings.sweep,
    view: 'sweep',
    content: late(headings.sweep.heading, async () => (await import('./panels/Sweep/Sweep.tsx')).Sweep),
  },
  files: {
    ...headings.files,
    view: 'files',
    content: late(headings.files.heading, async () => (await import('./panels/Files/Files.tsx')).Files),
  },
  settings: {
    ...headings.settings,
    view: 'settings',
    content: late(
      headings.settings.heading,
      async () => (await import('./panels/Settings/Settings.tsx')).Settings,
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
