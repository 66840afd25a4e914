/** The second of the two tables: questions, which change nothing and are answered while tasks run. */
import type { ExportFormat } from '../core/formats/export-formats.ts';
import type { ChosenPlace } from '../core/quantization/explain/chosen-value.ts';
import type { Activations } from '../core/results/activations.ts';
import type { ImagePath } from '../core/results/image-path.ts';
import type { FourAccuracies, LayerErrors, LayersObstacle, SelfCheck } from '../core/results/layer-errors.ts';
import type { RunCurves } from '../core/results/run-curves.ts';
import type { RunAnswers, RunRow, RunSize } from '../core/results/run-row.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { FilterPictures, LayerWeights, PickBy, PickedWeight, WeightChoice } from './weights.ts';

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

/** The logits of the two models that have a role, for one image; undefined where there is no such model, or it reads other images. */
export interface Answers {
  readonly baseline: Float32Array<ArrayBuffer> | undefined;
  readonly candidate: Float32Array<ArrayBuffer> | undefined;
}

interface TestImage {
  /** A byte a pixel and channel, 0 = black. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly label: number;
}

/** What the two models that have a role say of the test images, as far as they have been asked. */
export interface EvaluatedAnswers {
  /** The true class of each image, from the first of the test set on. */
  readonly labels: Uint8Array<ArrayBuffer>;
  readonly classes: number;
  /** Logits, images x classes. Undefined where the model has not been evaluated; of the candidate also where it saw other batches. */
  readonly baseline: Float32Array<ArrayBuffer> | undefined;
  readonly candidate: Float32Array<ArrayBuffer> | undefined;
}

interface AboutTestImages {
  /** How many test images there are to be, as in the settings. Not all of them need be looked at. */
  readonly testSize: number;
}

/** See docs/runs-file.md. */
export type RunsFileKind = 'json' | 'workspace';

export interface Queries {
  /** What the weights of a layer look like, and what quantization made of them; see `WeightChoice`. */
  readonly layerWeights: { readonly question: WeightChoice; readonly answer: LayerWeights };
  /** One weight of that layer: see `PickBy`. Undefined where there is none. */
  readonly pickWeight: {
    readonly question: WeightChoice & { readonly by: PickBy };
    readonly answer: PickedWeight | undefined;
  };
  /** The kernels of a convolution that read one of its input channels. Undefined where the network has no convolution. */
  readonly filters: {
    readonly question: { readonly layer: string | undefined; readonly channel: number };
    readonly answer: FilterPictures | undefined;
  };
  readonly evaluatedAnswers: { readonly question: undefined; readonly answer: EvaluatedAnswers | undefined };
  /** The bytes of these test images, one behind the other. Answered when all of them have arrived. */
  readonly testPixels: {
    readonly question: { readonly indices: readonly number[] };
    readonly answer: Uint8Array<ArrayBuffer>;
  };
  /** What the models make of images, each by itself. An image has as many bytes as one of the data set. */
  readonly classify: {
    readonly question: { readonly images: readonly Uint8Array<ArrayBuffer>[] };
    readonly answer: readonly Answers[];
  };
  /** What the layers of both models make of an image, and how one value of it comes about. */
  readonly imagePath: {
    readonly question: {
      readonly pixels: Uint8Array<ArrayBuffer>;
      readonly chosen: ChosenPlace | undefined;
    };
    readonly answer: ImagePath;
  };
  /** What the layers of the float model read, over as many training images as a calibration sees; undefined where it reads other images. */
  readonly activations: {
    readonly question: { readonly calibrationImages: number };
    readonly answer: Activations | undefined;
  };
  /** How far the candidate's layers are from the baseline's, over the first test images. */
  readonly layerErrors: { readonly question: AboutTestImages; readonly answer: LayerErrors | LayersObstacle };
  /** What the candidate gets right with its weights, its activations, both or neither quantized. */
  readonly fourAccuracies: {
    readonly question: AboutTestImages;
    readonly answer: FourAccuracies | LayersObstacle;
  };
  /** Whether layers are looked at in a sound way: the candidate's scheme with 16 bits. */
  readonly selfCheck: { readonly question: AboutTestImages; readonly answer: SelfCheck | LayersObstacle };
  /** One of the test images, by its place in the file; undefined where it has not arrived. */
  readonly testImage: {
    readonly question: { readonly index: number };
    readonly answer: TestImage | undefined;
  };
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
  /** The data set as NumPy's archive. Answered when all images have arrived. */
  readonly exportData: { readonly question: undefined; readonly answer: Uint8Array<ArrayBuffer> };
  /** CSV of every test image's predictions and logits, for the models that have been evaluated. */
  readonly exportPredictions: { readonly question: undefined; readonly answer: string };
  /** The newest workspace that no tab has open; undefined where there is none. */
  readonly leftWorkspace: { readonly question: undefined; readonly answer: LeftWorkspace | undefined };
  /** What models of runs say of the test images; those that have not been asked are left out. rows: their ids. */
  readonly runAnswers: {
    readonly question: { readonly rows: readonly string[] };
    readonly answer: readonly RunAnswers[];
  };
  /** How the trainings of these rows went, each once; those that can't be read are left out. rows: their ids. smoothing: as in the settings. */
  readonly runCurves: {
    readonly question: { readonly rows: readonly string[]; readonly smoothing: number };
    readonly answer: readonly RunCurves[];
  };
  /** All runs as one file: a list in JSON, or the archive of a workspace, with the data set where it is a person's own. */
  readonly exportRuns: { readonly question: { readonly as: RunsFileKind }; readonly answer: Blob };
  /** The runs of all pages, the newest first: of each, its training and what was quantized of it. */
  readonly runs: { readonly question: undefined; readonly answer: readonly RunRow[] };
  readonly runSizes: { readonly question: undefined; readonly answer: readonly RunSize[] };
}

export type QueryName = keyof Queries;
