/** What is told of schemes and of what they make of a network (core/quantization/telling.ts). */
import type { schemesTelling } from '../../../../core/quantization/telling.ts';

export const schemesTold: Readonly<Record<keyof typeof schemesTelling, string>> = {
  'schemes/no-layers': 'No layer takes part. Switch on at least one of {eligible}.',
  'schemes/unknown-layers': 'The network has no {count|layer|layers} {layers}. Choose among {eligible}.',
  'schemes/not-dense':
    'Dynamic quantization is for dense layers, not for {layers}. Switch them off, or choose weight-only or static.',
  'schemes/no-range': 'The range of what {layer} reads is not known. Calibrate this network again.',
  'schemes/not-calibrated':
    'Static quantization needs the range of what each layer reads. Calibrate the model on training images first.',
  'schemes/no-image':
    'No image has reached {layers}, so the range of what {count|it reads|they read} is not known. Calibrate with at least one image.',
  'schemes/named-twice': 'a layer is named twice',
  'schemes/field': '{field}: {problem}',
  'schemes/not-finite':
    "{what} holds NaN or infinite values and can't be quantized. Go back to weights whose loss was sound.",
  'schemes/input-of': 'The input of {layer}',
  'schemes/some-input': 'The input of a quantized layer',
  'schemes/dynamic': 'dynamic int8, {weights}',
  'schemes/static-min-max': 'static int8, {weights}, min-max over {images} {images|image|images}',
  'schemes/static-percentile': 'static int8, {weights}, percentile over {images} {images|image|images}',
  'schemes/static-mse': 'static int8, {weights}, MSE over {images} {images|image|images}',
  'schemes/weight-only-symmetric': 'weight-only {bits}-bit symmetric, {weights}',
  'schemes/weight-only-affine': 'weight-only {bits}-bit affine, {weights}',
  'schemes/mixed-symmetric': 'weight-only {widths} bits symmetric, {weights}',
  'schemes/mixed-affine': 'weight-only {widths} bits affine, {weights}',
  'schemes/widths': 'not one width for each layer',
  'schemes/weight-only-format': 'weight-only {format}, {weights}',
  'schemes/with-remedies': '{scheme}, with {remedies}',
  'schemes/with-remedies-on': '{scheme}, with {remedies} on {images} {images|image|images}',
  'schemes/equalize': 'equalization',
  'schemes/mse-scale': 'MSE scale',
  'schemes/output-scale': 'output scale',
  'schemes/gptq': 'GPTQ',
  'schemes/act-order': 'act order',
  'schemes/float-target': 'float target',
  'schemes/bias': 'bias correction',
  'schemes/adaround': 'AdaRound',
  'schemes/remedy-excludes': '{remedy} and {other} are two ways to the same end. Switch one of them off.',
  'schemes/remedy-needs': '{remedy} is an option of {other}. Switch {other} on, or {remedy} off.',
  'schemes/too-wide':
    '{layers} {count|has|have} more than {most} inputs, too many for these remedies. Let {count|it|them} stay float, or switch the remedies off.',
  'schemes/no-fine-tuning':
    'Fine-tuning knows evenly spaced levels only, not those of {format}. Set fine-tuning steps to 0, or choose integers.',
  'schemes/format-granularity': '{format} has no scales "{granularity}", only {possible}',
  'schemes/per-tensor': 'per tensor',
  'schemes/per-channel': 'per channel',
  'schemes/per-group': 'per group of {size}',
  'schemes/of-layers': '{scheme}, {layers}',
  'schemes/and': '{one} and {next}',
};
