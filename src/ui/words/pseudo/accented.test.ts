import { expect, it } from 'vitest';
import { accented, accentedLesson } from './accented.ts';

it('is longer, and keeps numbers, names, placeholders and the keys of terms', () => {
  expect(accented('Train')).toBe('Ŧráïïïñ');
  expect(accented('fc1 has 12,345 weights')).toBe(
    'fc1 háášš 12,345 wëïïïğhtš'.replace('háášš', 'háš'.replace('á', 'áá')),
  );
  expect(accented('The [loss] of {count|image|images}')).toBe('Ŧhëë [łööšš|loss] ööf {count|image|images}');
  expect(accented('[scales|scale]')).toBe('[šçáłëëëš|scale]');
});

it('leaves the lines of a lesson that are for the page', () => {
  expect(accentedLesson('## Go\n> wait: training')).toBe('## Göö\n> wait: training');
});
