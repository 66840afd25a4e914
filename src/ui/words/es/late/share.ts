/** The texts of the Share dialog, and of the picture that it saves. */
import type { Translated } from '../../dictionary.ts';
import type { cardWords as englishCard, shareWords as englishShare } from '../../en/late/share.ts';

export const shareWords: Translated<typeof englishShare> = {
  close: 'Cerrar',
  about:
    'El enlace contiene todos los ajustes, la red y la vista abierta. Los pesos y las imágenes se quedan en este navegador: quien abra el enlace repite el mismo entrenamiento.',
  ownData:
    'El enlace no contiene tus propias imágenes. Quien lo abra verá MNIST hasta que importe los mismos archivos en Datos.',
  link: 'Enlace',
  copy: 'Copiar enlace',
  copied: 'Enlace copiado.',
  notCopied:
    'Este navegador no permite que la página copie. El enlace está seleccionado: cópialo con Ctrl+C, o con ⌘C en un Mac.',
  code: 'Código QR',
  codeName: 'Código QR del enlace de arriba',
  codeHint: 'Apunta a él con la cámara de un teléfono para abrir allí el enlace.',
  codeTooLong: (characters) =>
    `El enlace tiene ${characters} caracteres, demasiados para un código QR que una cámara pueda leer. Mejor copia el enlace.`,
  card: 'Tarjeta de resultados',
  cardHint:
    'Una imagen de los resultados, de 1200 × 630 píxeles, para una diapositiva, un informe o un chat.',
  save: 'Guardar tarjeta',
  notSaved:
    'El navegador no pudo crear la imagen de la tarjeta de resultados. Quizá tenga la memoria llena: cierra otras pestañas y pulsa otra vez Guardar tarjeta.',
};

export const cardWords: Translated<typeof englishCard> = {
  pair: (name: string, value: string) => `${name}: ${value}`,
  withSettings: (title: string, values: string) => `${title} ${values}`,
  heading: (network, dataSet) => `${network} con ${dataSet}`,
  customNetwork: 'Red personalizada',
  parameters: (count) => `${count} parámetros`,
  images: (train, test) => `${train} imágenes de entrenamiento y ${test} de prueba`,
  steps: (count) => `entrenado durante ${count} ${count === '1' ? 'paso' : 'pasos'}`,
  weightsOf: (file) => `pesos de ${file}`,
  notTrained: 'aún sin entrenar',
  settings: 'Ajustes de la página:',
  defaults: 'todos por defecto',
  setting: (label, value) => `${label} ${value}`,
  flag: (label, isOn) => `${label}: ${isOn ? 'sí' : 'no'}`,
  bytes: 'Archivo guardado',
  interval: (low, high) => `95 %: de ${low} a ${high}`,
  ofImages: (count) => `de ${count} imágenes`,
  missing: {
    model: 'Aún no hay ningún modelo: la página está arrancando.',
    accuracy: 'La exactitud aún no se ha medido: pulsa Entrenar o Evaluar.',
    candidate:
      'Aún no hay ningún modelo cuantizado: pulsa Cuantizar para comparar exactitud, tamaño y velocidad.',
    candidateAccuracy: 'El modelo cuantizado aún no se ha probado con las mismas imágenes: pulsa Evaluar.',
    latency: 'El tiempo por imagen aún no se ha medido: pulsa Cuantizar.',
  },
  noLossYet: 'Aquí se dibuja la pérdida de cada paso cuando el modelo ha entrenado.',
  noLoss: 'Estos pesos no se entrenaron aquí, así que no hay pérdida que dibujar.',
  lossFromTo: (first, last) => `de ${first} a ${last}, suavizada`,
  starting: 'La página aún está eligiendo dónde ejecutar.',
  version: (version, date) => `Versión ${version}, ${date}`,
};
