/** What is told of schemes and of what they make of a network (core/quantization/telling.ts). */
import type { schemesTelling } from '../../../../core/quantization/telling.ts';

export const schemesTold: Readonly<Record<keyof typeof schemesTelling, string>> = {
  'schemes/no-layers': 'No participa ninguna capa. Activa al menos una de estas: {eligible}.',
  'schemes/unknown-layers': 'La red no tiene {count|la capa|las capas} {layers}. Elige entre {eligible}.',
  'schemes/not-dense':
    'La cuantización dinámica es para capas densas, no para {layers}. Deja activadas solo capas densas, o elige Solo pesos o int8 estático.',
  'schemes/no-range': 'No se conoce el rango de lo que lee {layer}. Calibra esta red otra vez.',
  'schemes/not-calibrated':
    'La cuantización estática necesita el rango de lo que lee cada capa. Antes, calibra el modelo con imágenes de entrenamiento.',
  'schemes/no-image':
    'Ninguna imagen llegó a {layers}, así que no se conoce el rango de lo que {count|lee|leen}. Calibra con una imagen como mínimo.',
  'schemes/named-twice': 'una capa aparece dos veces',
  'schemes/field': '{field}: {problem}',
  'schemes/not-finite':
    '{what} contiene valores NaN o infinitos y no se puede cuantizar. Vuelve a unos pesos con los que la pérdida era válida.',
  'schemes/input-of': 'La entrada de {layer}',
  'schemes/some-input': 'La entrada de una capa cuantizada',
  'schemes/dynamic': 'int8 dinámico, {weights}',
  'schemes/static-min-max': 'int8 estático, {weights}, mín-máx con {images} {images|imagen|imágenes}',
  'schemes/static-percentile': 'int8 estático, {weights}, percentil con {images} {images|imagen|imágenes}',
  'schemes/static-mse': 'int8 estático, {weights}, MSE con {images} {images|imagen|imágenes}',
  'schemes/weight-only-symmetric': 'solo pesos de {bits} bits con niveles simétricos, {weights}',
  'schemes/weight-only-affine': 'solo pesos de {bits} bits con niveles afines, {weights}',
  'schemes/mixed-symmetric': 'solo pesos de {widths} bits con niveles simétricos, {weights}',
  'schemes/mixed-affine': 'solo pesos de {widths} bits con niveles afines, {weights}',
  'schemes/widths': 'no hay una anchura para cada capa',
  'schemes/weight-only-format': 'solo pesos en {format}, {weights}',
  'schemes/with-remedies': '{scheme}, con {remedies}',
  'schemes/with-remedies-on': '{scheme}, con {remedies} en {images} {images|imagen|imágenes}',
  'schemes/equalize': 'ecualización',
  'schemes/mse-scale': 'escala según el MSE',
  'schemes/output-scale': 'escala según la salida',
  'schemes/gptq': 'GPTQ',
  'schemes/act-order': 'act-order',
  'schemes/float-target': 'modelo float como objetivo',
  'schemes/bias': 'corrección del sesgo',
  'schemes/adaround': 'AdaRound',
  'schemes/remedy-excludes':
    '“{remedy}” y “{other}” son dos caminos hacia el mismo fin. Desactiva uno de los dos.',
  'schemes/remedy-needs': '“{remedy}” es una opción de “{other}”. Activa “{other}” o desactiva “{remedy}”.',
  'schemes/too-wide':
    '{layers} {count|tiene|tienen} más de {most} entradas, demasiadas para estos remedios. Deja {count|esa capa|esas capas} en float, o desactiva los remedios.',
  'schemes/no-fine-tuning':
    'El ajuste fino solo conoce niveles equidistantes, no los de {format}. Pon los pasos de ajuste fino a 0, o elige Enteros.',
  'schemes/format-granularity': '{format} no tiene escalas “{granularity}”, solo {possible}',
  'schemes/per-tensor': 'por tensor',
  'schemes/per-channel': 'por canal',
  'schemes/per-group': 'por grupo de {size}',
  'schemes/of-layers': '{scheme}, {layers}',
  'schemes/and': '{one} y {next}',
};
