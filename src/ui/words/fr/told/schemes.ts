/** What is told of schemes and of what they make of a network (core/quantization/telling.ts). */
import type { schemesTelling } from '../../../../core/quantization/telling.ts';

export const schemesTold: Readonly<Record<keyof typeof schemesTelling, string>> = {
  'schemes/no-layers': 'Aucune couche n’est à quantifier. Activez au moins l’une de celles-ci : {eligible}.',
  'schemes/unknown-layers':
    'Le réseau n’a pas de {count|couche|couches} {layers}. Choisissez parmi {eligible}.',
  'schemes/not-dense':
    'La quantification dynamique concerne les couches denses, et non {layers}. Désactivez ce qui n’est pas dense, ou choisissez « Poids seuls » ou « Int8 statique ».',
  'schemes/no-range':
    'La plage de ce que lit {layer} n’est pas connue. Refaites la calibration de ce réseau.',
  'schemes/not-calibrated':
    'La quantification statique a besoin de la plage de ce que lit chaque couche. Faites d’abord la calibration du modèle sur des images d’entraînement.',
  'schemes/no-image':
    'Aucune image n’a atteint {layers} : la plage de ce que {count|cette couche lit|ces couches lisent} n’est donc pas connue. Faites la calibration avec au moins une image.',
  'schemes/named-twice': 'une couche est nommée deux fois',
  'schemes/field': '{field} : {problem}',
  'schemes/not-finite':
    '{what} contient des valeurs NaN ou infinies, ce qui empêche la quantification. Revenez à des poids dont la perte était encore un nombre.',
  'schemes/input-of': 'L’entrée de {layer}',
  'schemes/some-input': 'L’entrée d’une couche quantifiée',
  'schemes/dynamic': 'int8 dynamique, {weights}',
  'schemes/static-min-max': 'int8 statique, {weights}, min-max sur {images} {images|image|images}',
  'schemes/static-percentile': 'int8 statique, {weights}, percentile sur {images} {images|image|images}',
  'schemes/static-mse': 'int8 statique, {weights}, MSE sur {images} {images|image|images}',
  'schemes/weight-only-symmetric': 'poids seuls, {bits} bits symétriques, {weights}',
  'schemes/weight-only-affine': 'poids seuls, {bits} bits affines, {weights}',
  'schemes/mixed-symmetric': 'poids seuls, {widths} bits symétriques, {weights}',
  'schemes/mixed-affine': 'poids seuls, {widths} bits affines, {weights}',
  'schemes/widths': 'il n’y a pas une largeur pour chaque couche',
  'schemes/weight-only-format': 'poids seuls, {format}, {weights}',
  'schemes/with-remedies': '{scheme}, avec {remedies}',
  'schemes/with-remedies-on': '{scheme}, avec {remedies} sur {images} {images|image|images}',
  'schemes/equalize': 'égalisation',
  'schemes/mse-scale': 'échelle selon la MSE',
  'schemes/output-scale': 'échelle selon la sortie',
  'schemes/gptq': 'GPTQ',
  'schemes/act-order': 'act-order',
  'schemes/float-target': 'modèle flottant pour cible',
  'schemes/bias': 'correction des biais',
  'schemes/adaround': 'AdaRound',
  'schemes/remedy-excludes':
    '« {remedy} » et « {other} » sont deux chemins vers le même but. Désactivez l’un des deux.',
  'schemes/remedy-needs':
    '« {remedy} » est une option de « {other} ». Activez « {other} » ou désactivez « {remedy} ».',
  'schemes/too-wide':
    '{layers} {count|a|ont} plus de {most} entrées, ce qui est trop pour ces remèdes. Laissez {count|cette couche|ces couches} en float32, ou désactivez les remèdes.',
  'schemes/no-fine-tuning':
    'Le fine-tuning ne connaît que des niveaux régulièrement espacés, et non ceux de {format}. Mettez les itérations de fine-tuning à 0, ou choisissez « Entiers ».',
  'schemes/format-granularity': '{format} n’a pas d’échelles « {granularity} », seulement {possible}',
  'schemes/per-tensor': 'par tenseur',
  'schemes/per-channel': 'par canal',
  'schemes/per-group': 'par groupe de {size}',
  'schemes/of-layers': '{scheme}, {layers}',
  'schemes/and': '{one} et {next}',
};
