/** The German texts of the network's panel. */
import type { PresetName } from '../../../../core/network/presets.ts';
import type { Block, InputGeometry } from '../../../../core/network/spec.ts';
import type { NetworkStage } from '../../../../core/network/stages.ts';
import type { Translated } from '../../dictionary.ts';
import type { networkWords as english } from '../../en/late/network.ts';

const names = {
  conv: 'Faltung',
  pool: 'Pooling',
  dropout: 'Dropout',
  dense: 'Dense-Schicht',
} satisfies Record<Block['kind'], string>;

const noFurther = {
  conv: 'Keine weitere Faltung',
  pool: 'Kein weiteres Pooling',
  dropout: 'Kein weiteres Dropout',
  dense: 'Keine weitere Dense-Schicht',
} satisfies Record<Block['kind'], string>;

/** Of the block that a person reads as the first, second, ...: places count from 0. */
const numbered = (at: number) => `Block ${at + 1}`;

export const networkWords: Translated<typeof english> = {
  hint: 'Dieselben Blöcke als Text, durch Kommas getrennt: conv:FILTER:KERNEL, pool, dropout:P und dense:EINHEITEN.',
  presets: 'Fertige Netze',
  presetNames: {
    simpleCnn: 'SimpleCNN',
    leNet: 'Wie LeNet',
    mlp: 'MLP',
    tiny: 'Winzig',
  } satisfies Record<PresetName, string>,
  blocks: {
    label: 'Blöcke',
    names,
    image: 'Bild',
    answer: 'Antwort',
    answerDetail: (classes: number) => `${classes} Zahlen, eine für jede Klasse`,
    filters: 'Filter',
    kernel: 'Kernel',
    kernelSize: (kernel: number) => `${kernel} × ${kernel}`,
    kernelTooLarge: (kernel: number) => `${kernel} × ${kernel}: zu viele Parameter`,
    probability: 'Anteil auf 0',
    units: 'Einheiten',
    of: (what: string, at: number) => `${what} von ${numbered(at)}`,
    notANumber: 'Gib eine Zahl ein.',
    earlier: (at: number) => `${numbered(at)} nach vorn`,
    later: (at: number) => `${numbered(at)} nach hinten`,
    remove: (at: number) => `${numbered(at)} entfernen`,
    drag: 'Diesen Block an eine andere Stelle ziehen',
    isFirst: 'Das ist schon der erste Block.',
    isLast: 'Das ist schon der letzte Block.',
    moved: ({ kind }: Block, at: number, of: number) => `${names[kind]} ist jetzt ${numbered(at)} von ${of}.`,
    removed: ({ kind }: Block) => `${names[kind]} wurde entfernt.`,
    added: ({ kind }: Block, at: number) => `${names[kind]} wurde als ${numbered(at)} eingefügt.`,
    undone: 'Die letzte Änderung ist rückgängig gemacht.',
    add: 'Block einfügen',
    addOne: (kind: Block['kind']) => `${names[kind]} einfügen`,
    undo: 'Rückgängig',
    cannotAdd: (kind: Block['kind'], why: string) => `${noFurther[kind]}: ${why}`,
  },
  /** The blocks that are chosen do not fit the images that are there now. */
  doesNotFit: (why: string, { side, channels }: InputGeometry) =>
    `Diese Blöcke passen nicht zu den Bildern: Sie sind ${side} × ${side} Pixel groß und haben ${channels === 1 ? 'einen Kanal' : `${channels} Kanäle`}. ${why}`,
  waiting: {
    about: (present: string) => `Das Modell der Seite ist noch ${present}, mit seinen Gewichten.`,
    build: 'Dieses Netz bauen',
    buildAbout:
      'Wenn du das Netz unten baust, beginnt es mit neuen Gewichten. Das andere Modell bleibt in der Ablage; dort kannst du es weiter vergleichen und speichern.',
    stay: 'Bisheriges behalten',
  },
  figures: {
    label: 'Was es kostet',
    parameters: 'Parameter',
    multiplyAdds: 'Multiply-Adds',
    multiplyAddsAbout: 'für ein Bild',
    memory: 'Speicher im Training',
    memoryAbout: (weights: string, gradients: string, moments: string, activations: string, batch: number) =>
      `Gewichte ${weights}, Gradienten ${gradients}, Momente des Optimierers ${moments}, [Aktivierungen|activations] für ${batch === 1 ? 'ein Bild' : `${batch} Bilder`} ${activations}`,
    epoch: 'Eine Epoche hier',
    about: (duration: string) => `etwa ${duration}`,
    ownPace: (rate: string, backend: string) =>
      `Zuletzt schaffte es im Training ${rate} Bilder/s auf ${backend}.`,
    otherPace: (network: string, rate: string, backend: string) =>
      `Geschätzt nach ${network}, das im Training ${rate} Bilder/s auf ${backend} schaffte. Dieses hier kann auch halb oder doppelt so schnell sein.`,
    noPace: 'unbekannt',
    noPaceAbout: 'Trainiere einmal auf diesem Backend, dann weißt du es.',
  },
  layers: 'Schicht für Schicht',
  layer: 'Schicht',
  output: 'Ausgabe',
  parameters: 'Parameter',
  bytes: 'Bytes',
  multiplyAdds: 'Multiply-Adds',
  total: 'Summe',
  about: 'Ein Bild läuft von oben nach unten durch diese Schichten.',
  kinds: {
    convolution: '[Faltungen|convolution] suchen nach Mustern.',
    relu: '[ReLU] setzt negative Werte auf 0.',
    'max-pool': '[Pooling|pooling] macht das Bild kleiner.',
    dropout: '[Dropout|dropout] wirkt nur im Training.',
    flatten: 'Flatten schreibt alle Werte in eine Reihe.',
    dense:
      'Die [Dense-Schichten|dense layer] setzen die Muster zusammen; die letzte gibt jeder Klasse eine Zahl, ihr [Logit|logits].',
  } satisfies Record<NetworkStage['kind'], string>,
};
