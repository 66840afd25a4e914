/** The texts of the data panel: of the data set at hand, and of images of one's own. */
import type { Translated } from '../../dictionary.ts';
import type { dataWords as englishData, ownDataWords as englishOwnData } from '../../en/late/data.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('es');

const drawings = (count: number): string => plural(count, { one: 'dibujo', other: 'dibujos' });

export const dataWords: Translated<typeof englishData> = {
  name: 'Datos:',
  progress: (images, total, bytes, totalBytes) =>
    `Han llegado ${images} de ${total} imágenes: ${bytes} de ${totalBytes}.`,
  trainable: 'El entrenamiento ya puede empezar.',
  complete: (train, test, bytes) =>
    `La red aprende de hasta ${train} [imágenes de entrenamiento|training images]. El [conjunto de prueba|test set] tiene otras ${test}. Ya llegaron los ${bytes}, y están verificados.`,
  failed: 'No se pudieron cargar todas las imágenes.',
  samplesLabel:
    'Cada columna muestra imágenes de una clase. El número de abajo dice cuántas hay para entrenar.',
  samplesOf: (name) => `Ejemplos de ${name}`,
};

export const ownDataWords: Translated<typeof englishOwnData> = {
  heading: 'Tus propias imágenes',
  about:
    'Entrena con imágenes tuyas: elige archivos, suéltalos en cualquier parte de la página o dibuja aquí. Las imágenes se quedan en este navegador. Tu trabajo actual se conserva, y puedes volver a él.',
  kinds:
    'La página lee archivos IDX (MNIST, Fashion-MNIST, KMNIST, EMNIST; también .gz), archivos de NumPy (.npz de Keras o MedMNIST), tablas (.csv), CIFAR-10 y CIFAR-100 en binario, y carpetas o archivos comprimidos de imágenes con una carpeta por clase. Los archivos que van juntos se eligen juntos.',
  folder: 'Importar una carpeta',
  export: 'Exportar datos',
  side: 'Píxeles por lado de cada imagen',
  asTheyAre: 'Como están',
  sideHint:
    'Las imágenes de distinto tamaño se escalan y se recortan en cuadrados. Para formas sencillas bastan de 28 a 32 píxeles; con más, el entrenamiento tarda más.',
  reading: (done, total) => `Leyendo: ${done} de ${total}.`,
  readingLabel: 'Importación de datos',
  stop: 'Detener importación',
  giveUp: 'Volver a MNIST',
  complete: (train, test, bytes) =>
    `La red aprende de hasta ${train} [imágenes de entrenamiento|training images]. El [conjunto de prueba|test set] tiene otras ${test}. En total ocupan ${bytes}.`,
  normalised: (mean, std) =>
    `Cada píxel es un número de 0 a 1. Antes de que la red lo lea, se le resta la media, ${mean}, y el resultado se divide entre ${std}. Los dos valores se calculan con las imágenes de entrenamiento.`,
  normalisedOtherwise: (mean, std) =>
    `Cada píxel es un número de 0 a 1. Antes de que la red lo lea, se le resta ${mean} y el resultado se divide entre ${std}, según lo elegido para Entradas en Ajustes.`,
  names: {
    summary: 'Editar los nombres',
    title: 'Nombre de este conjunto de datos',
    label: 'Nombres de sus clases',
    hint: 'Un nombre por línea, en el orden de las etiquetas.',
    save: 'Usar estos nombres',
  },
  drawn: {
    summary: 'Dibujar tus datos',
    about:
      'Haz unos veinte dibujos de una clase y después otros tantos de la siguiente. Hacen falta al menos dos clases; la última sexta parte de cada clase se reserva para la prueba.',
    setName: 'Nombre del conjunto de datos',
    defaultName: 'Mis dibujos',
    className: 'Nombre de la clase',
    classes: 'Clases',
    newClass: 'Añadir una clase',
    defaultClass: (number) => `Clase ${number}`,
    counted: (name, count) => `${name} (${count})`,
    pad: 'Haz un dibujo',
    add: 'Añadir dibujo',
    undo: 'Deshacer trazo',
    clear: 'Borrar',
    remove: (number) => `Quitar el dibujo ${number}`,
    removeClass: 'Quitar esta clase',
    pictures: (name) => `Dibujos de ${name}`,
    noneYet: 'Ninguno todavía: dibuja en el lienzo y pulsa Añadir dibujo.',
    use: (count) =>
      count === 0
        ? 'Usar estos dibujos'
        : plural(count, { one: `Usar ${count} dibujo`, other: `Usar estos ${count} dibujos` }),
    tooFew: (name, count) => `${name} tiene ${count} ${drawings(count)}. Haz al menos dos de cada clase.`,
    oneClass: 'Añade una segunda clase: una red aprende a distinguir clases.',
    sameName: (name) => `Hay dos clases llamadas ${name}. Da a cada una un nombre distinto.`,
  },
};
