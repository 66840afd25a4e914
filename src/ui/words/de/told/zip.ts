/** What is told in German of zip archives (core/formats/zip/telling.ts). */
import type { zipTelling } from '../../../../core/formats/zip/telling.ts';

export const zipTold: Readonly<Record<keyof typeof zipTelling, string>> = {
  'zip/unsound': '{file} ist kein intaktes ZIP-Archiv: {problem}',
  'zip/one-of-several': 'Es ist nur einer von mehreren Teilen.',
  'zip/directory-reaches-too-far':
    'Sein Inhaltsverzeichnis beansprucht die Bytes {start} bis {end} von {of}. Vielleicht wurde das Archiv abgeschnitten; speichere es neu oder lade es noch einmal herunter.',
  'zip/directory-missing':
    'Das Inhaltsverzeichnis, das am Ende steht, fehlt. Vielleicht wurde das Archiv abgeschnitten; speichere es neu oder lade es noch einmal herunter.',
  'zip/directory-damaged':
    'Sein Inhaltsverzeichnis ist beschädigt. Vielleicht wurde das Archiv abgeschnitten; speichere es neu oder lade es noch einmal herunter.',
  'zip/too-large': 'Sein Inhalt beansprucht mehr als die erlaubten {most} Byte.',
  'zip/name-twice': '„{entry}“ steht zweimal in seinem Inhaltsverzeichnis.',
  'zip/too-many-entries': 'Es hat {count} Einträge, erlaubt sind höchstens {most}.',
  'zip/entry-damaged': 'Eintrag {index} seines Inhaltsverzeichnisses ist beschädigt.',
  'zip/name-damaged': 'Der Name von Eintrag {index} seines Inhaltsverzeichnisses ist beschädigt.',
  'zip/encrypted': '„{entry}“ ist verschlüsselt. Speichere die Datei ohne Passwort.',
  'zip/other-method':
    '„{entry}“ ist mit Methode {method} gepackt; gelesen wird nur, was mit Deflate oder gar nicht komprimiert ist.',
  'zip/stored-size': '„{entry}“ belegt unkomprimiert {stored} Byte, angegeben sind aber {claimed}.',
  'zip/begins-elsewhere': '„{entry}“ beginnt nicht dort, wo es laut Inhaltsverzeichnis beginnt.',
  'zip/entry-reaches-too-far':
    '„{entry}“ beansprucht {bytes} Byte, die bis in das Inhaltsverzeichnis reichen. Vielleicht wurde das Archiv abgeschnitten; speichere es neu oder lade es noch einmal herunter.',
  'zip/checksum':
    'Die Prüfsumme von „{entry}“ stimmt nicht, einige Bytes haben sich geändert. Speichere das Archiv neu oder lade es noch einmal herunter.',
  'zip/inflated-size': '„{entry}“ ergibt entpackt nicht die angegebenen {bytes} Byte.',
};
