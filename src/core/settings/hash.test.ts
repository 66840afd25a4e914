import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { formatHash, parseHash } from './hash.ts';
import { formatLink } from './link.ts';
import { defaultSettings, type SettingKey, type Settings, settingKeys, settingSpecs } from './settings.ts';
import { told } from './telling.ts';

const texts = fc.constantFrom(
  ...['', 'dense:7', 'conv:3:5,pool,dropout:0.25,dense:20', 'weights,reset-button', 'trainSize'],
  '# A lesson & its steps\n## 100 % = all? #1',
);

/** Any value that a row of the table allows. */
function allowedBy(key: SettingKey): fc.Arbitrary<number | boolean | string> {
  const spec = settingSpecs[key];
  switch (spec.kind) {
    case 'number': {
      const { min, max, aboveMin } = spec;
      return spec.integer
        ? fc.integer({ min, max })
        : fc.double({ min, minExcluded: aboveMin, max, noNaN: true }).map((value) => value + 0);
    }
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...spec.choices);
    case 'text':
      return fc
        .oneof(texts, fc.string(), fc.string({ unit: 'binary' }))
        .filter((text) => spec.parse(text) === text);
    default:
      return spec satisfies never;
  }
}

const anySettings: fc.Arbitrary<Settings> = fc
  .record(Object.fromEntries(settingKeys.map((key) => [key, allowedBy(key)])))
  .map((values) => ({ ...defaultSettings, ...values }));

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      expect(parseHash(formatHash(settings))).toEqual({ settings, problems: [] });
      expect(parseHash(`#${formatHash(settings)}`)).toEqual({ settings, problems: [] });
    }),
  );
});

it('writes only what differs, in the order of the table', () => {
  expect(formatHash(defaultSettings)).toBe('');
  expect(formatHash({ ...defaultSettings, seed: 7, epochs: 3, shuffle: false })).toBe(
    'epochs=3&seed=7&shuffle=false',
  );
});

describe('a shared link', () => {
  it('begins with its version, also where every setting is as by default', () => {
    expect(formatLink(defaultSettings)).toBe('v=1');
    expect(formatLink({ ...defaultSettings, epochs: 3, network: 'dense:7' })).toBe(
      'v=1&epochs=3&network=dense:7',
    );
  });

  it('is read back without a word of its version, which no address of the page gains', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const read = parseHash(formatLink(settings));
        expect(read).toEqual({ settings, problems: [] });
        expect(formatHash(read.settings)).toBe(formatHash(settings));
      }),
    );
    expect(formatHash(parseHash('#v=1').settings)).toBe('');
  });

  it.each(['2', '10', '', 'new'])(
    'of another version, "%s", is told, and its settings are read',
    (version) => {
      const { settings, problems } = parseHash(`#v=${version}&epochs=3`);
      expect(settings).toEqual({ ...defaultSettings, epochs: 3 });
      const message = told('settings/newer-link', { version });
      expect(problems).toEqual([{ key: 'v', value: version, message }]);
    },
  );
});

it('takes a decimal comma for a decimal point', () => {
  const { settings, problems } = parseHash('#learningRate=0,05&trainSize=1,000');
  expect(settings).toEqual({ ...defaultSettings, learningRate: 0.05, trainSize: 1000 });
  expect(problems).toEqual([]);
  expect(formatHash(settings)).toBe('learningRate=0.05&trainSize=1000');
});

it.each(['', '#', '&&', '#&'])('takes %o for the defaults', (hash) => {
  expect(parseHash(hash)).toEqual({ settings: defaultSettings, problems: [] });
});

/** No whole number from 1 to `max`. */
function refused(key: string, text: string, max: string, fallback: string): string {
  const problem = told('settings/whole-number', { key, min: '1', max, text });
  return told('settings/using', { problem, fallback });
}

describe('tells each problem and keeps the rest:', () => {
  it.each([
    ['batchSize=0', { key: 'batchSize', value: '0', message: refused('batchSize', '0', '1024', '32') }],
    ['epochs', { key: 'epochs', value: '', message: refused('epochs', '', '100', '1') }],
    ['colour=red', { key: 'colour', value: 'red', message: told('settings/unknown', { key: 'colour' }) }],
    [
      '__proto__=1',
      { key: '__proto__', value: '1', message: told('settings/unknown', { key: '__proto__' }) },
    ],
    [
      'constructor=1',
      { key: 'constructor', value: '1', message: told('settings/unknown', { key: 'constructor' }) },
    ],
    ['epochs=%zz', { key: 'epochs', value: '%zz', message: refused('epochs', '%zz', '100', '1') }],
    ['%zz=1', { key: '%zz', value: '1', message: told('settings/unknown', { key: '%zz' }) }],
    [
      'batchSize=%31%30%30%30%30',
      { key: 'batchSize', value: '10000', message: refused('batchSize', '10000', '1024', '32') },
    ],
  ])('%s', (part, problem) => {
    expect(parseHash(`#momentum=0.5&${part}&seed=7`)).toEqual({
      settings: { ...defaultSettings, momentum: 0.5, seed: 7 },
      problems: [problem],
    });
  });

  it('a setting given twice: the first value stands', () => {
    const { settings, problems } = parseHash('seed=1&seed=2');
    expect(settings.seed).toBe(1);
    expect(problems).toEqual([
      {
        key: 'seed',
        value: '2',
        message: told('settings/given-twice', { key: 'seed', text: '2' }),
      },
    ]);
  });
});

it('survives any text: every setting stays in its range', () => {
  const part = fc
    .tuple(
      fc.constantFrom(...Object.keys(defaultSettings), '__proto__', 'hasOwnProperty'),
      fc.oneof(fc.string(), fc.double().map(String)),
    )
    .map(([key, value]) => `${key}=${value}`);
  const hash = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(part).map((parts) => parts.join('&')),
  );
  fc.assert(
    fc.property(hash, (text) => {
      const { settings } = parseHash(text);
      expect(parseHash(formatHash(settings))).toEqual({ settings, problems: [] });
      expect(Object.keys(settings)).toEqual(Object.keys(defaultSettings));
    }),
    { numRuns: 300 * inject('runsFactor') },
  );
});
