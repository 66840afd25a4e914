/** The second of the two tables: questions, which change nothing and are answered while tasks run. */
import type { ExportFormat } from '../core/formats/export-formats.ts';
import type { Settings } from '../core/settings/settings.ts';

/** Images to look at, a byte a pixel, 0 = black. */
export interface Samples {
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** What another tab left behind. */
export interface LeftWorkspace {
  readonly id: string;
  /** When it was saved, in milliseconds since 1970. */
  readonly savedAt: number;
  readonly step: number;
  /** How many models are on its shelf. */
  readonly models: number;
}

export interface Queries {
  /** The first `perClass` training images of each class among those that have arrived, class by class. */
  readonly samples: { readonly question: { readonly perClass: number }; readonly answer: Samples };
  /** A model of the shelf as a file. The candidate is quantized for the purpose where there is none yet. */
  readonly exportModel: {
    readonly question: {
      readonly role: 'baseline' | 'candidate';
      readonly format: ExportFormat;
      readonly settings: Settings;
    };
    readonly answer: Uint8Array<ArrayBuffer>;
  };
  /** CSV of every test image's predictions and logits, for the models that have been evaluated. */
  readonly exportPredictions: { readonly question: undefined; readonly answer: string };
  /** The newest workspace that no tab has open; undefined where there is none. */
  readonly leftWorkspace: { readonly question: undefined; readonly answer: LeftWorkspace | undefined };
}

export type QueryName = keyof Queries;
