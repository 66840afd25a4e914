/** What is told in German of NumPy files of images (core/dataset/import/kinds/npy/telling.ts). */
import type { numpyTelling } from '../../../../core/dataset/import/kinds/npy/telling.ts';

export const numpyTold: Readonly<Record<keyof typeof numpyTelling, string>> = {
  'numpy/no-images':
    'Darunter ist kein Array mit Bildern: Es hätte die Form (n, Zeilen, Spalten) oder mit Kanälen (n, Zeilen, Spalten, Kanäle).',
  'numpy/no-images-but':
    'Darunter ist kein Array mit Bildern: Es hätte die Form (n, Zeilen, Spalten) oder mit Kanälen (n, Zeilen, Spalten, Kanäle). Vorhanden sind nur andere Formen: {others}.',
  'numpy/no-labels':
    'Darunter ist kein Array mit Labels: Ein Label ist eine Zahl für jedes Bild, das Array hätte die Form (n) oder (n, 1). Aus einer Spalte je Klasse macht numpy mit argmax(axis=1) Labels.',
  'numpy/no-labels-but':
    'Darunter ist kein Array mit Labels: Ein Label ist eine Zahl für jedes Bild, das Array hätte die Form (n) oder (n, 1). Vorhanden sind nur andere Formen: {others}. Aus einer Spalte je Klasse macht numpy mit argmax(axis=1) Labels.',
  'numpy/shape': '{path} ({shape})',
  'numpy/left-out': '{path} ({shape}) wurde weggelassen: Es enthält weder Bilder noch Labels.',
  'numpy/element': 'Element {number} von {path}',
  'numpy/no-label':
    'Element {number} von {path} ist das Label {label}. Labels sind ganze Zahlen ab 0, eine für jede Klasse.',
  'numpy/classes': 'Es gibt keine Labels: Jede Datei ist eine Klasse und gibt ihr den Namen.',
  'numpy/image': 'Bild {number} von allen',
  'numpy/no-array': 'Darunter ist kein Array mit Bildern.',
  'numpy/length':
    '{path} ist beschädigt: Die Datei enthält nicht die {shape} Elemente, die ihr Header ankündigt. Vielleicht wurde sie abgeschnitten; speichere sie neu oder lade sie noch einmal herunter.',
  'numpy/damaged-header':
    '{path} ist kein brauchbares NumPy-Array: Der Header ist beschädigt. Speichere es noch einmal mit numpy.save.',
  'numpy/long-header':
    '{path} ist kein brauchbares NumPy-Array: Der Header ist zu lang. Speichere es noch einmal mit numpy.save.',
  'numpy/records':
    '{path} ist kein brauchbares NumPy-Array: Die Elemente sind Records. Speichere einfache Zahlen.',
  'numpy/other-shape':
    '{path} ist kein brauchbares NumPy-Array: So eine Form haben weder Bilder noch Labels.',
  'numpy/objects':
    '{path} ist kein brauchbares NumPy-Array: Die Elemente sind Python-Objekte. Speichere einfache Zahlen mit einem einheitlichen dtype und einer einheitlichen Form.',
  'numpy/elements':
    '{path} ist kein brauchbares NumPy-Array: Die Elemente haben den Typ {type}. Speichere ganze Zahlen oder float-Werte.',
};
