/** Pictures as the browser reads them. */
import type { Picture } from '../../core/dataset/import/data-file.ts';

/** Undefined where the picture is damaged, or of a kind that this browser cannot read. */
export async function decodePicture(bytes: Uint8Array<ArrayBuffer>): Promise<Picture | undefined> {
  let bitmap: ImageBitmap;
  try {
    // The bytes as they were saved: no colour profile is applied, as in the programs that make data sets.
    bitmap = await createImageBitmap(new Blob([bytes]), { colorSpaceConversion: 'none' });
  } catch {
    return undefined;
  }
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const rgba = context?.getImageData(0, 0, width, height).data;
  return rgba && { width, height, rgba };
}
