/** What the picture of activations says in German. `[...]` is a term that opens what it means. */
import type { ObserverKind } from '../../../../core/quantization/schemes/scheme.ts';
import type { Translated } from '../../dictionary.ts';
import type { activationsWords as english } from '../../en/late/activations.ts';

export const activationsWords: Translated<typeof english> = {
  about:
    'Die statische Quantisierung verteilt 128 [Stufen|levels] über einen Wertebereich, den sie aus den Bildern der [Kalibrierung|calibration] gewinnt. Ein [Observer|observer] wählt diesen Bereich. Ein weiter Bereich kappt nichts, aber seine Stufen liegen weit auseinander.',
  waiting:
    'Die Bilder laufen durch das Modell. Das dauert etwa eine Sekunde und wartet, solange etwas anderes läuft.',
  old: 'Seit dieser Messung haben sich die Gewichte geändert. Sobald nichts anderes läuft, wird neu gemessen.',
  otherImages: 'Das float-Modell liest andere Bilder als die dieses Datensatzes.',
  layer: 'Schicht',
  measured: {
    train: (model: string, images: string) =>
      `${model} auf den ersten ${images} Trainingsbildern, so vielen, wie eine Kalibrierung sieht.`,
    test: (model: string, images: string) =>
      `${model} auf den ersten ${images} Testbildern: Es sind noch nicht genug Trainingsbilder da.`,
  },
  observers: {
    minMax: 'Min-Max',
    percentile: 'Perzentil',
    mse: 'MSE',
  } satisfies Record<ObserverKind, string>,
  columns: {
    observer: 'Observer',
    range: 'Bereich',
    scale: '[Skalierung|scale]',
    zeroPoint: '[Nullpunkt|zero point]',
    cutOff: '[Gekappt|clipping]',
  },
  range: (min: string, max: string) => `${min} bis ${max}`,
  cutNothing: 'nichts',
  cut: (count: string, share: string) => `etwa ${count} Werte, ${share}`,
  axis: 'Was die Schicht liest',
  counts: 'Anzahl, logarithmisch',
  picture: (layer: string, total: string, min: string, max: string) =>
    `${total} Werte, die ${layer} liest, von ${min} bis ${max}. Jeder Teilstrich nach oben bedeutet zehnmal so viele.`,
  line: (observer: string, min: string, max: string) => `${observer}: ${min} bis ${max}`,
  finer: (observer: string, factor: string, count: string) =>
    `Die Stufen von ${observer} liegen ${factor} × dichter beieinander als die von Min-Max. Der Preis: Etwa ${count} Werte außerhalb des Bereichs rücken auf die äußerste Stufe.`,
  same: {
    percentile:
      'Perzentil nimmt hier denselben Bereich wie Min-Max: An den Enden liegt mehr als einer von 10.000 Werten.',
    mse: 'MSE nimmt hier denselben Bereich wie Min-Max: Werte zu kappen würde mehr kosten, als dichtere Stufen bringen.',
  },
};
