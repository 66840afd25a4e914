import type { modelTelling } from '../../../../worker/shelf/telling.ts';

export const modelTold: Readonly<Record<keyof typeof modelTelling, string>> = {
  'model/at-step': '{name}, paso {step}',
  'model/of-network': '{network}: {name}',
  'model/fine-tuned': '{name}, con {steps} {steps|paso|pasos} de ajuste fino',
  'model/the-quantized': 'el modelo cuantizado',
  'model/none-trained': 'En el estante guardado no hay ningún modelo float.',
  'model/gone': 'Ese modelo ya no está en el estante. Elige otro.',
  'model/no-predictions': 'Aún no hay predicciones. Antes, pulsa Evaluar o Cuantizar.',
  'model/images-missing':
    '{images} {images|imagen|imágenes} de {name} aún {images|está|están} en camino. Inténtalo otra vez cuando hayan llegado todas.',
  'model/astray':
    'El ajuste fino divergió: después de {step} de {steps} pasos, la pérdida o los pesos ya no eran números. El modelo y sus resultados están como estaban. Baja la tasa de aprendizaje, que es de {learningRate}, o elige más bits.',
  'model/no-result': 'El barrido no tiene ningún resultado para {scheme}: {cause}',
  'model/not-calibrated':
    'La cuantización estática necesita ver antes imágenes de entrenamiento. Pulsa Cuantizar y guarda después.',
  'model/not-fine-tuned':
    'Los ajustes piden {steps} {steps|paso|pasos} de ajuste fino, que aún no se {steps|ha|han} hecho. Pulsa Cuantizar y guarda después.',
  'model/only-safetensors':
    'El modelo cuantizado es {scheme}, y eso solo cabe en safetensors. Elige ese formato, o cuantiza {layers} con int8 dinámico.',
  'model/no-integer-float': 'ONNX Runtime no tiene ninguna forma entera de un modelo float. Elige ONNX.',
  'model/inputs-own':
    'Los pesos de {file} parecen entrenados con entradas que tienen la media y la desviación estándar del propio conjunto de datos: en {images} {images|imagen|imágenes} de prueba, su pérdida es {loss} con ellas y {presentLoss} como la página normaliza las imágenes, (x - {mean}) / {std}; su exactitud es {accuracy} % y {presentAccuracy} %. ¿Quieres dar a todos los modelos entradas con la media y la desviación estándar del propio conjunto de datos?',
  'model/inputs-zero-to-one':
    'Los pesos de {file} parecen entrenados con entradas de 0 a 1: en {images} {images|imagen|imágenes} de prueba, su pérdida es {loss} con ellas y {presentLoss} como la página normaliza las imágenes, (x - {mean}) / {std}; su exactitud es {accuracy} % y {presentAccuracy} %. ¿Quieres dar a todos los modelos entradas de 0 a 1?',
  'model/inputs-minus-one-to-one':
    'Los pesos de {file} parecen entrenados con entradas de -1 a 1: en {images} {images|imagen|imágenes} de prueba, su pérdida es {loss} con ellas y {presentLoss} como la página normaliza las imágenes, (x - {mean}) / {std}; su exactitud es {accuracy} % y {presentAccuracy} %. ¿Quieres dar a todos los modelos entradas de -1 a 1?',
};
