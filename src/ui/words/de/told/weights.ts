/**
 * What is told in German of the tensors of a file and of the network that its metadata name (core/formats/safetensors/telling.ts).
 * A problem stands behind a colon and begins as a sentence does.
 */
import type { weightsTelling } from '../../../../core/formats/safetensors/telling.ts';

export const weightsTold: Readonly<Record<keyof typeof weightsTelling, string>> = {
  'weights/of-file': '{file}: {problem}',
  'weights/too-long':
    '{file} hat {bytes} Byte; die Gewichte des größten Netzes brauchen 40 MB. Wähle eine Datei mit höchstens {most} Byte.',
  'weights/quantized': '{file} enthält quantisierte Gewichte. Wähle float-Gewichte.',
  'weights/more': '{count} {count|weiterer|weitere}',
  'weights/missing':
    'Für die {kind} von {network} fehlt noch etwas: {names}. {holds} Speichere das ganze state_dict des Modells.',
  'weights/not-part':
    'Nicht zu {network} ({kind}) gehört: {names}. Speichere das state_dict dieses Netzes und sonst nichts.',
  'weights/kind-float': 'float-Gewichte',
  'weights/kind-int8': 'int8-Gewichte',
  'weights/kind-static-int8': 'int8-Gewichte des statischen Verfahrens',
  'weights/kind-low-bit': '{bits}-Bit-Gewichte',
  'weights/kind-format': 'Gewichte im Format {format}',
  'weights/holds': 'Die Datei enthält {names}.',
  'weights/holds-nothing': 'Die Datei enthält keine Tensoren.',
  'weights/tensor-missing': '{tensor} fehlt. Speichere das ganze state_dict des Modells.',
  'weights/type': '{tensor} hat den Typ {found} statt {expected}. Wandle den Tensor um, bevor du speicherst.',
  'weights/shape':
    '{tensor} hat die Form {found} statt {expected}. Das sind nicht die Gewichte von {network}.',
  'weights/either': '{one} oder {other}',
  'weights/not-finite':
    '{tensor} ist an Index {index} {value}. Solche Gewichte entstehen, wenn ein Training divergiert; wähle eine frühere Datei.',
  'weights/scale-not-positive':
    '{tensor} ist an Index {index} {value}; eine Skalierung muss über 0 liegen. Quantisiere und speichere noch einmal.',
  'weights/scale-extreme':
    '{tensor} ist an Index {index} {value}; eine Skalierung muss zwischen {least} und {most} liegen. Quantisiere und speichere noch einmal.',
  'weights/format-too-large':
    '{tensor} enthält die Skalierung {scale}: Gewichte würden größer, als ein float32 sein kann. Quantisiere und speichere noch einmal.',
  'weights/no-number':
    '{tensor} ist an Index {index} {code}, ein Code, der für keine Zahl steht. Quantisiere und speichere noch einmal.',
  'weights/zero-point':
    '{tensor} ist {value}, höchstens {most} ist möglich. Kalibriere und speichere noch einmal.',
  'weights/spare-bits':
    '{tensor} ist nicht richtig gepackt; nach dem letzten Wert sind noch Bits gesetzt. Speichere die Datei noch einmal.',
  'weights/no-scheme':
    '{tensor} gehört zu einem Verfahren, das in den Metadaten unter „scheme“ stehen müsste, dort aber fehlt. Speichere die Datei mit ihren Metadaten.',
  'weights/per-tensor-and-channel':
    '{layer} ist pro Tensor quantisiert, {other} pro Kanal. Quantisiere beide gleich.',
  'weights/per-channel-and-tensor':
    '{layer} ist pro Kanal quantisiert, {other} pro Tensor. Quantisiere beide gleich.',
  'weights/packed-shape-missing':
    'In den Metadaten müsste „{key}“ {expected} sein, es fehlt aber. Speichere die Datei noch einmal.',
  'weights/packed-shape-other':
    'In den Metadaten müsste „{key}“ {expected} sein, dort steht aber etwas anderes. Speichere die Datei noch einmal.',
  'weights/network': 'In den Metadaten ist „network“ unbrauchbar: {problem}',
  'weights/classes':
    'In den Metadaten muss „classes“ eine Zahl sein, nicht „{value}“. Speichere die Datei noch einmal.',
  'weights/input':
    'In den Metadaten muss „input“ aus Kanälen, Zeilen und ebenso vielen Spalten bestehen, zum Beispiel 1x28x28, nicht aus „{value}“. Speichere die Datei noch einmal.',
  'weights/other-images':
    'Das Netz der Datei liest Bilder der Größe {size} mit {channels} {channels|Kanal|Kanälen} und unterscheidet {classes} {classes|Klasse|Klassen}. Der Datensatz hier ist aber für eines, das Bilder der Größe {ownSize} mit {ownChannels} {ownChannels|Kanal|Kanälen} liest und {ownClasses} {ownClasses|Klasse|Klassen} unterscheidet. Importiere zuerst einen passenden Datensatz, oder wähle Gewichte für den vorhandenen.',
  'weights/scheme': 'In den Metadaten ist „scheme“ unbrauchbar ({problem}).',
  'weights/scheme-not-json': 'kein JSON',
  'weights/scheme-dynamic': 'kind: ein dynamisches Verfahren ist schon an den Tensoren zu erkennen',
  'weights/scheme-layer': 'layers: das Netz hat {layers}, aber nicht {layer}',
  'weights/parts-missing':
    'Die Gewichte liegen in {count} {count|Datei|Dateien}, davon {missing|fehlt|fehlen} {names}. Wähle alle zusammen aus.',
  'weights/no-index': '{index} sagt nicht, welches Gewicht in welcher Datei liegt.',
  'weights/in-two-parts':
    '{tensor} liegt in mehr als einer der Dateien, unter anderem in {part}. Wähle die Dateien eines einzigen Modells.',
};
