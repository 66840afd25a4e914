/** Names of classes, as an array of text that lies beside the images: what this page writes itself. */
import { mostClasses } from '../../../dataset-info.ts';
import { type Content, ContentReader } from '../../contents/content.ts';
import { npyFormOf } from './header.ts';

const longestName = 100;
const bytesPerCodePoint = 4;

/** Undefined where the array holds something else. Throws DataFileError where it is damaged. */
export async function classNamesIn(content: Content): Promise<string[] | undefined> {
  const { description, shape, start } = await npyFormOf(content);
  const [, order, digits] = /^([<>])U(\d+)$/.exec(description) ?? [];
  const [count = 0, ...others] = shape;
  const length = Number(digits);
  if (order === undefined || others.length > 0 || count > mostClasses || !(length <= longestName))
    return undefined;
  const reader = new ContentReader(content);
  await reader.take(start);
  const bytes = await reader.take(bytesPerCodePoint * length * count);
  await reader.close();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < bytesPerCodePoint * length * count) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const points = Array.from({ length }, (__, place) =>
      view.getUint32(bytesPerCodePoint * (index * length + place), order === '<'),
    );
    return String.fromCodePoint(...points.filter((point) => point > 0 && point <= 0x10ffff));
  });
}
