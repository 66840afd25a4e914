/** What is told in German of people's data, whatever kind it is (core/dataset/import/telling.ts). */
import type { dataFilesTelling } from '../../../../core/dataset/import/telling.ts';

export const dataFilesTold: Readonly<Record<keyof typeof dataFilesTelling, string>> = {
  'data-files/gzip-too-large':
    '{path} ist entpackt größer als {megabytes} MB; so groß sind Daten nicht. Entpacke die Datei zuerst und wähle die entpackte.',
  'data-files/gzip-damaged':
    '{path} ist eine beschädigte gzip-Datei: Sie wurde abgeschnitten, oder einige ihrer Bytes haben sich geändert. Lade sie noch einmal herunter.',
  'data-files/unpacks-too-large':
    '{path} ist entpackt größer als {megabytes} MB, das Höchste für Dateien dieser Größe. Wenn das stimmt, entpacke die Dateien zuerst und wähle die entpackten.',
  'data-files/tar-header':
    '{path} ist ein beschädigtes tar-Archiv: Der Header einer Datei darin ist falsch. Lade es noch einmal herunter.',
  'data-files/tar-long-name':
    '{path} ist ein beschädigtes tar-Archiv: Ein Name darin hat kein Ende. Lade es noch einmal herunter.',
  'data-files/tar-cut-off':
    '{path} ist ein beschädigtes tar-Archiv: Es endet mitten in {file}. Lade es noch einmal herunter.',
  'data-files/tar-many-files':
    '{path} ist ein beschädigtes tar-Archiv: Es hat mehr als {most} Dateien. Lade es noch einmal herunter.',
  'data-files/many-files': 'Das sind mehr als {most} Dateien. Wähle einen Teil davon.',
  'data-files/many-layers': '{path} ist mehr als {most}-mal verpackt. Entpacke die Datei zuerst.',
  'data-files/zip-too-large':
    '{path} ist größer als {megabytes} MB; mehr liest die Seite aus einem ZIP-Archiv nicht. Entpacke es und wähle seinen Ordner oder seine Dateien.',
  'data-files/more': '{count} weitere',
  'data-files/nothing': 'Darin sind keine Dateien. Wähle die Daten selbst.',
  'data-files/one-and-next': '{one} {next}',
  'data-files/several-kinds':
    'Diese Dateien sind von verschiedener Art: {kinds}. Wähle Dateien einer Art, die zusammen einen Datensatz bilden.',
  'data-files/idx': '{count} {count|IDX-Datei|IDX-Dateien} ({paths})',
  'data-files/npy': '{count} {count|NumPy-Array|NumPy-Arrays} ({paths})',
  'data-files/csv': '{count} {count|CSV-Datei|CSV-Dateien} ({paths})',
  'data-files/cifar': '{count} {count|CIFAR-Datei|CIFAR-Dateien} ({paths})',
  'data-files/pictures': '{count} {count|Bild|Bilder} ({paths})',
  'data-files/left-out': '{count} {count|Datei wurde|Dateien wurden} weggelassen ({paths}).',
  'data-files/labels-missing': 'Die Labels zu den Bildern in {path} fehlen. Wähle beide Dateien zusammen.',
  'data-files/images-missing': 'Die Bilder zu den Labels in {path} fehlen. Wähle beide Dateien zusammen.',
  'data-files/counts-differ':
    '{imagesPath} enthält {images} {images|Bild|Bilder}, {labelsPath} aber {labels} {labels|Label|Labels}. Wähle die Dateien, die zusammengehören.',
  'data-files/no-training': 'Die Trainingsbilder fehlen. Wähle sie zusammen mit den anderen Dateien.',
  'data-files/two-of-images':
    '{one} und {other} enthalten beide Bilder, und ihre Namen sagen nicht, welche zum Trainieren sind. Wähle die Dateien eines Datensatzes, mit train und test im Namen.',
  'data-files/two-of-labels':
    '{one} und {other} enthalten beide Labels, und ihre Namen sagen nicht, welche zum Trainieren sind. Wähle die Dateien eines Datensatzes, mit train und test im Namen.',
  'data-files/validation-left-out':
    'Die Validierungsmenge ({count} {count|Bild|Bilder}) wurde weggelassen: Die Seite trainiert und testet.',
  'data-files/validation-tests': 'Die Validierungsmenge ({count} {count|Bild|Bilder}) ist die Testmenge.',
  'data-files/not-square':
    '{path} enthält Bilder mit {rows} × {columns} Pixeln. Die Seite nimmt quadratische Bilder von {least} × {least} bis {most} × {most} Pixel: Schneide sie zu, oder fülle sie mit Hintergrund auf.',
  'data-files/other-size':
    '{path} enthält Bilder mit {rows} × {columns} Pixeln. Die Seite nimmt quadratische Bilder von {least} × {least} bis {most} × {most} Pixel: Skaliere sie zuerst.',
  'data-files/other-channels':
    '{path} enthält Bilder mit {rows} × {columns} Pixeln und {channels} Kanälen. Die Seite nimmt 1 Kanal (Graustufen) oder 3 (Rot, Grün, Blau).',
  'data-files/size': '{rows} × {columns}',
  'data-files/size-in-channels': '{rows} × {columns} mit {channels} Kanälen',
  'data-files/sizes-differ':
    'Die Bilder in {trainPath} haben die Größe {trainSize}, die in {testPath} aber {testSize}. Trainings- und Testbilder müssen gleich groß sein.',
  'data-files/too-much':
    '{path} enthält {count} {count|Bild|Bilder}, zusammen {megabytes} MB an Pixeln. Die Seite nimmt höchstens {most} MB: Wähle einen Teil davon.',
  'data-files/transposed':
    'EMNIST speichert seine Bilder transponiert: Zeilen und Spalten wurden vertauscht.',
  'data-files/pixels-out-of-range':
    'Die Pixel in {path} haben Werte von {least} bis {most}. Die Seite nimmt ganze Zahlen von 0 bis 255 oder Kommazahlen von 0 bis 1: Speichere die Bilder so, wie sie vor der Normalisierung waren.',
  'data-files/fractions': 'Die Pixel sind Kommazahlen von 0 bis 1: Daraus wurden Bytes von 0 bis 255.',
  'data-files/rounded': 'Die Pixel wurden auf ganze Zahlen von 0 bis 255 gerundet.',
  'data-files/black-and-white': 'Alle Pixel sind 0 oder 1: Sie gelten als Schwarz und Weiß.',
  'data-files/pixels-equal': 'Alle Pixel der Bilder in {path} sind gleich: Daraus lässt sich nichts lernen.',
  'data-files/no-images': '{path} enthält keine Bilder.',
  'data-files/shuffled':
    'Die Trainingsbilder waren nach Klassen sortiert. Sie wurden gemischt (Seed {seed}), damit schon die ersten alle Klassen zeigen.',
  'data-files/none-to-test':
    'Von jeder Klasse gibt es nur ein Bild, zum Testen bleibt also keines. Füge Bilder hinzu: Das letzte Sechstel jeder Klasse wird für den Test aufgehoben.',
  'data-files/last-sixth':
    'Die Testmenge ist das letzte Sechstel jeder Klasse ({count} {count|Bild|Bilder}), denn die Dateien enthalten keine.',
  'data-files/one-label':
    'Alle Bilder in {path} haben dasselbe Label, {label}. Ein Datensatz braucht mindestens zwei Klassen.',
  'data-files/many-classes':
    '{path} hat {count} Klassen. Die Seite nimmt höchstens {most}: Wähle einen Teil davon.',
  'data-files/label-out-of-range':
    '{place} hat das Label {label}. Labels sind ganze Zahlen von 0 bis {last}, eine Zahl für jede Klasse: Korrigiere es, oder lass dieses Bild weg.',
  'data-files/label-not-trained':
    '{place} hat das Label {label}, eine Klasse, die kein Trainingsbild hat. Im Training kommen diese Labels vor: {known}. Füge Trainingsbilder dieser Klasse hinzu, oder lass sie in der Testmenge weg.',
  'data-files/class-not-trained':
    '{place} hat das Label {label} ({name}), eine Klasse, die kein Trainingsbild hat. Im Training kommen diese Labels vor: {known}. Füge Trainingsbilder dieser Klasse hinzu, oder lass sie in der Testmenge weg.',
  'data-files/gaps':
    'Ohne Trainingsbild: Label {labels}. Die {count} Labels, die vorkommen, sind die Klassen.',
  'data-files/few-drawings':
    '{name} hat {count} {count|Zeichnung|Zeichnungen}. Zeichne mindestens zwei von jeder Klasse: eine zum Trainieren und eine zum Testen.',
  'data-files/drawing': 'Zeichnung {number}',
};
