/** What is told in German of TF.js layers models (core/formats/tfjs-layers/telling.ts). */
import type { tfjsTelling } from '../../../../core/formats/tfjs-layers/telling.ts';

export const tfjsTold: Readonly<Record<keyof typeof tfjsTelling, string>> = {
  'tfjs/unreadable': '{file} lässt sich nicht als TF.js-Layers-Modell lesen: {problem}',
  'tfjs/no-model': 'Darin ist keine model.json.',
  'tfjs/several-models': 'Darin sind mehrere Modelle ({models}). Wähle eines davon allein.',
  'tfjs/model-too-long': 'Die Datei {model} hat {bytes} Byte, erlaubt sind höchstens {most}.',
  'tfjs/model-not-utf-8': 'Die Datei {model} ist kein Text in UTF-8.',
  'tfjs/model-not-json': 'Die Datei {model} ist kein JSON ({cause}).',
  'tfjs/graph-model':
    'Es ist ein Graph-Modell (tfjs_graph_model), eine Liste von Operationen, in der die Schichten nicht mehr zu erkennen sind. Wandle das Keras-Modell, aus dem es entstanden ist, mit tensorflowjs_converter --input_format=keras --output_format=tfjs_layers_model um.',
  'tfjs/other-model': 'Die Datei {model} gehört nicht zu einem Layers-Modell (im Ganzen: {problem}).',
  'tfjs/other-model-field': 'Die Datei {model} gehört nicht zu einem Layers-Modell ({field}: {problem}).',
  'tfjs/files-missing':
    'Von den Gewichten {count|fehlt die Datei|fehlen die Dateien} {files}. Wähle {model} und alle zugehörigen .bin-Dateien zusammen, oder packe sie in eine ZIP-Datei und wähle diese.',
  'tfjs/file-twice': 'Das Manifest nennt die Datei {file} zweimal.',
  'tfjs/other-bytes':
    'Das Manifest nennt {needed} Byte an Gewichten, {count} {count|Datei enthält|Dateien enthalten} aber {found}.',
  'tfjs/weight-twice': 'Das Gewicht {weight} steht zweimal im Manifest.',
  'tfjs/too-many-weights': 'Das Modell hat {count} Gewichte, erlaubt sind höchstens {most}.',
  'tfjs/weight-missing':
    'Das Gewicht {weight} fehlt. Speichere das ganze Modell noch einmal oder wandle es noch einmal um.',
  'tfjs/weight-not-found':
    'Das Gewicht {weight} fehlt, und auch Reihenfolge und Form der anderen ({others}) verraten nicht, welches es ist. Speichere das ganze Modell noch einmal oder wandle es noch einmal um.',
  'tfjs/other-layers':
    'Das Modell hat {count} {count|Schicht|Schichten} mit Gewichten, {network} aber {expected}. Speichere das ganze Modell noch einmal oder wandle es noch einmal um.',
  'tfjs/no-layer':
    'Die model.json beschreibt keine Schichten, und {layer} ist weder eine Faltung noch eine Dense-Schicht. Speichere das Modell mit seiner Topologie.',
  'tfjs/shape': '{weight} hat die Form {found} statt {expected}. Das sind nicht die Gewichte von {network}.',
  'tfjs/no-levels':
    '{weight} enthält {value}; eine Schicht mit Skalierungen daneben muss aber ganze Zahlen von −128 bis 127 enthalten.',
  'tfjs/no-scales':
    '{weight} ist nicht durchgehend {expected}, deshalb sind die Skalierungen nicht zu erkennen. Exportiere das Modell noch einmal.',
  'tfjs/by-order': 'die Gewichte wurden nach Reihenfolge und Form zugeordnet ({layers})',
  'tfjs/renamed': 'umbenannt von {layers} in {names}',
  'tfjs/widened': 'von {type} auf float32 erweitert',
  'tfjs/from-levels': 'genommen wurden die Zahlen, für die die {type}-Stufen stehen',
  'tfjs/folded': 'die Batch-Normalisierung wurde eingerechnet ({foldings})',
  'tfjs/into': '{normalization} in {layer}',
  'tfjs/left-out': '{weights} weggelassen',
};
