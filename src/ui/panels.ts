/** The panels of the page: a heading on the page is an entry here and a folder in `panels`. The registry drives navigation and order. */
import type { ComponentType } from 'react';
import { LateModule } from '../client/late-module.ts';
import { told } from '../client/telling.ts';
import { type ViewName, viewNames } from '../core/settings/views.ts';
import { Quantization } from './panels/Quantization/Quantization.tsx';
import { Training } from './panels/Training/Training.tsx';
import { TryIt } from './panels/TryIt/TryIt.tsx';
import { headings } from './words/words.ts';

export interface PanelEntry {
  /** Where it stands. Within a view, panels stand in the order of this table. */
  readonly view: ViewName;
  /** On a wide screen it leaves half of the width to its neighbour. */
  readonly half?: true;
  /** What it shows, at once or when its view is opened. */
  readonly content: ComponentType | LateModule<ComponentType>;
}

/** A panel whose code comes when its view is opened. */
function late<Module>(
  id: keyof typeof headings,
  view: ViewName,
  importIt: () => Promise<Module>,
  pick: (module: Module) => ComponentType,
): PanelEntry {
  return {
    view,
    content: LateModule.part(() => told('page/part', { name: headings[id].heading }), importIt, pick),
  };
}

const lateHalf: typeof late = (...panel) => ({ ...late(...panel), half: true });

// What stands in a view together comes together.
const imagesView = () => import('./views/images.ts');
const weightsView = () => import('./views/weights.ts');
const layersView = () => import('./views/layers.ts');
const lessonsView = () => import('./views/lessons.ts');

/** All panels, by their ids on the page. */
export const panels = {
  tryIt: { view: 'workbench', content: TryIt },
  training: { view: 'workbench', content: Training },
  quantization: { view: 'workbench', content: Quantization },
  comparison: late(
    'comparison',
    'workbench',
    () => import('./panels/Comparison/Comparison.tsx'),
    ({ Comparison }) => Comparison,
  ),
  data: late(
    'data',
    'data',
    () => import('./panels/Data/Data.tsx'),
    ({ Data }) => Data,
  ),
  model: late(
    'model',
    'network',
    () => import('./panels/Model/Model.tsx'),
    ({ Model }) => Model,
  ),
  images: late('images', 'images', imagesView, ({ Images }) => Images),
  agreement: lateHalf('agreement', 'images', imagesView, ({ Agreement }) => Agreement),
  margins: lateHalf('margins', 'images', imagesView, ({ Margins }) => Margins),
  confusion: late('confusion', 'images', imagesView, ({ Confusion }) => Confusion),
  levels: late('levels', 'weights', weightsView, ({ Levels }) => Levels),
  rows: late('rows', 'weights', weightsView, ({ Rows }) => Rows),
  rounding: late('rounding', 'weights', weightsView, ({ Rounding }) => Rounding),
  filters: late('filters', 'weights', weightsView, ({ Filters }) => Filters),
  layerErrors: late('layerErrors', 'layers', layersView, ({ LayerErrors }) => LayerErrors),
  fourAccuracies: lateHalf('fourAccuracies', 'layers', layersView, ({ FourAccuracies }) => FourAccuracies),
  layerTimes: lateHalf('layerTimes', 'layers', layersView, ({ LayerTimes }) => LayerTimes),
  imagePath: late('imagePath', 'layers', layersView, ({ ImagePathPanel }) => ImagePathPanel),
  activations: late('activations', 'layers', layersView, ({ ActivationsPanel }) => ActivationsPanel),
  sweep: late(
    'sweep',
    'sweep',
    () => import('./panels/Sweep/Sweep.tsx'),
    ({ Sweep }) => Sweep,
  ),
  runs: late(
    'runs',
    'runs',
    () => import('./panels/Runs/Runs.tsx'),
    ({ Runs }) => Runs,
  ),
  files: late(
    'files',
    'files',
    () => import('./panels/Files/Files.tsx'),
    ({ Files }) => Files,
  ),
  settings: late(
    'settings',
    'settings',
    () => import('./panels/Settings/Settings.tsx'),
    ({ Settings }) => Settings,
  ),
  lessons: late('lessons', 'lessons', lessonsView, ({ Lessons }) => Lessons),
  lessonEditor: late('lessonEditor', 'lessons', lessonsView, ({ LessonEditor }) => LessonEditor),
  classLink: late('classLink', 'lessons', lessonsView, ({ ClassLink }) => ClassLink),
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
