/** What is told in German of settings that cannot be used (core/settings/telling.ts). */
import type { settingsTelling } from '../../../../core/settings/telling.ts';

export const settingsTold: Readonly<Record<keyof typeof settingsTelling, string>> = {
  'settings/whole-number': '{key} muss eine ganze Zahl von {min} bis {max} sein, nicht „{text}“.',
  'settings/number': '{key} muss eine Zahl von {min} bis {max} sein, nicht „{text}“.',
  'settings/number-above': '{key} muss eine Zahl über {min} und höchstens {max} sein, nicht „{text}“.',
  'settings/flag': '{key} muss true oder false sein, nicht „{text}“.',
  'settings/choice': '{key} muss einer dieser Werte sein: {choices}; nicht „{text}“.',
  'settings/lesson': '{key} muss eine Lektion mit höchstens {most} Zeichen sein, nicht „{text}“.',
  'settings/names': '{key} muss aus Namen mit Kommas dazwischen bestehen, nicht aus „{text}“.',
  'settings/remedies':
    '{key} muss aus einigen von {names} bestehen, mit Kommas dazwischen, nicht aus „{text}“.',
  'settings/widths':
    '{key} muss für jede Schicht 2 bis 8 oder float nennen, mit Kommas dazwischen (3,3,3,2), nicht „{text}“.',
  'settings/unusable': '{key} lässt sich nicht verwenden. {why}',
  'settings/using': '{problem} Stattdessen gilt {fallback}.',
  'settings/ignored': '{problem} Die Angabe wird ignoriert.',
  'settings/unknown': 'Es gibt keine Einstellung „{key}“. Die Angabe wird ignoriert.',
  'settings/given-twice':
    '{key} ist mehr als einmal angegeben. Es gilt der erste Wert, „{text}“ wird ignoriert.',
  'settings/newer-link':
    'Diesen Link hat eine neuere Version der Seite erzeugt (v={version}). Lade die Seite neu, um die neueste zu bekommen.',
};
