/** The panels of the page, in the order of its stages. A heading on the page is an entry here and a folder in `panels`. */
import type { ComponentType } from 'react';
import { Comparison } from './panels/Comparison/Comparison.tsx';
import { Data } from './panels/Data/Data.tsx';
import { Files } from './panels/Files/Files.tsx';
import { Model } from './panels/Model/Model.tsx';
import { Quantization } from './panels/Quantization/Quantization.tsx';
import { Settings } from './panels/Settings/Settings.tsx';
import { Sweep } from './panels/Sweep/Sweep.tsx';
import { Training } from './panels/Training/Training.tsx';
import { words } from './words/words.ts';

export interface PanelEntry {
  readonly heading: string;
  /** The question that the panel answers. */
  readonly question: string;
  /** The panel's name in the page's navigation. */
  readonly stage: string;
  readonly Content: ComponentType;
}

const { stages } = words;

/** All panels, by their ids on the page. */
export const panels = {
  data: { ...words.data, stage: stages.data, Content: Data },
  model: { ...words.model, stage: stages.model, Content: Model },
  training: { ...words.training, stage: stages.train, Content: Training },
  settings: { ...words.settings, stage: stages.settings, Content: Settings },
  quantization: { ...words.quantization, stage: stages.quantize, Content: Quantization },
  comparison: { ...words.comparison, stage: stages.compare, Content: Comparison },
  sweep: { ...words.sweep, stage: stages.sweep, Content: Sweep },
  files: { ...words.files, stage: stages.files, Content: Files },
} as const satisfies Record<string, PanelEntry>;

export type PanelId = keyof typeof panels;
