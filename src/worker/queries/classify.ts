import { type DataSetInfo, imageSizeOf } from '../../core/dataset/dataset-info.ts';
import { normaliseBatch } from '../../core/dataset/normalise.ts';
import type { Answers } from '../../protocol/queries.ts';
import { Batch } from '../measuring/batch.ts';
import { KeptRunners } from '../measuring/kept-runners.ts';
import type { ModelRunner } from '../measuring/runners.ts';
import { imagesToTensor } from '../network/tensors.ts';
import type { ShelfEntry } from '../shelf/entry.ts';
import type { Model } from '../shelf/model.ts';
import type { Workshop } from '../workshop/workshop.ts';

interface Question {
  readonly images: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * Asks baseline and candidate, with the weights as they are now. Each image goes by itself: dynamic quantization takes the range of the
 * activations over a batch, so that one image would change what is said of another.
 */
export async function classify({ images }: Question, workshop: Workshop): Promise<readonly Answers[]> {
  const { live, shelf, data } = workshop;
  const { info } = (await data.dataset()).test;
  return live.use((model) =>
    KeptRunners.of(model).use(shelf, async (runners) => {
      const runnerOf = (entry: ShelfEntry | undefined) =>
        entry && reads(entry, model, info) ? runners.of(entry) : undefined;
      const [baseline, candidate] = [runnerOf(shelf.baseline), runnerOf(shelf.candidate)];
      const answers: Answers[] = [];
      for (const image of images) answers.push(await answersTo(image, info, baseline, candidate));
      return answers;
    }),
  );
}

/** Whether a model can be asked about images of this data set. */
export function reads(entry: ShelfEntry, { spec }: Model, { side, channels }: DataSetInfo): boolean {
  const { side: itsSide, channels: itsChannels } =
    entry.kind === 'float' ? (entry.state?.spec ?? spec) : entry.file.network.spec;
  return itsSide === side && itsChannels === channels;
}

async function answersTo(
  image: Uint8Array<ArrayBuffer>,
  info: DataSetInfo,
  baseline: ModelRunner | undefined,
  candidate: ModelRunner | undefined,
): Promise<Answers> {
  const pixels = new Float32Array(imageSizeOf(info));
  normaliseBatch(image, Uint32Array.of(0), 0, 1, pixels, info);
  const batch = Batch.of(imagesToTensor(pixels, info, 1), 1);
  try {
    return {
      baseline: await logitsOf(baseline, batch),
      candidate: await logitsOf(candidate, batch),
    };
  } finally {
    batch.dispose();
  }
}

async function logitsOf(
  runner: ModelRunner | undefined,
  batch: Batch,
): Promise<Float32Array<ArrayBuffer> | undefined> {
  return runner && Float32Array.from(await runner.classify(batch));
}
