/** Tells what kind of data each file holds, by its content. */
import { type Content, headOf } from './contents/content.ts';
import { isPicture, isPictureName } from './contents/picture-signs.ts';
import { type CifarFile, cifarHeadBytes, isCifar } from './kinds/cifar.ts';
import { isImageTable } from './kinds/csv-files.ts';
import { idxFits, isIdx } from './kinds/idx-files.ts';
import { isNpy } from './kinds/npy/header.ts';
import { isText, tellUnreadable } from './kinds/unreadable.ts';

export interface Recognised {
  readonly idx: Content[];
  readonly npy: Content[];
  readonly csv: Content[];
  readonly cifar: CifarFile[];
  readonly pictures: Content[];
  /** Text that is no table of images: names of classes, or a description. */
  readonly texts: Content[];
  /** What none of the others is, and what to say of it. */
  readonly others: { readonly path: string; readonly message: string }[];
}

/** Throws what the contents throw. */
export async function recognise(contents: readonly Content[]): Promise<Recognised> {
  const found: Recognised = { idx: [], npy: [], csv: [], cifar: [], pictures: [], texts: [], others: [] };
  for (const content of contents) {
    if (isPictureName(content.path)) found.pictures.push(content);
    else sort(content, await headOf(content, cifarHeadBytes), found);
  }
  return found;
}

function sort(content: Content, head: Uint8Array, found: Recognised): void {
  const { path, size } = content;
  if (isNpy(head)) found.npy.push(content);
  else if (isPicture(head)) found.pictures.push(content);
  else if (isCifar(head, size) && !idxFits(head, size)) found.cifar.push({ content, head });
  else if (isIdx(head)) found.idx.push(content);
  else if (isText(head) && isImageTable(head)) found.csv.push(content);
  else {
    if (isText(head)) found.texts.push(content);
    found.others.push({ path, message: tellUnreadable(path, head) });
  }
}
