/** What is told of settings (core/settings/telling.ts). */
import type { settingsTelling } from '../../../../core/settings/telling.ts';

export const settingsTold: Readonly<Record<keyof typeof settingsTelling, string>> = {
  'settings/whole-number': '{key} debe ser un número entero de {min} a {max}, no “{text}”.',
  'settings/number': '{key} debe ser un número de {min} a {max}, no “{text}”.',
  'settings/number-above': '{key} debe ser un número mayor que {min} y de {max} como máximo, no “{text}”.',
  'settings/flag': '{key} debe ser true o false, no “{text}”.',
  'settings/choice': '{key} debe ser uno de estos valores: {choices}. No puede ser “{text}”.',
  'settings/lesson': '{key} debe ser una lección de {most} caracteres como máximo, no “{text}”.',
  'settings/names': '{key} debe contener nombres separados por comas, no “{text}”.',
  'settings/remedies': '{key} debe contener algunos de {names}, separados por comas, no “{text}”.',
  'settings/widths':
    '{key} debe dar de 2 a 8, o float, para cada capa, separados por comas (3,3,3,2), no “{text}”.',
  'settings/unusable': '{key} no se puede usar. {why}',
  'settings/using': '{problem} En su lugar se usa {fallback}.',
  'settings/ignored': '{problem} Se ignora.',
  'settings/unknown': 'No hay ningún ajuste “{key}”. Se ignora.',
  'settings/given-twice': '{key} aparece más de una vez. Se usa su primer valor, y “{text}” se ignora.',
  'settings/newer-link':
    'Este enlace se hizo con una versión más nueva de la página (v={version}). Recarga la página para tener la más nueva.',
};
