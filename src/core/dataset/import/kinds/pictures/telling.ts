/** What is told of pictures in folders, without its words: see core/told.ts. */
import { type Telling, telling } from '../../../../told.ts';

export const picturesTelling = {
  'pictures/one-class': ['name', 'count', 'path'],
  'pictures/no-classes': ['count', 'path'],
  'pictures/empty-class': ['folder', 'name'],
  'pictures/validation-left-out': ['count'],
  'pictures/validation-tests': ['count'],
  'pictures/left-out': ['count', 'path'],
  'pictures/side': ['side', 'least', 'most'],
  'pictures/not-square': ['path', 'width', 'height', 'least', 'most'],
  'pictures/other-side': ['path', 'width', 'height', 'least', 'most'],
  'pictures/sizes-differ': ['path', 'width', 'height', 'other', 'side', 'least', 'most'],
  'pictures/scaled': ['side'],
  'pictures/cropped': ['count'],
  'pictures/see-through': ['count'],
  'pictures/too-large': ['path', 'megabytes'],
  'pictures/unreadable': ['path'],
  'pictures/several-unreadable': ['paths'],
} as const satisfies Telling;

export const told = telling<typeof picturesTelling>();
