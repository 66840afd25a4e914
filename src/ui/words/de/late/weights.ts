/** What the view of weights says in German, but for its headings. Rows, columns and weights are counted from 0, as PyTorch counts them. */
import type { Translated } from '../../dictionary.ts';
import type {
  filtersWords as englishFilters,
  levelsWords as englishLevels,
  roundingWords as englishRounding,
  rowsWords as englishRows,
} from '../../en/late/weights.ts';

export const levelsWords: Translated<typeof englishLevels> = {
  layer: 'Schicht',
  levelsOf: 'Stufen von',
  role: (model: string, role: string) => `${model} (${role})`,
  histogram: 'Gewichte und Stufen',
  weights: (count: string, layer: string) => `${layer} hat ${count} Gewichte.`,
  /** Where the float weights come from. */
  float: {
    original: (model: string) => `Die Balken zählen die float-Gewichte, aus denen ${model} entstanden ist.`,
    fineTuned: (model: string, steps: string) =>
      `Die Balken zählen die float-Gewichte, aus denen ${model} entstanden ist, nach ${steps} Schritten Fine-Tuning.`,
    model: (name: string) => `Die Balken zählen die Gewichte von ${name}.`,
    otherModel: (name: string, model: string) =>
      `Die Balken zählen die Gewichte von ${name}, denn aus welchen ${model} entstanden ist, ist nicht bekannt.`,
    restored: (model: string) =>
      `In der Datei von ${model} stehen die float-Gewichte nicht, aus denen es entstanden ist. Die Balken zählen die Werte, für die seine ganzen Zahlen stehen, deshalb ist kein Fehler zu sehen.`,
    training: (step: string) => `Das ist Schritt ${step}: Die Gewichte ändern sich noch, und das Bild folgt.`,
  },
  levels: {
    one: (model: string, levels: string, scale: string) =>
      `${model} hat ${levels} Stufen. Sie stehen an den Strichen, im Abstand von ${scale}.`,
    row: (model: string, levels: string, row: string, rows: string) =>
      `${model} hat ${levels} Stufen für jede von ${rows} Zeilen; sie liegen dichter, wo die Gewichte einer Zeile klein sind. Die Striche gehören zu Zeile ${row}, in der das gewählte Gewicht steht.`,
    group: (model: string, levels: string, size: string, groups: string) =>
      `${model} hat ${levels} Stufen für jede von ${groups} Gruppen von Gewichten. Die Striche gehören zu den ${size} Gewichten, die sich mit dem gewählten eine Skalierung teilen.`,
    format: (model: string, levels: string) =>
      `${model} hat ${levels} Stufen. Sie stehen an den Strichen: nahe bei 0, wo die meisten Gewichte liegen, dicht beieinander und außen weit auseinander.`,
    ticksOfGroup: (size: string) =>
      `Die Striche gehören zu den ${size} Gewichten, die sich mit dem gewählten eine Skalierung teilen.`,
    longTicks: 'Jeder sechzehnte Strich ist länger.',
  },
  staysFloat: (layer: string, model: string) => `${layer} bleibt in ${model} float32: Stufen gibt es nicht.`,
  quantizeFirst:
    'Drücke Quantisieren: Dann stehen zwischen diesen Gewichten die Stufen des quantisierten Modells.',
  clipped: {
    none: 'Kein Gewicht wird gekappt.',
    some: (count: string, share: string) =>
      `${count} Gewichte (${share}) liegen mehr als eine halbe Skalierung jenseits der letzten Stufe und werden dort gekappt.`,
    edge: (count: string) =>
      `${count} Gewichte ganz am Rand würden auf eine Stufe gerundet, die es nicht gibt. Sie kommen auf die letzte.`,
    edgeOne:
      'Das äußerste Gewicht würde auf eine Stufe gerundet, die es nicht gibt. Es kommt auf die letzte.',
    shaded: 'In den schattierten Teilen ist keine Stufe in der Nähe.',
  },
  picture: (layer: string, min: string, max: string, levels: string) =>
    `Histogramm der Gewichte von ${layer}, von ${min} bis ${max}${levels}.`,
  pictureLevels: (levels: string, lowest: string, highest: string) =>
    `, mit ${levels} Stufen von ${lowest} bis ${highest}`,
  point: 'Gewicht nach seinem Wert',
  pointHint: 'Zeige auf das Histogramm oder nimm die Pfeiltasten, um ein Gewicht zu wählen.',
  chosen: (name: string, weight: string) => `${weight}, ${name}`,
  number: 'Gewichtsnummer',
  numberProblem: (last: string) => `Gib eine ganze Zahl von 0 bis ${last} ein.`,
  equation: {
    heading: 'Ein einzelnes Gewicht',
    zeroPoint: 'Nullpunkt',
    scale: 'Skalierung',
    float: 'w',
    level: 'q',
    number: 'Zahl',
    error: 'Fehler',
    aboutFloat: (name: string) => `Das float-Gewicht ${name}.`,
    scaleOfLayer: 'Der Abstand von einer Stufe zur nächsten. Alle Gewichte der Schicht teilen ihn sich.',
    scaleOfRow: (row: string, count: string) =>
      `Der Abstand von einer Stufe zur nächsten. Die ${count} Gewichte der Zeile ${row} teilen ihn sich.`,
    scaleOfGroup: (row: string, count: string) =>
      `Der Abstand von einer Stufe zur nächsten. ${count} Nachbarn in Zeile ${row} teilen ihn sich.`,
    scaleOfFormat: (count: string) =>
      `Mit ihr werden die Zahlen des Formats multipliziert. Das größte der ${count} Gewichte, für die sie gilt, bestimmt sie.`,
    aboutNumber:
      'Die Zahl des Formats, die w ÷ Skalierung am nächsten liegt. Die Datei speichert ihren Code.',
    aboutLevel: (lowest: string, highest: string) =>
      `Die gespeicherte ganze Zahl, von ${lowest} bis ${highest}.`,
    aboutZeroPoint: 'Die ganze Zahl, die für 0 steht.',
    rounded: (error: string, scales: string) =>
      `${error}, das ist das ${scales}-Fache der Skalierung. Eine Rundung verschiebt höchstens um eine halbe Skalierung.`,
    roundedInGap: (error: string, gaps: string) =>
      `${error}, das ist das ${gaps}-Fache der Lücke zwischen den beiden Stufen um w. Eine Rundung verschiebt höchstens um eine halbe Lücke.`,
    cutInFormat: (error: string) =>
      `${error}. Das Gewicht liegt jenseits der größten Zahl des Formats und wird dort gekappt.`,
    noError: '0: Dieses Gewicht liegt auf einer Stufe.',
    cut: (error: string, scales: string, nearest: string, last: string) =>
      `${error}, das ist das ${scales}-Fache der Skalierung. Die Rundung allein ergäbe q = ${nearest}, jenseits der letzten Stufe ${last}: Das Gewicht wird gekappt.`,
    other: (error: string, scales: string, nearest: string) =>
      `${error}, das ist das ${scales}-Fache der Skalierung. Die nächste Stufe ist ${nearest}, aber gewählt wurde eine andere.`,
  },
  errors: {
    heading: 'Fehler',
    about: (perScale: string) =>
      `Das Bild zählt die Rundungsfehler w − w′, gemessen an der Skalierung. Ihr quadratischer Mittelwert ist das ${perScale}-Fache der Skalierung. `,
    ideal:
      'Verteilen sich die Fehler wie hier gleichmäßig über eine halbe Skalierung nach beiden Seiten, ergibt das 1/√12 = 0,289.',
    edge: 'Die Rundung allein ergibt 0,289. Hier ist es etwas mehr, denn das größte Gewicht jeder Skalierung liegt eine halbe Skalierung jenseits der letzten Stufe und wird gekappt.',
    more: 'Die Rundung allein ergibt 0,289: Hier werden Gewichte gekappt, oder die Skalierung passt nicht zu ihnen.',
    uneven:
      'Gleichmäßig verteilte Fehler ergeben 0,289. Hier sind sie größer, denn zwischen zwei Stufen liegen mehr Gewichte als nahe bei einer. Gekappt wird keines.',
    less: 'Gleichmäßig verteilte Fehler ergeben 0,289. Hier sind sie kleiner, denn die meisten Gewichte liegen nahe bei einer Stufe.',
    picture: (perScale: string) =>
      `Histogramm der Fehler, von einer halben Skalierung darunter bis zu einer halben darüber. Quadratischer Mittelwert: das ${perScale}-Fache der Skalierung.`,
    half: '½ Skal.',
    aboutGaps: (perGap: string) =>
      `Das Bild zählt die Rundungsfehler w − w′, gemessen an der Lücke: dem Abstand der beiden Stufen um das Gewicht. Ihr quadratischer Mittelwert ist das ${perGap}-Fache der Lücke; verteilen sich die Fehler gleichmäßig über eine halbe Lücke nach beiden Seiten, ergibt das 1/√12 = 0,289.`,
    pictureInGaps: (perGap: string) =>
      `Histogramm der Fehler, von einer halben Lücke darunter bis zu einer halben darüber. Quadratischer Mittelwert: das ${perGap}-Fache der Lücke.`,
    halfGap: '½ Lücke',
  },
};

