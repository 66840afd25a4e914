/** What the way of one image through the layers says. `[...]` is a term that opens what it means. */
import type { Translated } from '../../dictionary.ts';
import type { imagePathWords as english } from '../../en/late/image-path.ts';

export const imagePathWords: Translated<typeof english> = {
  waiting: 'La imagen está en camino. Aparece aquí cuando llegan las primeras imágenes de prueba.',
  noModel:
    'Ningún modelo del estante lee imágenes de este tamaño. Elige otra referencia, o pulsa Reiniciar en Entrenamiento.',
  otherNetwork: (candidate) =>
    `${candidate} es una red distinta de la referencia, así que sus mapas no se pueden poner lado a lado. Elige dos modelos de la misma red.`,
  noCandidate: 'Cuantiza el modelo: sus mapas aparecerán junto a estos, con la diferencia.',
  whenTraining: 'Los mapas siguen a los pesos mientras la red aprende.',

  image: {
    picture: (what) => `La imagen: ${what}`,
    test: (index, label) => `Imagen de prueba ${index}, clase ${label}`,
    drawing: 'Tu dibujo',
    own: (name) => `Tu imagen ${name}`,
    field: 'Imagen de prueba',
    useOwn: 'La de Probar',
  },

  stages: 'En qué punto del camino',
  glance: (float, int8) =>
    `Todo el camino: ${float} arriba, ${int8} debajo y su diferencia al pie. Elige un lugar para verlo en grande.`,
  stage: (name, channels, side) =>
    side === '1' ? `${name}: ${channels} valores` : `${name}: ${channels} × ${side} × ${side}`,
  imageStage: 'La imagen tal como la lee la red: con todos los píxeles normalizados.',
  layerStage: (layer, relu) =>
    relu ? `Lo que da ${layer}, después de su [ReLU].` : `Lo que da ${layer}: los [logits].`,
  convolutionStage: (layer, channels) =>
    `Lo que da ${layer}, después de su [ReLU]: un [mapa de características|feature map] por cada uno de sus ${channels} filtros.`,
  poolStage: (from) => `El [pooling] conserva el mayor de cada cuatro valores de ${from}.`,
  scaleOfGrey: (lowest, highest) => `En los dos modelos, el negro es ${lowest} y el blanco es ${highest}.`,
  difference: 'Diferencia',
  differs: (float, int8, farthest, share) =>
    `La diferencia se muestra con todo el brillo posible: el color pleno es ${farthest}, es decir, el ${share} del valor más brillante. Naranja: ${int8} es mayor. Azul: ${float} es mayor.`,
  differsNowhere: (float, int8) => `${float} y ${int8} tienen aquí los mismos valores.`,
  maps: (model, stage) => `${stage}, ${model}: todos los canales`,
  channelMap: (model, stage, channel) => `${stage}, ${model}: canal ${channel}`,
  chosenIs: (value) => `aquí: ${value}`,
  pick: 'Haz clic en un valor para ver cómo se calcula, o elígelo aquí:',
  channel: 'Canal',
  unit: 'Valor',
  row: 'Fila',
  column: 'Columna',

  place: (channel, row, column) => `canal ${channel}, fila ${row}, columna ${column}`,
  value: (channel) => `valor ${channel}`,
  arithmetic: 'Cómo se calcula este valor',
  pixel: (byte, value) =>
    `Este píxel tiene ${byte} de 255. Se le resta la media del conjunto de datos y el resultado se divide entre su desviación estándar: las redes leen ${value}.`,
  contest: (pool, from) => `${pool} conserva el mayor de estos cuatro valores de ${from}:`,
  won: 'el mayor',
  computedAt: (layer, place) => `${layer}, ${place}`,
  staysFloat: (layer) => `Este modelo calcula ${layer} igual que float32.`,
  inIntegers: (model) => `${model}: con números enteros`,
  inFloats: (model) => `${model}: con números reales`,
  levelsFrom: {
    batch: (scale, zeroPoint) =>
      `Cada valor x se convierte en uno de 128 [niveles|levels]: x ÷ ${scale} + ${zeroPoint}, redondeado. Esta [escala|scale] y este [punto cero|zero point] salen del lote del momento, que aquí es solo esta imagen. En un lote de 32 imágenes serían distintos.`,
    calibration: (scale, zeroPoint) =>
      `Cada valor x se convierte en uno de 128 [niveles|levels]: x ÷ ${scale} + ${zeroPoint}, redondeado. Esta [escala|scale] y este [punto cero|zero point] salen de la [calibración|calibration].`,
  },
  codes: (scale, zeroPoint) =>
    `Cada peso w se guarda como un número entero, su código: w = ${scale} × (código − ${zeroPoint}). Son la [escala|scale] y el [punto cero|zero point]. El modelo calcula con w.`,
  codesOfFormat:
    'Cada peso w se guarda como un código, que representa uno de unos pocos números: w = escala × número. El modelo calcula con w.',
  codesOfGroups:
    'Cada peso w se guarda como un número entero, su código: w = [escala|scale] × (código − [punto cero|zero point]). Cada [grupo|group] de pesos tiene su propia escala. El modelo calcula con w.',
  columns: {
    from: 'Leído de',
    x: 'x',
    xq: 'nivel de x',
    w: 'w',
    wq: 'nivel de w',
    code: 'código de w',
    product: 'producto',
  },
  termFrom: (channel, row, column) => `${channel} · ${row} · ${column}`,
  termFromLegend: 'Leído de: canal · fila · columna.',
  border: 'borde',
  more: (count) => `${count} ${count === '1' ? 'producto' : 'productos'} más`,
  largestFirst: 'La lista muestra los productos más grandes.',
  lines: {
    sum: 'Suma, un entero de 32 bits',
    sumOfFloats: 'Suma',
    correction: (zeroPoint, weightSum) =>
      `− punto cero × suma de los niveles de los pesos: ${zeroPoint} × ${weightSum}`,
    rest: 'Queda',
    multiplier: (input, weight) => `× las dos escalas: ${input} × ${weight}`,
    bias: '+ [sesgo|bias]',
    value: '=',
    relu: 'Después de la ReLU',
    given: 'El kernel da',
    read: (layer, scale, zeroPoint) => `${layer} lo lee como nivel: ÷ ${scale} + ${zeroPoint}, redondeado`,
  },
  otherOrder:
    'Suma los mismos productos en otro orden y redondea después de cada uno, así que difieren las últimas cifras.',
  seeOf: (what) => `Ver el camino de: ${what}`,
};
