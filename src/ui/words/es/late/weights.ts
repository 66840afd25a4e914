/** What the view of weights says, but for its headings: it comes with the view. Rows, columns and weights are counted from 0, as PyTorch counts them. */
import type { Translated } from '../../dictionary.ts';
import type {
  filtersWords as englishFilters,
  levelsWords as englishLevels,
  roundingWords as englishRounding,
  rowsWords as englishRows,
} from '../../en/late/weights.ts';

export const levelsWords: Translated<typeof englishLevels> = {
  layer: 'Capa',
  levelsOf: 'Niveles de',
  role: (model, role) => `${model} (${role.toLowerCase()})`,
  histogram: 'Pesos y niveles',
  weights: (count, layer) => `${layer} tiene ${count} pesos.`,
  /** Where the float weights come from. */
  float: {
    original: (model) => `Las barras cuentan los pesos float a partir de los que se hizo ${model}.`,
    fineTuned: (model, steps) =>
      `Las barras cuentan los pesos float a partir de los que se hizo ${model}, después de ${steps} ${steps === '1' ? 'paso' : 'pasos'} de ajuste fino.`,
    model: (name) => `Las barras cuentan los pesos de ${name}.`,
    otherModel: (name, model) =>
      `Las barras cuentan los pesos de ${name}, porque no se conocen aquellos a partir de los que se hizo ${model}.`,
    restored: (model) =>
      `El archivo de ${model} no contiene los pesos float a partir de los que se hizo. Las barras cuentan los valores que sus enteros representan, así que no hay error que ver.`,
    training: (step) => `Es el paso ${step}: los pesos aún cambian, y el gráfico los sigue.`,
  },
  levels: {
    one: (model, levels, scale) =>
      `${model} tiene ${levels} niveles. Están en las marcas, separadas ${scale} entre sí.`,
    row: (model, levels, row, rows) =>
      `${model} tiene ${levels} niveles para cada una de ${rows} filas, más juntos donde los pesos de una fila son pequeños. Las marcas son las de la fila ${row}, a la que pertenece el peso elegido.`,
    group: (model, levels, size, groups) =>
      `${model} tiene ${levels} niveles para cada uno de ${groups} grupos de pesos. Las marcas son las de los ${size} pesos que comparten escala con el elegido.`,
    format: (model, levels) =>
      `${model} tiene ${levels} niveles. Están en las marcas: muy juntos cerca de 0, donde está la mayoría de los pesos, y muy separados hacia fuera.`,
    ticksOfGroup: (size) => `Las marcas son las de los ${size} pesos que comparten escala con el elegido.`,
    longTicks: 'Una de cada dieciséis marcas es más larga.',
  },
  staysFloat: (layer, model) => `${layer} sigue en float32 en ${model}: no tiene niveles.`,
  quantizeFirst: 'Pulsa Cuantizar: los niveles del modelo cuantizado aparecerán entre estos pesos.',
  clipped: {
    none: 'Ningún peso queda recortado.',
    some: (count, share) =>
      `${count} pesos (${share}) quedan más de media escala más allá del último nivel, y ahí se recortan.`,
    edge: (count) => `${count} pesos del extremo se redondearían a un nivel que no existe. Van al último.`,
    edgeOne: 'El peso más extremo se redondearía a un nivel que no existe. Va al último.',
    shaded: 'Las zonas sombreadas no tienen ningún nivel cerca.',
  },
  picture: (layer, min, max, levels) => `Histograma de los pesos de ${layer}, de ${min} a ${max}${levels}.`,
  pictureLevels: (levels, lowest, highest) => `, con ${levels} niveles de ${lowest} a ${highest}`,
  point: 'Peso según su valor',
  pointHint: 'Señala el histograma, o usa las flechas, para elegir un peso.',
  chosen: (name, weight) => `${weight}, ${name}`,
  number: 'Número de peso',
  numberProblem: (last) => `Escribe un número entero de 0 a ${last}.`,
  equation: {
    heading: 'Un peso',
    zeroPoint: 'punto cero',
    scale: 'escala',
    float: 'w',
    level: 'q',
    number: 'número',
    error: 'error',
    aboutFloat: (name) => `El peso float ${name}.`,
    scaleOfLayer: 'La distancia de un nivel al siguiente. La comparten todos los pesos de la capa.',
    scaleOfRow: (row, count) =>
      `La distancia de un nivel al siguiente. La comparten los ${count} pesos de la fila ${row}.`,
    scaleOfGroup: (row, count) =>
      `La distancia de un nivel al siguiente. La comparten ${count} vecinos de la fila ${row}.`,
    scaleOfFormat: (count) =>
      `Multiplica los números del formato. La decide el más grande de los ${count} pesos que la comparten.`,
    aboutNumber: 'El número del formato más cercano a w ÷ escala. Lo que guarda el archivo es su código.',
    aboutLevel: (lowest, highest) => `El entero que se guarda, de ${lowest} a ${highest}.`,
    aboutZeroPoint: 'El entero que representa 0.',
    rounded: (error, scales) =>
      `${error}, es decir, ${scales} veces la escala. El redondeo se desvía como mucho media escala.`,
    roundedInGap: (error, gaps) =>
      `${error}, es decir, ${gaps} veces el hueco entre los dos niveles que rodean a w. El redondeo se desvía como mucho medio hueco.`,
    cutInFormat: (error) =>
      `${error}. El peso está más allá del número más grande del formato, y ahí se recorta.`,
    noError: '0: este peso está en un nivel.',
    cut: (error, scales, nearest, last) =>
      `${error}, es decir, ${scales} veces la escala. El redondeo por sí solo daría q = ${nearest}, más allá del último nivel, ${last}: el peso se recorta.`,
    other: (error, scales, nearest) =>
      `${error}, es decir, ${scales} veces la escala. El nivel más cercano es ${nearest}, pero se eligió otro.`,
  },
  errors: {
    heading: 'Errores',
    about: (perScale) =>
      `Lo que cambia el redondeo, w − w′, en escalas. La raíz de su error cuadrático medio es ${perScale} veces la escala. `,
    ideal:
      'Los errores que se reparten por igual hasta media escala a cada lado, como aquí, dan 1/√12 = 0,289.',
    edge: 'El redondeo por sí solo da 0,289. Aquí es un poco más, porque el peso más grande de cada escala está media escala más allá del último nivel y se recorta.',
    more: 'El redondeo por sí solo da 0,289: aquí hay pesos recortados, o la escala no les conviene.',
    uneven:
      'Los errores repartidos por igual dan 0,289. Aquí son mayores, porque hay más pesos entre dos niveles que cerca de uno. Ninguno se recorta.',
    less: 'Los errores repartidos por igual dan 0,289. Aquí son menores, porque la mayoría de los pesos están cerca de un nivel.',
    picture: (perScale) =>
      `Histograma de los errores, de media escala por debajo a media escala por encima. Raíz del error cuadrático medio: ${perScale} veces la escala.`,
    half: '½ escala',
    aboutGaps: (perGap) =>
      `Lo que cambia el redondeo, w − w′, en huecos: un hueco es la distancia entre los dos niveles que rodean al peso. La raíz del error cuadrático medio es ${perGap} veces el hueco; los errores que se reparten por igual hasta medio hueco a cada lado dan 1/√12 = 0,289.`,
    pictureInGaps: (perGap) =>
      `Histograma de los errores, de medio hueco por debajo a medio hueco por encima. Raíz del error cuadrático medio: ${perGap} veces el hueco.`,
    halfGap: '½ hueco',
  },
};

