/** What the options of a scheme say in Spanish: they come with the options. */
import type { Translated } from '../../dictionary.ts';
import type { schemeOptionsWords as english } from '../../en/late/scheme-options.ts';

export const schemeOptionsWords: Translated<typeof english> = {
  formats: {
    int: {
      name: 'Enteros',
      about:
        'Los niveles son equidistantes, y tú eliges cuántos bits ocupa un peso. Cualquier procesador puede calcular con números enteros.',
    },
    'fp8-e4m3': {
      name: 'FP8 E4M3',
      about:
        'Un float de 8 bits: 4 para el exponente, 3 para las cifras. Sus niveles están muy juntos cerca de 0. Los grandes modelos de lenguaje se ejecutan en este formato en las GPU H100 de NVIDIA y en las posteriores.',
    },
    'fp8-e5m2': {
      name: 'FP8 E5M2',
      about:
        'Un float de 8 bits: 5 para el exponente, 2 para las cifras. Llega más lejos, con niveles menos finos. Está pensado para los gradientes del entrenamiento; los pesos suelen perder menos en E4M3.',
    },
    nf4: {
      name: 'NF4',
      about:
        'Los 16 niveles están donde cada uno sirve a tantos pesos de una campana de Gauss como cualquier otro. Los 64 pesos de un [grupo|group] comparten una [escala|scale]. QLoRA hace en este formato el ajuste fino de grandes modelos de lenguaje, con una sola GPU.',
    },
    mxfp8: {
      name: 'MXFP8',
      about:
        'Floats E4M3 de 8 bits. Los 32 pesos de un [grupo|group] comparten una [escala|scale] que es una potencia de dos y ocupa un byte: AMD, Intel, Microsoft, NVIDIA y otras empresas acordaron este estándar.',
    },
    'mxfp6-e2m3': {
      name: 'MXFP6 E2M3',
      about:
        'Floats de 6 bits: 2 para el exponente, 3 para las cifras. Los 32 pesos de un [grupo|group] comparten una potencia de dos como [escala|scale]. Es un término medio: casi tan exacto como 8 bits, y una cuarta parte más pequeño.',
    },
    'mxfp6-e3m2': {
      name: 'MXFP6 E3M2',
      about:
        'Floats de 6 bits: 3 para el exponente, 2 para las cifras. Conserva los pesos pequeños que E2M3 redondea a 0, con niveles menos finos en lo demás.',
    },
    mxfp4: {
      name: 'MXFP4',
      about:
        'Floats de 4 bits: 15 niveles. Los 32 pesos de un [grupo|group] comparten una potencia de dos como [escala|scale], así que el peso más grande puede quedar recortado. OpenAI publicó sus modelos gpt-oss en este formato.',
    },
    nvfp4: {
      name: 'NVFP4',
      about:
        'Los mismos 15 niveles que MXFP4, con [grupos|group] de 16 y [escalas|scale] que son floats FP8: más cerca de los pesos, por un cuarto de bit más en cada uno. Las GPU Blackwell de NVIDIA calculan en este formato.',
    },
  },
  widths: {
    summary: 'Una anchura para cada capa',
    chosen: (widths) => `Anchuras, capa por capa: ${widths}`,
    about:
      'No todas las capas soportan lo mismo: las grandes deciden los bytes, y algunas pequeñas la exactitud.',
    same: 'Una sola anchura',
  },
  group: {
    name: 'Por grupo',
    about:
      'Cada [grupo|group] de pesos vecinos tiene su propia [escala|scale]: da los niveles más finos, pero hay que guardar más escalas.',
  },
  symmetric: {
    name: 'Simétricos',
    about:
      'Los [niveles|levels] son [simétricos|symmetric]: llegan igual de lejos por debajo y por encima de 0, y el [punto cero|zero point] es 0.',
  },
  affine: {
    name: 'Afines',
    about:
      'Los [niveles|levels] son [afines|affine]: van del peso más pequeño al más grande, y cada escala necesita un [punto cero|zero point].',
  },
  observers: {
    minMax: { name: 'Mín-máx', about: 'Este [observador|observer] abarca todos los valores que vio.' },
    percentile: {
      name: 'Percentil',
      about: 'Este [observador|observer] deja fuera el 0,01 % más raro de cada extremo.',
    },
    mse: {
      name: 'MSE',
      about:
        'Este [observador|observer] toma el rango en el que menos se pierde entre [redondeo|rounding] y [recorte|clipping].',
    },
  },
};
