/** English as no language writes it: longer, accented, and still readable. */

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', y: 'ÿ', A: 'Å', E: 'Ê', I: 'Î', O: 'Ø', U: 'Û' },
  ...{ c: 'ç', n: 'ñ', s: 'š', z: 'ž', l: 'ł', g: 'ğ', C: 'Ç', N: 'Ñ', S: 'Š', L: 'Ł', T: 'Ŧ' },
};

/** One letter more for every three: German is about that much longer than English. */
const oneMoreIn = 3;

/** A term keeps its key: of `[scales|scale]` the first half is shown, and `[scale]` becomes `[šçàłë|scale]`. */
export function accented(text: string): string {
  return text
    .split(/(\[[^[\]]*\])/)
    .map((part, index) => (index % 2 === 0 ? longer(part) : marked(part)))
    .join('');
}

function marked(part: string): string {
  const [shown = '', key = shown] = part.slice(1, -1).split('|');
  return `[${longer(shown)}|${key}]`;
}

/** Words alone: numbers, names of layers and `{placeholders}` stay. */
const longer = (text: string): string =>
  text.replace(/\{[^}]*\}|\p{L}+\d+\S*|\p{L}+/gu, (word) => (/[{\d]/.test(word) ? word : longerWord(word)));

function longerWord(word: string): string {
  const letters = [...word].map((letter) => accents[letter] ?? letter);
  const vowel = letters.findLast((letter) => /[áëïöüÿ]/.test(letter)) ?? '';
  return letters.join('').replace(vowel, vowel.repeat(1 + Math.round(letters.length / oneMoreIn)));
}

/** A lesson: what a person reads of it. Lines for the page (docs/lessons.md) stay as they are. */
export const accentedLesson = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => (line.startsWith('>') ? line : accented(line)))
    .join('\n');
