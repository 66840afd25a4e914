/** What is told of settings (core/settings/telling.ts). */
import type { settingsTelling } from '../../../../core/settings/telling.ts';

export const settingsTold: Readonly<Record<keyof typeof settingsTelling, string>> = {
  'settings/whole-number': '{key} doit être un entier de {min} à {max}, et non « {text} ».',
  'settings/number': '{key} doit être un nombre de {min} à {max}, et non « {text} ».',
  'settings/number-above':
    '{key} doit être un nombre supérieur à {min}, de {max} au plus, et non « {text} ».',
  'settings/flag': '{key} doit être true ou false, et non « {text} ».',
  'settings/choice': '« {text} » n’est pas une valeur possible pour {key}. Choisissez parmi {choices}.',
  'settings/lesson': '{key} doit être une leçon de {most} caractères au plus, et non « {text} ».',
  'settings/names': '{key} doit être une suite de noms séparés par des virgules, et non « {text} ».',
  'settings/remedies': '{key} doit être une suite de {names}, séparés par des virgules, et non « {text} ».',
  'settings/widths':
    '{key} doit donner 2 à 8 ou float pour chaque couche, séparés par des virgules (3,3,3,2), et non « {text} ».',
  'settings/unusable': '{key} n’est pas utilisable. {why}',
  'settings/using': '{problem} La page prend {fallback} à la place.',
  'settings/ignored': '{problem} La page n’en tient pas compte.',
  'settings/unknown': 'Il n’y a pas de réglage « {key} ». La page n’en tient pas compte.',
  'settings/given-twice':
    '{key} est donné plus d’une fois. La page garde la première valeur et ne tient pas compte de « {text} ».',
  'settings/newer-link':
    'Ce lien vient d’une version plus récente de la page (v={version}). Rechargez la page pour obtenir la dernière.',
};
