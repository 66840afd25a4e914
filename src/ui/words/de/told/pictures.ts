/** What is told in German of pictures in folders (core/dataset/import/kinds/pictures/telling.ts). */
import type { picturesTelling } from '../../../../core/dataset/import/kinds/pictures/telling.ts';

export const picturesTold: Readonly<Record<keyof typeof picturesTelling, string>> = {
  'pictures/one-class':
    'In den Ordnern um {count} {count|Bild|Bilder} wie {path} fand sich nur eine Klasse, {name}. Lege die Bilder jeder Klasse in einen eigenen Ordner, der wie die Klasse heißt. Es müssen mindestens zwei Ordner sein. Wähle dann den Ordner um sie herum oder eine ZIP-Datei davon.',
  'pictures/no-classes':
    'In den Ordnern um {count} {count|Bild|Bilder} wie {path} fanden sich keine Klassen. Lege die Bilder jeder Klasse in einen eigenen Ordner, der wie die Klasse heißt. Es müssen mindestens zwei Ordner sein. Wähle dann den Ordner um sie herum oder eine ZIP-Datei davon.',
  'pictures/empty-class':
    'Der Ordner {folder} enthält keine Bilder, die Klasse {name} lässt sich also nicht lernen. Füge Bilder hinzu oder entferne den Ordner.',
  'pictures/validation-left-out':
    'Die Validierungsmenge ({count} {count|Bild|Bilder}) wurde weggelassen: Die Seite trainiert und testet.',
  'pictures/validation-tests': 'Die Validierungsmenge ({count} {count|Bild|Bilder}) ist die Testmenge.',
  'pictures/left-out':
    '{count} {count|Bild|Bilder} wie {path} {count|wurde|wurden} weggelassen: Kein Ordner sagt, welche Klasse darauf zu sehen ist.',
  'pictures/side':
    'Bilder lassen sich nicht auf eine Seitenlänge von {side} Pixeln skalieren. Wähle eine von {least} bis {most} Pixeln; auf sie werden alle Bilder skaliert und zugeschnitten.',
  'pictures/not-square':
    '{path} hat {width} × {height} Pixel und ist nicht quadratisch. Wähle eine Seitenlänge von {least} bis {most} Pixeln; auf sie werden alle Bilder skaliert und zugeschnitten.',
  'pictures/other-side':
    '{path} hat {width} × {height} Pixel; die Seite nimmt {least} × {least} bis {most} × {most}. Wähle eine Seitenlänge von {least} bis {most} Pixeln; auf sie werden alle Bilder skaliert und zugeschnitten.',
  'pictures/sizes-differ':
    '{path} hat {width} × {height} Pixel, {other} aber {side} × {side}. Wähle eine Seitenlänge von {least} bis {most} Pixeln; auf sie werden alle Bilder skaliert und zugeschnitten.',
  'pictures/scaled': 'Die Bilder wurden auf {side} × {side} Pixel skaliert.',
  'pictures/cropped': 'Von Bildern, die nicht quadratisch sind, wurde die Mitte genommen ({count}).',
  'pictures/see-through': 'Was in einem Bild durchsichtig ist, steht auf Weiß ({count}).',
  'pictures/too-large': '{path} ist größer als {megabytes} MB. Speichere das Bild kleiner.',
  'pictures/unreadable':
    '{path} lässt sich nicht dekodieren: Das Bild ist beschädigt oder hat ein Format, das dieser Browser nicht lesen kann. Lass es weg oder speichere es als PNG.',
  'pictures/several-unreadable':
    'Diese Bilder lassen sich nicht dekodieren: {paths}. Sie sind beschädigt oder haben Formate, die dieser Browser nicht lesen kann. Lass sie weg oder speichere sie als PNG.',
};
