/** What is told in German of ONNX files (core/formats/onnx/read/telling.ts). */
import type { onnxTelling } from '../../../../core/formats/onnx/read/telling.ts';

export const onnxTold: Readonly<Record<keyof typeof onnxTelling, string>> = {
  'onnx/unreadable': '{file} lässt sich nicht als ONNX-Modell lesen: {cause}',
  'onnx/damaged':
    'Die Datei ist abgeschnitten oder beschädigt. Speichere sie neu oder lade sie noch einmal herunter.',
  'onnx/too-many-fields':
    'Die Datei hat mehr als {most} Felder, viel mehr als ein Netz für diese Seite braucht.',
  'onnx/no-graph': 'Die Datei enthält keinen Graphen. Speichere sie neu oder lade sie noch einmal herunter.',
  'onnx/sparse-weights':
    'Die Gewichte sind dünn besetzt gespeichert (sparse). Wandle sie in gewöhnliche um und speichere die Datei noch einmal.',
  'onnx/long-list': 'Eine Liste in der Datei ist zu lang für ein Netz.',
  'onnx/number-by-number':
    '{tensor} ist Zahl für Zahl gespeichert. Speichere die Datei noch einmal, mit raw_data.',
  'onnx/a-tensor': 'Ein Tensor',
  'onnx/type':
    'Die Datei enthält Werte vom ONNX-Typ {type}. Bekannt sind hier float32, float16, bfloat16, float64 und ganze Zahlen mit 8, 32 und 64 Bit.',
  'onnx/shape': '{tensor} hat die Form [{shape}]. Das größte Netz hat hier {most} Werte.',
  'onnx/other-file':
    'Die Gewichte liegen daneben in einer anderen Datei, {file}. Packe beide in eine ZIP-Datei und wähle diese, oder speichere sie in einer Datei: torch.onnx.export(..., external_data=False) oder onnx.save(onnx.load(path), path).',
  'onnx/beyond-other-file':
    '{tensor} müsste bei Byte {byte} von {file} liegen; diese Datei hat aber {bytes} Byte. Wähle die beiden Dateien, die zusammengehören.',
  'onnx/length':
    '{tensor} hat {found} {found|Wert|Werte}, nach seiner Form müssten es {wanted} sein. Speichere die Datei neu oder lade sie noch einmal herunter.',
  'onnx/no-images': 'Das Modell liest keine Bilder.',
  'onnx/images-shape':
    'Das Modell liest einen Tensor der Form [{shape}]. Netze lesen hier quadratische Bilder mit 1 oder 3 Kanälen: (Batch, Kanäle, Zeilen, Spalten).',
  'onnx/second-input': 'Das Modell liest eine zweite Eingabe, {name}.',
  'onnx/no-answer': 'Keine der Ausgaben hängt von den Bildern ab.',
  'onnx/unknown-output': 'Ausgabe {number} von {operator} ist hier nicht bekannt.',
  'onnx/constant-without-value': 'Eine Konstante hat keinen Wert.',
  'onnx/made-by-nothing': '{name} wird gelesen, aber nirgends vorher erzeugt.',
  'onnx/computes-too-much': 'Das Modell rechnet mehr mit seinen Gewichten, als ein Netz muss.',
  'onnx/transposes': 'Das Modell vertauscht die Achsen [{axes}], die es nicht gibt.',
  'onnx/batch-not-first': 'Das Modell ändert die Form eines Tensors, dessen erste Achse nicht der Batch ist.',
  'onnx/reshapes':
    'Das Modell macht aus der Form [{before}] die Form [{after}]. Hier lassen sich nur Bilder in eine Reihe schreiben (Flatten) und Achsen der Größe 1 hinzufügen oder weglassen.',
  'onnx/not-images': '{node} liest einen Tensor, der nicht die Form (Batch, Kanäle, Zeilen, Spalten) hat.',
  'onnx/not-flattened':
    '{node} liest einen Tensor, der nicht die Form (Batch, Merkmale) hat; vorher fehlt ein Flatten.',
  'onnx/channels': '{node} erwartet {wanted} {wanted|Kanal|Kanäle}, bekommt aber {found}.',
  'onnx/values': '{node} erwartet {wanted} {wanted|Wert|Werte}, bekommt aber {found}.',
  'onnx/no-relu-between':
    'Zwischen {layer} und {next} fehlt ein ReLU. Jede Schicht hat hier eines, nur die letzte nicht.',
  'onnx/relu-before-layers': '{node} kommt vor der ersten Schicht. Ein ReLU folgt hier auf eine Schicht.',
  'onnx/relu-after-relu':
    '{node} kommt nach {before}, und davor steht schon ein ReLU. Auf eine Schicht folgt hier nur ein ReLU.',
  'onnx/below-0-after-pool':
    '{node} multipliziert nach dem Pooling mit einer Zahl unter 0. Das lässt sich nicht in {layer} einrechnen.',
  'onnx/below-0-before-pool':
    '{node} multipliziert vor {pool} mit einer Zahl unter 0. Das ist hier nicht möglich.',
  'onnx/halves': '{node} halbiert Bilder der Größe {rows} × {columns}.',
  'onnx/normalises-itself':
    'Das Modell normalisiert Bilder selbst, beginnend mit {node}. Es erwartet {own}, der Datensatz hier ist aber als (x - {mean}) / {std} normalisiert. Das lässt sich nicht in {layer} einrechnen, denn am Rand ergänzt diese Schicht Nullen. Exportiere das Modell ohne diesen Schritt.',
  'onnx/shifts-padding':
    '{node} verschiebt die Werte, um die {layer} am Rand Nullen ergänzt; deshalb lässt es sich nicht dort einrechnen. Setze die Normalisierung vor das ReLU.',
  'onnx/no-dense-at-end':
    'Am Ende steht keine Dense-Schicht (Gemm oder MatMul) mit einer Ausgabe für jede Klasse.',
  'onnx/relu-at-end': 'Am Ende steht ein ReLU, nach {layer}. Die Logits haben hier keines.',
  'onnx/after-last-layer': 'Das Modell rechnet nach seiner letzten Schicht noch etwas anderes.',
  'onnx/own-normalisation':
    'die eigene Normalisierung der Bilder wurde weggelassen, denn die Seite macht dasselbe',
  'onnx/folded': '{node} wurde in {layer} eingerechnet',
  'onnx/dynamic-as-floats':
    'die Gewichte sind die float-Werte, für die die ganzen Zahlen der Datei stehen (die dynamische Quantisierung gilt hier für die Dense-Schichten, und zwar für alle gleich)',
  'onnx/seven-bits':
    'die int8-Gewichte sind die der Datei (ihre Eingaben werden wie in PyTorch auf 7 Bit gerundet, während die Datei 8 nimmt)',
};
