/** What a person can do, and where the page's state is: all that the page's looks know of the rest. */
import type { StoreApi } from 'zustand/vanilla';
import type { SettingKey, Settings } from '../core/settings/settings.ts';
import type { ViewName } from '../core/settings/views.ts';
import type { DropActions } from './drop.ts';
import type { FileActions } from './file-actions.ts';
import type { LateActions } from './late-actions.ts';
import type { Selection } from './store/slices/images.ts';
import type { Remedy } from './store/slices/notices.ts';
import type { ModelId } from './store/slices/shelf.ts';
import type { PlaygroundState } from './store/state.ts';
import type { ViewerActions } from './viewers.ts';

export interface Playground extends DropActions, FileActions, LateActions, ViewerActions {
  readonly store: StoreApi<PlaygroundState>;
  change<Key extends SettingKey>(key: Key, value: Settings[Key]): void;
  /** Opens the view of test images with a list of them. */
  showImages(selection: Selection): void;
  /** Opens a view. Back returns to the one before. */
  show(view: ViewName): void;
  train(): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
  reset(): Promise<void>;
  /** Makes the network of the settings. A model that was trained or loaded stays on the shelf. */
  buildNetwork(): Promise<void>;
  evaluate(): Promise<void>;
  quantize(): Promise<void>;
  /** Starts a sweep: it tries every width, and then every layer alone. */
  sweep(): Promise<void>;
  /** Times both models, part by part and at several batch sizes. */
  measureLatency(): Promise<void>;
  /** Times both models layer by layer, with the batch that was chosen. */
  measureLayers(): Promise<void>;
  /** How many images are in a batch that layers are timed with. */
  chooseLayerBatch(batch: number): void;
  /** Rows and columns that pictures are scaled and cropped to as they are imported; undefined where they stay as they are. */
  choosePictureSide(side: number | undefined): void;
  /** Gives the role of the baseline (`float`) or of the candidate (`int8`) to a model of the shelf. */
  assign(model: ModelId, entry: string): Promise<void>;
  /** Empties the workspace, for good. */
  startAfresh(): Promise<void>;
  /** Takes the remedy of every notice that offers it. */
  readonly remedies: Readonly<Record<Remedy, () => Promise<void>>>;
  dismiss(notice: number): void;
  /** Tells that something has failed. */
  fail(error: unknown): void;
}
