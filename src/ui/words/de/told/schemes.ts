/** What is told in German of schemes and of what they make of a network (core/quantization/telling.ts). */
import type { schemesTelling } from '../../../../core/quantization/telling.ts';

export const schemesTold: Readonly<Record<keyof typeof schemesTelling, string>> = {
  'schemes/no-layers': 'Es ist keine Schicht dabei. Schalte mindestens eine davon ein: {eligible}.',
  'schemes/unknown-layers':
    'Das Netz hat {count|diese Schicht|diese Schichten} nicht: {layers}. Möglich sind {eligible}.',
  'schemes/not-dense':
    'Die dynamische Quantisierung ist für Dense-Schichten, nicht für {layers}. Schalte diese aus, oder wähle Nur Gewichte oder Statisch.',
  'schemes/no-range':
    'Der Wertebereich dessen, was {layer} liest, ist nicht bekannt. Kalibriere dieses Netz noch einmal.',
  'schemes/not-calibrated':
    'Die statische Quantisierung braucht den Wertebereich dessen, was jede Schicht liest. Kalibriere das Modell zuerst auf Trainingsbildern.',
  'schemes/no-image':
    'Kein Bild hat {layers} erreicht, deshalb ist der Wertebereich {count|ihrer Eingabe|ihrer Eingaben} nicht bekannt. Kalibriere mit mindestens einem Bild.',
  'schemes/named-twice': 'eine Schicht ist zweimal genannt',
  'schemes/field': '{field}: {problem}',
  'schemes/not-finite':
    '{what} enthält NaN oder unendliche Werte und lässt sich nicht quantisieren. Geh zu Gewichten zurück, bei denen der Loss noch in Ordnung war.',
  'schemes/input-of': 'Die Eingabe von {layer}',
  'schemes/some-input': 'Die Eingabe einer quantisierten Schicht',
  'schemes/dynamic': 'int8 dynamisch, {weights}',
  'schemes/static-min-max': 'int8 statisch, {weights}, Min-Max über {images} {images|Bild|Bilder}',
  'schemes/static-percentile': 'int8 statisch, {weights}, Perzentil über {images} {images|Bild|Bilder}',
  'schemes/static-mse': 'int8 statisch, {weights}, MSE über {images} {images|Bild|Bilder}',
  'schemes/weight-only-symmetric': 'nur Gewichte, {bits} Bit symmetrisch, {weights}',
  'schemes/weight-only-affine': 'nur Gewichte, {bits} Bit affin, {weights}',
  'schemes/mixed-symmetric': 'nur Gewichte, {widths} Bit symmetrisch, {weights}',
  'schemes/mixed-affine': 'nur Gewichte, {widths} Bit affin, {weights}',
  'schemes/widths': 'nicht für jede Schicht eine Zahl von Bits',
  'schemes/weight-only-format': 'nur Gewichte, {format}, {weights}',
  'schemes/with-remedies': '{scheme}, mit {remedies}',
  'schemes/with-remedies-on': '{scheme}, mit {remedies} auf {images} {images|Bild|Bildern}',
  'schemes/equalize': 'Angleichung',
  'schemes/mse-scale': 'Skalierung nach MSE',
  'schemes/output-scale': 'Skalierung nach Ausgabe',
  'schemes/gptq': 'GPTQ',
  'schemes/act-order': 'Act-Order',
  'schemes/float-target': 'float-Modell als Ziel',
  'schemes/bias': 'Bias-Korrektur',
  'schemes/adaround': 'AdaRound',
  'schemes/remedy-excludes':
    '„{remedy}“ und „{other}“ sind zwei Wege zum selben Ziel. Schalte einen davon aus.',
  'schemes/remedy-needs':
    '„{remedy}“ ist eine Option von „{other}“. Schalte „{other}“ ein oder „{remedy}“ aus.',
  'schemes/too-wide':
    '{layers} {count|hat|haben} mehr als {most} Eingänge, zu viele für diese Gegenmittel. Lass diese {count|Schicht|Schichten} float bleiben, oder schalte die Gegenmittel aus.',
  'schemes/no-fine-tuning':
    'Das Fine-Tuning kennt nur Stufen mit gleichen Abständen, nicht die von {format}. Setze die Fine-Tuning-Schritte auf 0, oder wähle Ganze Zahlen.',
  'schemes/format-granularity': '{format} hat keine Skalierungen „{granularity}“, nur {possible}',
  'schemes/per-tensor': 'pro Tensor',
  'schemes/per-channel': 'pro Kanal',
  'schemes/per-group': 'pro Gruppe von {size}',
  'schemes/of-layers': '{scheme}, {layers}',
  'schemes/and': '{one} und {next}',
};
