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
  images: late(
    'images',
    'images',
    () => import('./panels/Images/Images.tsx'),
    ({ Images }) => Images,
  ),
  agreement: lateHalf(
    'agreement',
    'images',
    () => import('./panels/Agreement/Agreement.tsx'),
    ({ Agreement }) => Agreement,
  ),
  margins: lateHalf(
    'margins',
    'images',
    () => import('./panels/Margins/Margins.tsx'),
    ({ Margins }) => Margins,
  ),
  confusion: late(
    'confusion',
    'images',
    () => import('./panels/Confusion/Confusion.tsx'),
    ({ Confusion }) => Confusion,
  ),
  levels: late(
    'levels',
    'weights',
    () => import('./panels/Levels/Levels.tsx'),
    ({ Levels }) => Levels,
  ),
  rows: late(
    'rows',
    'weights',
    () => import('./panels/Rows/Rows.tsx'),
    ({ Rows }) => Rows,
  ),
  rounding: late(
    'rounding',
    'weights',
    () => import('./panels/Rounding/Rounding.tsx'),
    ({ Rounding }) => Rounding,
  ),
  filters: late(
    'filters',
    'weights',
    () => import('./panels/Filters/Filters.tsx'),
    ({ Filters }) => Filters,
  ),
  layerErrors: late(
    'layerErrors',
    'layers',
    () => import('./panels/LayerErrors/LayerErrors.tsx'),
    ({ LayerErrors }) => LayerErrors,
  ),
  fourAccuracies: lateHalf(
    'fourAccuracies',
    'layers',
    () => import('./panels/FourAccuracies/FourAccuracies.tsx'),
    ({ FourAccuracies }) => FourAccuracies,
  ),
  layerTimes: lateHalf(
    'layerTimes',
    'layers',
    () => import('./panels/LayerTimes/LayerTimes.tsx'),
    ({ LayerTimes }) => LayerTimes,
  ),
  imagePath: late(
    'imagePath',
    'layers',
    () => import('./panels/ImagePath/ImagePath.tsx'),
    ({ ImagePathPanel }) => ImagePathPanel,
  ),
  activations: late(
    'activations',
    'layers',
    () => import('./panels/Activations/Activations.tsx'),
    ({ ActivationsPanel }) => ActivationsPanel,
  ),
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
  lessons: late(
    'lessons',
    'lessons',
    () => import('./panels/Lessons/Lessons.tsx'),
    ({ Lessons }) => Lessons,
  ),
  lessonEditor: late(
    'lessonEditor',
    'lessons',
    () => import('./panels/LessonEditor/LessonEditor.tsx'),
    ({ LessonEditor }) => LessonEditor,
  ),
  classLink: late(
    'classLink',
    'lessons',
    () => import('./panels/ClassLink/ClassLink.tsx'),
    ({ ClassLink }) => ClassLink,
  ),
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