export const rowsWords: Translated<typeof englishRows> = {
  about: (layer: string) =>
    `Jeder Balken ist eine Zeile von ${layer}, von ihrem kleinsten Gewicht bis zu ihrem größten. Eine Zeile besteht aus allen Gewichten eines Ausgangs.`,
  tensor: (least: string, levels: string, row: string) =>
    `Die Linien sind die unterste und die oberste Stufe, für alle Zeilen dieselben. Kurze Balken verschenken Stufen: Zeile ${row} kommt mit ${least} von ${levels} aus. Deshalb hilft eine Skalierung pro Zeile, „pro Kanal“.`,
  channel: (least: string, levels: string, row: string) =>
    `Die Linien sind die unterste und die oberste Stufe jeder Zeile: Sie folgen den Gewichten. Jede Zeile nutzt mindestens ${least} der ${levels} Stufen; am wenigsten nutzt Zeile ${row}.`,
  group: (least: string) =>
    `Die Linien sind die unterste und die oberste Stufe jeder Zeile. Eine Zeile hat mehrere Gruppen mit je einer eigenen Skalierung, und im Mittel nutzen sie ${least} ihrer Stufen oder mehr.`,
  float: (share: string, row: string) =>
    `Eine Skalierung für alle müsste bis zum längsten Balken reichen. Der Bereich von Zeile ${row} ist nur ${share} des breitesten.`,
  picture: (layer: string, rows: string) => `Wertebereiche der ${rows} Zeilen von ${layer}`,
  row: (row: string, min: string, max: string) => `Zeile ${row}: von ${min} bis ${max}`,
  used: (share: string) => `, über ${share} der Stufen`,
  hint: 'Zeige auf einen Balken oder nimm die Pfeiltasten.',
};