export const rowsWords: Translated<typeof englishRows> = {
  about: (layer) =>
    `Cada barra es una fila de ${layer}, de su peso más pequeño al más grande. Una fila reúne todos los pesos de una salida.`,
  tensor: (least, levels, row) =>
    `Las líneas son el nivel más bajo y el más alto, iguales para todas las filas. Las barras cortas desaprovechan niveles: a la fila ${row} le bastan ${least} de ${levels}. Por eso ayuda tener una escala para cada fila, “por canal”.`,
  channel: (least, levels, row) =>
    `Las líneas son el nivel más bajo y el más alto de cada fila: siguen a sus pesos. Ninguna fila usa menos de ${least} de los ${levels} niveles (fila ${row}).`,
  group: (least) =>
    `Las líneas son el nivel más bajo y el más alto de cada fila. Una fila tiene varios grupos, cada uno con su propia escala, y en promedio usan el ${least} de sus niveles o más.`,
  float: (share, row) =>
    `Una sola escala para todas tendría que llegar hasta el final de la barra más larga. El rango de la fila ${row} es el ${share} del más amplio.`,
  picture: (layer, rows) => `Rangos de las ${rows} filas de ${layer}`,
  row: (row, min, max) => `Fila ${row}: de ${min} a ${max}`,
  used: (share) => `, en el ${share} de los niveles`,
  hint: 'Señala una barra o usa las flechas.',
};

export const roundingWords: Translated<typeof englishRounding> = {
  quantizeFirst: 'Pulsa Cuantizar para ver cuánto mueve el redondeo los pesos de cada capa.',
  about:
    'RMSE / escala es el tamaño de un error típico, en escalas. 0,289 es el redondeo ideal: los errores se reparten por igual hasta media escala a cada lado. Más significa que hay pesos recortados, o que la escala es mala. Menos significa que la mayoría de los pesos están cerca de un nivel.',
  aboutFormats:
    'En un formato numérico los niveles no son equidistantes: ahí el error se mide en huecos, la distancia entre los dos niveles que rodean al peso.',
  caption: (model) => `Pesos de ${model}`,
  layer: 'Capa',
  weights: 'Pesos en',
  scale: 'Escala',
  scales: (count) => `${count} escalas:`,
  range: (min, max) => `${min} – ${max}`,
  perScale: 'RMSE / escala',
  clipped: 'Recortados',
  signal: 'Señal/ruido',
  unknown:
    'No se conocen los pesos float a partir de los que se hizo este modelo, así que tampoco se conocen sus errores.',
};

export const filtersWords: Translated<typeof englishFilters> = {
  empty: 'Esta red no tiene ninguna convolución, así que no hay filtros que mirar.',
  layer: 'Convolución',
  channel: 'Canal de entrada',
  channelProblem: (last) => `Escribe un número entero de 0 a ${last}.`,
  scaleOfGreys: (most) => `El negro es −${most}, el gris medio es 0 y el blanco es ${most}.`,
  alone: (model) => `Cada imagen es un filtro de ${model}. Cuantiza para ver en qué se convierte.`,
  pair: (baseline, candidate, factor) =>
    `Tres imágenes por filtro: ${baseline}, ${candidate} y su diferencia, aumentada ${factor} veces.`,
  same: (layer, baseline, candidate) =>
    `${layer} es igual en ${baseline} y en ${candidate}, hasta el último bit, así que hay una sola imagen por filtro. Los esquemas de int8 estático y de solo pesos sí la redondean.`,
  otherNetwork: (baseline, candidate) =>
    `Cada imagen es un filtro de ${baseline}. ${candidate} no tiene esa capa.`,
  filter: (filter) => `Filtro ${filter}`,
  filterPair: (filter, baseline, candidate, largest) =>
    `Filtro ${filter}: ${baseline}, ${candidate}, diferencia de hasta ${largest}`,
};
