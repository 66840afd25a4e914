/** What the settings of a Keras layer say, and whether this page's layers can do it. Absent settings are Keras's defaults. */
import * as v from 'valibot';
import { type KerasLayer, shownLayer } from './keras-layers.ts';
import { told } from './telling.ts';

/** problem: a message. */
type Refuse = (problem: string) => never;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const pair = v.pipe(
  v.union([count, v.tuple([count, count])]),
  v.transform((value) => (typeof value === 'number' ? [value, value] : value)),
);
const size = v.pipe(v.number(), v.safeInteger());
/** Without the batch. */
const shapeSchema = v.looseTuple([v.unknown(), size]);

/** A Keras 3 activation may be an object that names a function of `keras.activations`. */
const activationSchema = v.union([
  v.string(),
  v.pipe(
    v.object({ config: v.string() }),
    v.transform(({ config }) => config),
  ),
]);

const common = {
  use_bias: v.optional(v.boolean(), true),
  activation: v.optional(v.nullable(activationSchema, 'linear'), 'linear'),
};

const convolutionSchema = v.object({
  ...common,
  filters: count,
  kernel_size: pair,
  strides: v.optional(pair, [1, 1]),
  dilation_rate: v.optional(pair, [1, 1]),
  groups: v.optional(v.number(), 1),
  padding: v.optional(v.string(), 'valid'),
  data_format: v.optional(v.nullable(v.string(), 'channels_last'), 'channels_last'),
});

/** What a layer with weights has besides its size. */
interface Weighted {
  readonly hasBias: boolean;
  readonly activation: string | null;
}

export function convolutionOf(
  layer: KerasLayer,
  refuse: Refuse,
): Weighted & { readonly filters: number; readonly kernel: number } {
  const result = v.safeParse(convolutionSchema, layer.config, { abortEarly: true });
  if (!result.success) return refuse(unusable(layer, result.issues[0]));
  const { kernel_size, strides, dilation_rate, groups, padding, data_format, ...rest } = result.output;
  const [rows = 0, columns = 0] = kernel_size;
  const of = shownLayer(layer);
  if (rows !== columns) refuse(told('keras/kernel', { ...of, size: sizes(kernel_size) }));
  if (strides.some((step) => step !== 1)) refuse(told('keras/strides', { ...of, strides: sizes(strides) }));
  if (dilation_rate.some((step) => step !== 1))
    refuse(told('keras/dilation', { ...of, dilation: sizes(dilation_rate) }));
  if (groups !== 1) refuse(told('keras/groups', { ...of, groups: String(groups) }));
  // A kernel of one needs none.
  if (padding !== 'same' && rows !== 1)
    refuse(told('keras/padding', { ...of, padding: padding.slice(0, 40) }));
  if (data_format !== 'channels_last')
    refuse(told('keras/data-format', { ...of, format: String(data_format).slice(0, 40) }));
  return { filters: rest.filters, kernel: rows, ...weightedOf(rest) };
}

const sizes = (steps: readonly number[]): string => steps.join(' × ');

function unusable(layer: KerasLayer, issue: v.BaseIssue<unknown>): string {
  const setting = v.getDotPath(issue);
  return setting === null
    ? told('keras/settings', shownLayer(layer))
    : told('keras/setting', { ...shownLayer(layer), setting });
}

const denseSchema = v.object({ ...common, units: count });

export function denseOf(layer: KerasLayer, refuse: Refuse): Weighted & { readonly units: number } {
  const result = v.safeParse(denseSchema, layer.config, { abortEarly: true });
  if (!result.success) return refuse(unusable(layer, result.issues[0]));
  return { units: result.output.units, ...weightedOf(result.output) };
}

const weightedOf = (settings: { use_bias: boolean; activation: string | null }): Weighted => {
  return { hasBias: settings.use_bias, activation: settings.activation };
};

const poolSchema = v.object({
  pool_size: v.optional(pair, [2, 2]),
  strides: v.optional(v.nullable(pair)),
  padding: v.optional(v.string(), 'valid'),
});

/** Whether a pool is 2 x 2 with strides of 2. An odd last row is left out by padding "valid" only. */
export function isHalving({ config }: KerasLayer): boolean {
  const result = v.safeParse(poolSchema, config);
  if (!result.success) return false;
  const { pool_size, strides, padding } = result.output;
  return [...pool_size, ...(strides ?? pool_size)].every((step) => step === 2) && padding === 'valid';
}

const reluSchema = v.object({
  max_value: v.optional(v.null()),
  negative_slope: v.optional(v.nullable(v.literal(0))),
  threshold: v.optional(v.nullable(v.literal(0))),
});
export const isPlainRelu = ({ config }: KerasLayer): boolean => v.is(reluSchema, config);

/** Rows, columns and channels of what a layer reads, or how many values. Undefined where it does not say. */
export function inputOf({ config }: KerasLayer): readonly number[] | undefined {
  const { batch_input_shape, batch_shape } = config;
  const result = v.safeParse(shapeSchema, batch_shape ?? batch_input_shape);
  if (!result.success) return undefined;
  const sizes = v.safeParse(v.array(size), result.output.slice(1));
  return sizes.success ? sizes.output : undefined;
}

/** What a Reshape makes. */
export function targetOf({ config }: KerasLayer): readonly number[] | undefined {
  const result = v.safeParse(v.pipe(v.array(size), v.minLength(1), v.maxLength(3)), config.target_shape);
  return result.success ? result.output : undefined;
}
