/** What the way of one image through the layers says in German. `[...]` is a term that opens what it means. */
import type { Translated } from '../../dictionary.ts';
import type { imagePathWords as english } from '../../en/late/image-path.ts';

export const imagePathWords: Translated<typeof english> = {
  waiting: 'Das Bild ist unterwegs. Es erscheint hier, sobald die ersten Testbilder da sind.',
  noModel:
    'Kein Modell der Ablage liest Bilder dieser Größe. Wähle eine andere Referenz oder drücke unter Training auf Zurücksetzen.',
  otherNetwork: (candidate: string) =>
    `${candidate} ist ein anderes Netz als die Referenz, ihre Feature-Maps lassen sich deshalb nicht nebeneinanderlegen. Wähle zwei Modelle desselben Netzes.`,
  noCandidate:
    'Quantisiere das Modell: Seine Feature-Maps erscheinen dann neben diesen, mit dem Unterschied.',
  whenTraining: 'Während das Netz lernt, folgen die Feature-Maps den Gewichten.',

  image: {
    picture: (what: string) => `Das Bild: ${what}`,
    test: (index: number, label: string) => `Testbild ${index}, Klasse ${label}`,
    drawing: 'Deine Zeichnung',
    own: (name: string) => `Dein Bild ${name}`,
    field: 'Testbild',
    useOwn: 'Aus „Ausprobieren“',
  },

  stages: 'Station auf dem Weg',
  glance: (float: string, int8: string) =>
    `Der ganze Weg: oben ${float}, darunter ${int8}, ganz unten der Unterschied. Wähle eine Station, um sie groß zu sehen.`,
  stage: (name: string, channels: string, side: string) =>
    side === '1' ? `${name}: ${channels} Werte` : `${name}: ${channels} × ${side} × ${side}`,
  imageStage: 'Das Bild, wie das Netz es liest: Jedes Pixel ist normalisiert.',
  layerStage: (layer: string, relu: boolean) =>
    relu ? `Die Ausgabe von ${layer}, nach dem [ReLU].` : `Die Ausgabe von ${layer}: die [Logits|logits].`,
  convolutionStage: (layer: string, channels: string) =>
    `Die Ausgabe von ${layer}, nach dem [ReLU]: je eine [Feature-Map|feature map] für jeden der ${channels} Filter.`,
  poolStage: (from: string) => `Das [Pooling|pooling] behält von je vier Werten von ${from} den größten.`,
  scaleOfGrey: (lowest: string, highest: string) =>
    `Schwarz ist ${lowest}, Weiß ist ${highest}, in beiden Modellen.`,
  difference: 'Unterschied',
  differs: (float: string, int8: string, farthest: string, share: string) =>
    `Der Unterschied ist so hell wie möglich dargestellt: Volle Farbe ist ${farthest}, das sind ${share} des hellsten Werts. Orange: ${int8} liegt höher. Blau: ${float} liegt höher.`,
  differsNowhere: (float: string, int8: string) => `${float} und ${int8} haben hier dieselben Werte.`,
  maps: (model: string, stage: string) => `${stage}, ${model}: alle Kanäle`,
  channelMap: (model: string, stage: string, channel: number) => `${stage}, ${model}: Kanal ${channel}`,
  chosenIs: (value: string) => `hier: ${value}`,
  pick: 'Klicke auf einen Wert, um zu sehen, wie er berechnet wird, oder wähle ihn hier:',
  channel: 'Kanal',
  unit: 'Wert',
  row: 'Zeile',
  column: 'Spalte',

  place: (channel: number, row: number, column: number) => `Kanal ${channel}, Zeile ${row}, Spalte ${column}`,
  value: (channel: number) => `Wert ${channel}`,
  arithmetic: 'So wird dieser Wert berechnet',
  pixel: (byte: string, value: string) =>
    `Dieses Pixel hat den Wert ${byte} von 255. Der Mittelwert des Datensatzes wird abgezogen, und durch seine Standardabweichung wird geteilt: Die Netze lesen ${value}.`,
  contest: (pool: string, from: string) => `${pool} behält von diesen vier Werten von ${from} den größten:`,
  won: 'der größte',
  computedAt: (layer: string, place: string) => `${layer}, ${place}`,
  staysFloat: (layer: string) => `Dieses Modell berechnet ${layer} genauso wie float32.`,
  inIntegers: (model: string) => `${model}: in ganzen Zahlen`,
  inFloats: (model: string) => `${model}: in reellen Zahlen`,
  levelsFrom: {
    batch: (scale: string, zeroPoint: string) =>
      `Jeder Wert x wird zu einer von 128 [Stufen|levels]: x ÷ ${scale} + ${zeroPoint}, gerundet. Diese [Skalierung|scale] und dieser [Nullpunkt|zero point] kommen aus dem aktuellen Batch, und der besteht hier nur aus diesem Bild. In einem Batch von 32 Bildern wären sie andere.`,
    calibration: (scale: string, zeroPoint: string) =>
      `Jeder Wert x wird zu einer von 128 [Stufen|levels]: x ÷ ${scale} + ${zeroPoint}, gerundet. Diese [Skalierung|scale] und dieser [Nullpunkt|zero point] kommen aus der [Kalibrierung|calibration].`,
  },
  codes: (scale: string, zeroPoint: string) =>
    `Jedes Gewicht w ist als ganze Zahl gespeichert, sein Code: w = ${scale} × (Code − ${zeroPoint}). Das sind die [Skalierung|scale] und der [Nullpunkt|zero point]. Das Modell rechnet mit w.`,
  codesOfFormat:
    'Jedes Gewicht w ist als Code gespeichert, der für eine von wenigen Zahlen steht: w = Skalierung × Zahl. Das Modell rechnet mit w.',
  codesOfGroups:
    'Jedes Gewicht w ist als ganze Zahl gespeichert, sein Code: w = [Skalierung|scale] × (Code − [Nullpunkt|zero point]). Jede [Gruppe|group] von Gewichten hat ihre eigene Skalierung. Das Modell rechnet mit w.',
  columns: {
    from: 'Von',
    x: 'x',
    xq: 'Stufe von x',
    w: 'w',
    wq: 'Stufe von w',
    code: 'Code von w',
    product: 'Produkt',
  },
  termFrom: (channel: number, row: number, column: number) => `${channel} · ${row} · ${column}`,
  termFromLegend: 'Von: Kanal · Zeile · Spalte.',
  border: 'Rand',
  more: (count: string) => `${count} weitere Produkte`,
  largestFirst: 'Aufgeführt sind die größten Produkte.',
  lines: {
    sum: 'Summe, eine ganze Zahl mit 32 Bit',
    sumOfFloats: 'Summe',
    correction: (zeroPoint: string, weightSum: string) =>
      `− Nullpunkt × Summe der Stufen der Gewichte: ${zeroPoint} × ${weightSum}`,
    rest: 'Es bleibt',
    multiplier: (input: string, weight: string) => `× beide Skalierungen: ${input} × ${weight}`,
    bias: '+ [Bias|bias]',
    value: '=',
    relu: 'Nach dem ReLU',
    given: 'Der Kernel ergibt',
    read: (layer: string, scale: string, zeroPoint: string) =>
      `${layer} liest das als Stufe: ÷ ${scale} + ${zeroPoint}, gerundet`,
  },
  otherOrder:
    'Der Kernel addiert dieselben Produkte in anderer Reihenfolge und rundet nach jedem, deshalb weichen die letzten Stellen ab.',
  seeOf: (what: string) => `Weg ansehen: ${what}`,
};
