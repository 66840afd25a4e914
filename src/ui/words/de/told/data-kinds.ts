/** What is told in German of IDX, CSV and CIFAR files and of kinds that are not read (core/dataset/import/kinds/telling.ts). */
import type { dataKindsTelling } from '../../../../core/dataset/import/kinds/telling.ts';

export const dataKindsTold: Readonly<Record<keyof typeof dataKindsTelling, string>> = {
  'data-kinds/no-cifar': 'Darunter ist keine CIFAR-Datei.',
  'data-kinds/other-cifar':
    '{path} gehört zu {name}, {other} aber nicht. Wähle die Dateien eines Datensatzes.',
  'data-kinds/fine-labels': 'Jedes Bild hat ein grobes und ein feines Label: Genommen wurde das feine.',
  'data-kinds/within-record': '{path} endet mitten in einem Eintrag. Lade die Datei noch einmal herunter.',
  'data-kinds/record': 'Eintrag {number} von {path}',
  'data-kinds/image': 'Bild {number}',
  'data-kinds/csv-no-labels':
    '{path} enthält Bilder ohne Labels: In jeder Zeile stehen nur Pixel. Wähle die Datei, die in jeder Zeile ein Label hat; meistens heißt sie train.csv.',
  'data-kinds/csv-lines':
    'Jede Zeile enthält {values} {values|Wert|Werte}: ein Label und die Pixel eines Bildes.',
  'data-kinds/csv-label-first':
    'Jede Zeile enthält {values} {values|Wert|Werte}: ein Label und die Pixel eines Bildes. Das Label ist der erste Wert jeder Zeile.',
  'data-kinds/csv-label-last':
    'Jede Zeile enthält {values} {values|Wert|Werte}: ein Label und die Pixel eines Bildes. Das Label ist der letzte Wert jeder Zeile.',
  'data-kinds/csv-left-out':
    '{path} wurde weggelassen: Die Bilder darin haben keine Labels, damit lässt sich nichts testen.',
  'data-kinds/csv-names-and-numbers':
    'Die Labels in {names} sind Namen, die in {numbers} aber Zahlen. In beiden Dateien müssen die Klassen gleich heißen.',
  'data-kinds/csv-long-line':
    '{path}, Zeile {line}, ist länger als jedes Bild mit {side} × {side} Pixeln. Schreibe ein Bild pro Zeile.',
  'data-kinds/csv-more-values':
    '{path} ist keine Tabelle von Bildern: Zeile {line} hat mehr Werte als die erste Zeile mit {first}. Jede Zeile ist ein Bild.',
  'data-kinds/csv-other-count':
    '{path} ist keine Tabelle von Bildern: Zeile {line} hat {values} {values|Wert|Werte}, die erste Zeile aber {first}. Jede Zeile ist ein Bild.',
  'data-kinds/csv-no-number':
    '{path} ist keine Tabelle von Bildern: Wert {place} in Zeile {line} ist keine Zahl. Pixel sind Zahlen von 0 bis 255.',
  'data-kinds/csv-many-values':
    '{path} ist keine Tabelle von Bildern: Eine Zeile hat mehr als {most} Werte. Ein Bild mit 28 × 28 Pixeln und sein Label sind 785 Werte, eines mit 32 × 32 und 3 Kanälen 3.073.',
  'data-kinds/csv-header-alone':
    '{path} ist keine Tabelle von Bildern: Eine Zeile hat {values} {values|Wert|Werte}, und es folgt kein Bild. Ein Bild mit 28 × 28 Pixeln und sein Label sind 785 Werte, eines mit 32 × 32 und 3 Kanälen 3.073.',
  'data-kinds/csv-no-square':
    '{path} ist keine Tabelle von Bildern: Eine Zeile hat {values} {values|Wert|Werte}. Ein Bild mit 28 × 28 Pixeln und sein Label sind 785 Werte, eines mit 32 × 32 und 3 Kanälen 3.073.',
  'data-kinds/csv-no-label':
    'Zeile {line} von {path} hat kein Label. Labels sind ganze Zahlen ab 0, eine für jede Klasse: Korrigiere diese Zeile, oder lass sie weg.',
  'data-kinds/csv-wrong-label':
    'Zeile {line} von {path} hat das Label {label}. Labels sind ganze Zahlen ab 0, eine für jede Klasse: Korrigiere diese Zeile, oder lass sie weg.',
  'data-kinds/csv-line': 'Zeile {line} von {path}',
  'data-kinds/idx-changed': '{path} hat sich beim Lesen geändert. Wähle die Datei noch einmal.',
  'data-kinds/idx-elements':
    '{path} ist eine IDX-Datei mit Elementen vom Typ {type}. Die Seite liest Bytes ohne Vorzeichen (Typ {byte}).',
  'data-kinds/idx-length':
    '{path} ist beschädigt: Der Header kündigt {announced} Byte an, es {present|folgt|folgen} aber {present}. Vielleicht wurde die Datei abgeschnitten; lade sie noch einmal herunter.',
  'data-kinds/idx-image': 'Bild {number} von {path}',
  'data-kinds/empty': '{path} ist leer. Lade die Datei noch einmal herunter.',
  'data-kinds/git-lfs':
    '{path} ist ein Git-LFS-Zeiger: Er steht für eine Datei, die anderswo liegt. Hole die Datei selbst mit git lfs pull, oder lade sie von der Seite des Repositorys herunter.',
  'data-kinds/pickle':
    '{path} ist eine Pickle-Datei von Python. Wähle von CIFAR die Version im Binärformat. Speichere andere Bilder und Labels mit numpy.savez.',
  'data-kinds/hdf5':
    '{path} ist eine HDF5-Datei. Speichere ihre Bilder und Labels in Python mit numpy.savez.',
  'data-kinds/matlab':
    '{path} ist eine MATLAB-Datei. Speichere ihre Bilder und Labels in Python mit numpy.savez.',
  'data-kinds/parquet':
    '{path} ist eine Parquet-Datei. Speichere ihre Bilder und Labels in Python mit numpy.savez.',
  'data-kinds/arrow':
    '{path} ist eine Arrow-Datei. Speichere ihre Bilder und Labels in Python mit numpy.savez.',
  'data-kinds/pdf': '{path} ist ein PDF-Dokument. Wähle die Daten selbst.',
  'data-kinds/seven-zip': '{path} ist ein 7-Zip-Archiv. Entpacke es und wähle, was darin ist.',
  'data-kinds/rar': '{path} ist ein RAR-Archiv. Entpacke es und wähle, was darin ist.',
  'data-kinds/xz': '{path} ist ein xz-Archiv. Entpacke es und wähle, was darin ist.',
  'data-kinds/bzip2': '{path} ist ein bzip2-Archiv. Entpacke es und wähle, was darin ist.',
  'data-kinds/zstandard': '{path} ist ein Zstandard-Archiv. Entpacke es und wähle, was darin ist.',
  'data-kinds/tiff': '{path} ist ein TIFF-Bild; das lesen Browser nicht. Speichere die Bilder als PNG.',
  'data-kinds/web-page':
    '{path} ist eine Webseite. Vielleicht führte der Link zu einer Seite über die Daten; lade die Daten selbst herunter.',
  'data-kinds/text':
    '{path} ist Text, aber keine Tabelle von Bildern. Die Seite liest IDX, NPZ, CSV, CIFAR und Bilder in Ordnern.',
  'data-kinds/unknown':
    '{path} hat ein Format, das hier nicht bekannt ist. Die Seite liest IDX, NPZ, CSV, CIFAR und Bilder in Ordnern.',
};
