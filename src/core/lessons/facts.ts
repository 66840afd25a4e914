/**
 * What a lesson can wait for, ask about and check: facts of the page, each with a name that is the same in every language. The page says
 * what they are at a moment (`factsOf` in client/late/lessons); docs/lessons.md lists them for those who write lessons.
 */

/** What numbers count: a sign that is the same everywhere, or a key of the page's words. */
export type CountedUnit = 'bits' | 'bytes' | 'images' | 'logits' | 'points' | 'scales' | 'times';
type Unit = CountedUnit | '%' | 'dB' | 'ms';

type FactKind = 'yes-or-no' | 'number' | 'text';

interface FactSpec {
  readonly kind: FactKind;
  /** What a number counts, as it stands behind the number. */
  readonly unit?: Unit;
}

const yes = { kind: 'yes-or-no' } as const;
const text = { kind: 'text' } as const;
const number = { kind: 'number' } as const;
const numberOf = (unit: Unit) => ({ kind: 'number', unit }) as const;

const factSpecs = {
  /** A training runs. */
  training: yes,
  /** Weights have trained, and no training is under way. */
  trained: yes,
  /** The baseline was tried on the test images. */
  evaluated: yes,
  /** A quantized candidate was tried on the test images. */
  quantized: yes,
  /** Something stands on the pad. */
  drawn: yes,
  /** A test image is tried. */
  'test-image': yes,
  /** The candidate is quantized as the settings say. */
  'up-to-date': yes,
  /** A sweep runs. */
  sweeping: yes,
  /** A sweep has tried every width, and every layer alone. */
  swept: yes,
  /** It has come to the end of its search for a width for each layer. */
  'widths-found': yes,
  /** Larger batches were timed. */
  'latency-measured': yes,
  /** The errors of the layers are known, and what weights and activations cost. */
  'layers-measured': yes,
  /** The layers were timed. */
  'layer-times-measured': yes,
  /** Nothing runs. */
  idle: yes,
  view: text,
  step: number,
  'float-accuracy': numberOf('%'),
  'int8-accuracy': numberOf('%'),
  /** The candidate's accuracy less the baseline's. */
  'accuracy-change': numberOf('points'),
  /** Half the width of the 95 % interval of the baseline's accuracy. */
  'accuracy-margin': numberOf('points'),
  'float-bytes': numberOf('bytes'),
  'int8-bytes': numberOf('bytes'),
  'times-smaller': numberOf('times'),
  changed: numberOf('images'),
  better: numberOf('images'),
  worse: numberOf('images'),
  'p-value': number,
  /** The squared distance of the candidate's logits from the baseline's, over the baseline's squared: `logitError`, in percent. */
  'logit-error': numberOf('%'),
  /** real or chance, by McNemar's test. */
  difference: text,
  'float-latency': numberOf('ms'),
  'int8-latency': numberOf('ms'),
  /** One image: faster, slower, same or unknown. */
  speed: text,
  /** The largest batch that was timed, whole models: faster, slower, same or unknown. */
  'batch-speed': text,
  /** Milliseconds of the largest batch over its images, in the candidate. */
  'batch-latency': numberOf('ms'),
  /** The scheme of the candidate, by its name in the settings. */
  scheme: text,
  /** Bits of a weight in the candidate. */
  'weight-bits': numberOf('bits'),
  'weight-number': number,
  scale: number,
  level: number,
  'zero-point': number,
  /** How far the chosen weight is moved by rounding, in scales, without its sign. */
  'error-in-scales': numberOf('scales'),
  'enough-bits': numberOf('bits'),
  'sensitive-layer': text,
  /** The layer that loses most alone in the fewest bits. */
  'costly-layer': text,
  /** Of the smallest mix of widths without a real loss. */
  'smallest-bytes': numberOf('bytes'),
  /** How many times smaller than the float model it is. */
  'smallest-times': numberOf('times'),
  /** mixed, or uniform where all its layers have one width. */
  'smallest-kind': text,
  /** Decibels of the logits over their noise. */
  'logit-signal': numberOf('dB'),
  'noisiest-layer': text,
  /** weights, activations, alike, or weights-only where the activations stay float. */
  'who-costs': text,
  /** The layer that takes the baseline's most time. */
  'slowest-layer': text,
  /** How many times as fast the model would be if its quantized layers took no time. */
  'most-gain': numberOf('times'),
  /** The largest lead, in logits, that the baseline has on an image whose answer changed. */
  'changed-lead': numberOf('logits'),
} as const satisfies Record<string, FactSpec>;

export type FactName = keyof typeof factSpecs;

export type FactValue = boolean | number | string;

/** Those that are known at a moment. */
export type Facts = Readonly<Partial<Record<FactName, FactValue>>>;

/** False for names that objects inherit. */
export const isFactName = (name: string): name is FactName => Object.hasOwn(factSpecs, name);

export const factNames: readonly FactName[] = Object.keys(factSpecs).filter(isFactName);

export const kindOf = (fact: FactName): FactKind => factSpecs[fact].kind;

export function unitOf(fact: FactName): Unit | undefined {
  const spec: FactSpec = factSpecs[fact];
  return spec.unit;
}
