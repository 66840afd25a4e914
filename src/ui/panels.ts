/** The panels of the page: a heading on the page is an entry here and a folder in `panels`. The registry drives navigation and order. */
import type { ComponentType } from 'react';
import { LateModule } from '../client/late-module.ts';
import { type ViewName, viewNames } from '../core/settings/views.ts';
import { Comparison } from './panels/Comparison/Comparison.tsx';
import { Quantization } from './panels/Quantization/Quantization.tsx';
import { Training } from './panels/Training/Training.tsx';
import { TryIt } from './panels/TryIt/TryIt.tsx';
import { words } from './words/words.ts';

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

const {
  activations,
  agreement,
  confusion,
  data,
  filters,
  levels,
  rounding,
  rows,
  fourAccuracies,
  imagePath,
  images,
  layerErrors,
  layerTimes,
  margins,
  model,
  sweep,
  files,
  settings,
  tryIt,
  training,
  quantization,
  comparison,
} = words;

const late = (heading: string, load: () => Promise<ComponentType>) => new LateModule(`"${heading}"`, load);

/** All panels, by their ids on the page. */
export const panels = {
  tryIt: { ...tryIt, view: 'workbench', content: TryIt },
  training: { ...training, view: 'workbench', content: Training },
  quantization: { ...quantization, view: 'workbench', content: Quantization },
  comparison: { ...comparison, view: 'workbench', content: Comparison },
  data: {
    ...data,
    view: 'data',
    content: late(data.heading, async () => (await import('./panels/Data/Data.tsx')).Data),
  },
  model: {
    ...model,
    view: 'network',
    content: late(model.heading, async () => (await import('./panels/Model/Model.tsx')).Model),
  },
  images: {
    ...images,
    view: 'images',
    content: late(images.heading, async () => (await import('./panels/Images/Images.tsx')).Images),
  },
  agreement: {
    ...agreement,
    view: 'images',
    half: true,
    content: late(
      agreement.heading,
      async () => (await import('./panels/Agreement/Agreement.tsx')).Agreement,
    ),
  },
  margins: {
    ...margins,
    view: 'images',
    half: true,
    content: late(margins.heading, async () => (await import('./panels/Margins/Margins.tsx')).Margins),
  },
  confusion: {
    ...confusion,
    view: 'images',
    content: late(
      confusion.heading,
      async () => (await import('./panels/Confusion/Confusion.tsx')).Confusion,
    ),
  },
  levels: {
    ...levels,
    view: 'weights',
    content: late(levels.heading, async () => (await import('./panels/Levels/Levels.tsx')).Levels),
  },
  rows: {
    ...rows,
    view: 'weights',
    content: late(rows.heading, async () => (await import('./panels/Rows/Rows.tsx')).Rows),
  },
  rounding: {
    ...rounding,
    view: 'weights',
    content: late(rounding.heading, async () => (await import('./panels/Rounding/Rounding.tsx')).Rounding),
  },
  filters: {
    ...filters,
    view: 'weights',
    content: late(filters.heading, async () => (await import('./panels/Filters/Filters.tsx')).Filters),
  },
  layerErrors: {
    ...layerErrors,
    view: 'layers',
    content: late(
      layerErrors.heading,
      async () => (await import('./panels/LayerErrors/LayerErrors.tsx')).LayerErrors,
    ),
  },
  fourAccuracies: {
    ...fourAccuracies,
    view: 'layers',
    content: late(
      fourAccuracies.heading,
      async () => (await import('./panels/FourAccuracies/FourAccuracies.tsx')).FourAccuracies,
    ),
  },
  layerTimes: {
    ...layerTimes,
    view: 'layers',
    content: late(
      layerTimes.heading,
      async () => (await import('./panels/LayerTimes/LayerTimes.tsx')).LayerTimes,
    ),
  },
  imagePath: {
    ...imagePath,
    view: 'layers',
    content: late(
      imagePath.heading,
      async () => (await import('./panels/ImagePath/ImagePath.tsx')).ImagePathPanel,
    ),
  },
  activations: {
    ...activations,
    view: 'layers',
    content: late(
      activations.heading,
      async () => (await import('./panels/Activations/Activations.tsx')).ActivationsPanel,
    ),
  },
  sweep: {
    ...sweep,
    view: 'sweep',
    content: late(sweep.heading, async () => (await import('./panels/Sweep/Sweep.tsx')).Sweep),
  },
  files: {
    ...files,
    view: 'files',
    content: late(files.heading, async () => (await import('./panels/Files/Files.tsx')).Files),
  },
  settings: {
    ...settings,
    view: 'settings',
    content: late(settings.heading, async () => (await import('./panels/Settings/Settings.tsx')).Settings),
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
