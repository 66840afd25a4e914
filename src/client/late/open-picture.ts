import type { DataSetInfo } from '../../core/dataset/dataset-info.ts';
import type { Photo } from '../../core/drawing/averaged-square.ts';
import { imageOfPhoto } from '../../core/drawing/photo.ts';
import { told } from '../store/telling.ts';

/** Pixels along the longer side: more than any data set has, and few enough to read at once. */
const longestSide = 512;

/** The pixels of a picture file as the network reads its images. Rejects with what a person can do where it is none. */
export async function openPicture(
  file: Blob,
  name: string,
  dataSet: DataSetInfo,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return imageOfPhoto(await readPhoto(file), dataSet);
  } catch (cause) {
    throw new Error(told('notice/no-picture', { file: name }), { cause });
  }
}

/** The pixels of a picture file, as the browser decodes it. Rejects where it cannot. */
async function readPhoto(file: Blob): Promise<Photo> {
  const bitmap = await createImageBitmap(file);
  try {
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((length) =>
      Math.max(1, Math.round(scale * length)),
    );
    const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas to decode it on.');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  } finally {
    bitmap.close();
  }
}