export const roundingWords: Translated<typeof englishRounding> = {
  quantizeFirst:
    'Drücke Quantisieren, um zu sehen, wie weit das Runden die Gewichte jeder Schicht verschiebt.',
  about:
    'RMSE / Skalierung ist die Größe eines typischen Fehlers, gemessen an der Skalierung. 0,289 ist ideales Runden: Die Fehler verteilen sich gleichmäßig über eine halbe Skalierung nach beiden Seiten. Mehr bedeutet, dass Gewichte gekappt werden oder die Skalierung schlecht passt. Weniger bedeutet, dass die meisten Gewichte nahe bei einer Stufe liegen.',
  aboutFormats:
    'In einem Zahlenformat haben die Stufen ungleiche Abstände: Dort wird der Fehler an der Lücke zwischen den beiden Stufen um das Gewicht gemessen.',
  caption: (model: string) => `Gewichte von ${model}`,
  layer: 'Schicht',
  weights: 'Gewichte als',
  scale: 'Skalierung',
  scales: (count: string) => `${count} Skalierungen:`,
  range: (min: string, max: string) => `${min} – ${max}`,
  perScale: 'RMSE / Skalierung',
  clipped: 'Gekappt',
  signal: 'Signal/Rauschen',
  unknown:
    'Die float-Gewichte, aus denen dieses Modell entstanden ist, sind nicht bekannt, seine Fehler deshalb auch nicht.',
};

export const filtersWords: Translated<typeof englishFilters> = {
  empty: 'Dieses Netz hat keine Faltung, also auch keine Filter zum Ansehen.',
  layer: 'Faltung',
  channel: 'Eingangskanal',
  channelProblem: (last: string) => `Gib eine ganze Zahl von 0 bis ${last} ein.`,
  scaleOfGreys: (most: string) => `Schwarz ist −${most}, mittleres Grau ist 0, Weiß ist ${most}.`,
  alone: (model: string) =>
    `Jedes Bild ist ein Filter von ${model}. Quantisiere, um zu sehen, was daraus wird.`,
  pair: (baseline: string, candidate: string, factor: string) =>
    `Drei Bilder für jeden Filter: ${baseline}, ${candidate} und ihr Unterschied, ${factor}-fach verstärkt.`,
  same: (layer: string, baseline: string, candidate: string) =>
    `${layer} ist in ${baseline} und ${candidate} bis aufs letzte Bit gleich, deshalb gibt es für jeden Filter nur ein Bild. Die Verfahren Statisch und Nur Gewichte runden auch diese Schicht.`,
  otherNetwork: (baseline: string, candidate: string) =>
    `Jedes Bild ist ein Filter von ${baseline}. ${candidate} hat keine solche Schicht.`,
  filter: (filter: string) => `Filter ${filter}`,
  filterPair: (filter: string, baseline: string, candidate: string, largest: string) =>
    `Filter ${filter}: ${baseline}, ${candidate}, Unterschied bis zu ${largest}`,
};
