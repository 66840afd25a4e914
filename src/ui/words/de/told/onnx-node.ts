/** What is told in German of the nodes of ONNX files (core/formats/onnx/read/operators/telling.ts). */
import type { onnxNodeTelling } from '../../../../core/formats/onnx/read/operators/telling.ts';

export const onnxNodeTold: Readonly<Record<keyof typeof onnxNodeTelling, string>> = {
  'onnx-node/no-images':
    'Der Knoten {node} müsste lesen, was aus den Bildern geworden ist, tut es aber nicht.',
  'onnx-node/reads-integers': 'Der Knoten {node} liest ganze Zahlen. Setze DequantizeLinear davor.',
  'onnx-node/reads-padded':
    'Der Knoten {node} liest Bilder mit ergänztem Rand (Padding). Das kann nur eine Faltung.',
  'onnx-node/lacks-input': 'Dem Knoten {node} fehlt die Eingabe {number}.',
  'onnx-node/not-constant':
    'Der Knoten {node} rechnet mit etwas, das erst bekannt ist, wenn das Netz läuft (Eingabe {number}).',
  'onnx-node/no-floats': 'Der Knoten {node} hat Gewichte vom Typ {type}. Es müssten float-Werte sein.',
  'onnx-node/no-bytes': 'Der Knoten {node} hat Gewichte vom Typ {type}. Es müsste int8 oder uint8 sein.',
  'onnx-node/no-single-number': 'Der Knoten {node} müsste als Eingabe {number} genau eine Zahl haben.',
  'onnx-node/long-list': 'Der Knoten {node} hat eine Liste von {count} {count|Zahl|Zahlen}.',
  'onnx-node/after-the-end': 'Der Knoten {node} kommt nach dem Ende des Netzes.',
  'onnx-node/turns-input':
    'Der Knoten {node} transponiert seine Eingabe (transA). Das tut hier keine Schicht.',
  'onnx-node/turns-or-scales':
    'Der Knoten {node} transponiert oder skaliert, was er liest. Das tut hier keine Schicht.',
  'onnx-node/training-mode':
    'Der Knoten {node} ist im Trainingsmodus. Exportiere das Modell nach model.eval().',
  'onnx-node/normalises-no-channels': 'Der Knoten {node} normalisiert etwas anderes als Kanäle.',
  'onnx-node/not-per-channel': 'Der Knoten {node} hat nicht eine Zahl für jeden Kanal.',
  'onnx-node/other-pooling':
    'Der Knoten {node} ist kein Max-Pooling über 2 × 2 Werte mit Schrittweite 2 und ohne Padding; nur das gibt es hier.',
  'onnx-node/other-padding': 'Der Knoten {node} ergänzt etwas anderes als Nullen um jedes Bild herum.',
  'onnx-node/not-square': 'Der Knoten {node} hat einen Kernel von {kernel}. Kernel sind hier quadratisch.',
  'onnx-node/groups':
    'Der Knoten {node} teilt die Kanäle in {groups} {groups|Gruppe|Gruppen}. Faltungen haben hier nur eine.',
  'onnx-node/strides':
    'Der Knoten {node} rückt um mehr als ein Pixel weiter (strides). Hier rückt eine Faltung um eines weiter, und ein Pooling halbiert das Bild.',
  'onnx-node/dilations': 'Der Knoten {node} hat Lücken in seinem Kernel (dilations). Das gibt es hier nicht.',
  'onnx-node/changes-size':
    "Der Knoten {node} ergänzt für seinen Kernel von {kernel} × {kernel} den Rand [{pads}]. Hier behält eine Faltung die Größe des Bildes, mit {wanted} auf jeder Seite: Trainiere das Netz mit padding='same'.",
  'onnx-node/no-matrix': 'Der Knoten {node} hat ein Gewicht der Form [{shape}]. Das ist keine Matrix.',
  'onnx-node/not-per-output':
    'Der Knoten {node} hat {count} {count|Zahl|Zahlen} für {outputs} {outputs|Ausgabe|Ausgaben}.',
  'onnx-node/clips':
    'Der Knoten {node} kappt Werte bei {least} und {most}, wie ReLU6 es tut. Hier hat jede Schicht ein ReLU: Trainiere das Netz damit.',
  'onnx-node/two-branches':
    'Der Knoten {node} verbindet zwei Zweige. Hier liest jede Schicht nur, was die vorige ausgibt.',
  'onnx-node/no-numbers':
    'Der Knoten {node} teilt durch die Bilder oder durch 0, oder er rechnet mit Werten, die keine Zahlen sind.',
  'onnx-node/not-foldable':
    'Der Knoten {node} rechnet mit einem Tensor der Form [{shape}]. In eine Schicht einrechnen lässt sich nur eine Zahl für alle Werte oder je eine für {channels} {channels|Kanal|Kanäle}.',
  'onnx-node/shapes-differ': 'Der Knoten {node} verknüpft zwei Konstanten verschiedener Form.',
  'onnx-node/nothing-known': 'Der Knoten {node} rechnet mit nichts, was bekannt ist.',
  'onnx-node/two-ranges': 'Den Knoten {node} gibt es hier nicht. Er rechnet mit mehr als einem Wertebereich.',
  'onnx-node/unknown-arithmetic':
    'Den Knoten {node} gibt es hier nicht. Was er rechnet, ist hier nicht bekannt.',
  'onnx-node/no-layer': 'Den Knoten {node} gibt es hier nicht. Er ist keine Schicht dieser Seite.',
  'onnx-node/reads-nothing': 'Der Knoten {node} liest nichts.',
  'onnx-node/flattens-more': 'Der Knoten {node} schreibt mehr als nur die Bilder in eine Reihe.',
  'onnx-node/no-shape': 'Der Knoten {node} sagt nicht, welche Form entstehen soll.',
  'onnx-node/picks-more': 'Der Knoten {node} wählt aus mehr als nur Größen aus.',
  'onnx-node/cuts-out-more': 'Der Knoten {node} schneidet mehr als nur Größen aus.',
  'onnx-node/joins-more': 'Der Knoten {node} fügt mehr als nur Größen zusammen.',
  'onnx-node/shape-not-filled':
    'Der Knoten {node} gibt einer Konstanten eine Form, die ihre Werte nicht füllen.',
  'onnx-node/turns-other-axes': 'Der Knoten {node} vertauscht Achsen, die seine Konstante nicht hat.',
  'onnx-node/not-quantized': 'Der Knoten {node} liest ganze Zahlen, die nicht von QuantizeLinear stammen.',
  'onnx-node/not-quantized-dynamically':
    'Der Knoten {node} liest ganze Zahlen, die nicht von DynamicQuantizeLinear stammen.',
  'onnx-node/other-scale':
    'Der Knoten {node} nimmt eine andere Skalierung oder einen anderen Nullpunkt als die ganzen Zahlen, die er liest.',
  'onnx-node/other-zero-point':
    'Der Knoten {node} nimmt einen anderen Nullpunkt als die ganzen Zahlen, die er liest.',
  'onnx-node/other-factor':
    'Der Knoten {node} multipliziert die Summen mit etwas anderem als den Skalierungen der Aktivierungen und der Gewichte.',
  'onnx-node/scales-do-not-fit':
    'Die Skalierungen des Knotens {node} passen nicht zu dem, was sie skalieren. Bekannt sind eine für alles oder eine für jeden Kanal.',
  'onnx-node/unavailable':
    'Den Knoten {node} gibt es hier nicht. Netze bestehen hier aus Conv, Relu, MaxPool, Flatten und Gemm. {advice}',
  'onnx-node/unavailable-of':
    'Den Knoten {node} gibt es hier nicht. Netze bestehen hier aus Conv, Relu, MaxPool, Flatten und Gemm, und dieser Operator stammt aus {domain}. {advice}',
  'onnx-node/take-relu': 'Hier hat jede Schicht ein ReLU: Trainiere das Netz damit.',
  'onnx-node/take-max-pool': 'Das Pooling nimmt hier das Maximum von 2 × 2 Werten: Trainiere das Netz damit.',
  'onnx-node/take-max-pool-and-flatten':
    'Das Pooling nimmt hier das Maximum von 2 × 2 Werten: Trainiere das Netz damit. Setze hinter das letzte ein Flatten.',
  'onnx-node/take-unoptimised':
    'ONNX Runtime hat diese Datei für sich optimiert. Wähle die Datei von vorher.',
  'onnx-node/without-branches': 'Exportiere das Netz nach model.eval(), ohne Verzweigungen.',
  'onnx-node/without-loops': 'Exportiere das Netz nach model.eval(), ohne Schleifen.',
  'onnx-node/take-other': 'Wähle Gewichte eines solchen Netzes.',
  'onnx-node/batch-normalisation': 'die Batch-Normalisierung wurde in die Schichten eingerechnet',
  'onnx-node/left-out': '{node} am Ende wurde weggelassen',
  'onnx-node/static-as-floats':
    'die Gewichte sind die float-Werte, für die die ganzen Zahlen der Datei stehen, ohne die kalibrierten Wertebereiche',
};
