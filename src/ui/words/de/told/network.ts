/** What is told in German of networks (core/network/telling.ts). */
import type { networkTelling } from '../../../../core/network/telling.ts';

export const networkTold: Readonly<Record<keyof typeof networkTelling, string>> = {
  'network/filters':
    'Block {position}, {block}, hat {filters} Filter. Wähle eine ganze Zahl von 1 bis {most}.',
  'network/kernel':
    'Block {position}, {block}, hat einen Kernel der Größe {kernel}. Wähle eine dieser Größen: {kernels}.',
  'network/units':
    'Block {position}, {block}, hat {units} {units|Einheit|Einheiten}. Wähle eine ganze Zahl von 1 bis {most}.',
  'network/probability':
    'Block {position}, {block}, setzt Werte mit der Wahrscheinlichkeit {probability} auf 0. Wähle eine Zahl ab 0 und unter 1.',
  'network/small-images':
    'Block {position}, pool, halbiert Bilder, die dort nur noch {left} × {left} Pixel haben. Bei Bildern mit {side} × {side} Pixeln {times|ist|sind} nur {times}-mal Pooling möglich: Lass eines weg.',
  'network/wide-layer':
    '{layer} würde {values} Werte lesen; int8-Summen haben aber nur Platz für {most}. Setze ein Pooling davor oder nimm weniger Filter.',
  'network/parameters':
    'Das Netz hätte {parameters} Parameter; eine Webseite kann höchstens {most} trainieren. Nimm weniger Filter oder Einheiten oder ein Pooling mehr.',
  'network/activations':
    'Die Schichten würden aus einem Bild von {side} × {side} × {channels} insgesamt {values} Werte machen; eine Webseite hat nur Platz für {most}. Setze ein Pooling weiter nach vorn oder nimm weniger Filter.',
  'network/many-blocks': 'Es sind {blocks} Blöcke. Nimm höchstens {most}.',
  'network/after-dense':
    'Block {position}, {block}, steht hinter einer Dense-Schicht, und nach ihr ist kein Bild mehr da. Setze ihn vor den ersten Dense-Block.',
  'network/many-convolutions': 'Es sind {convolutions} Faltungen. Nimm höchstens {most}.',
  'network/many-dense-blocks':
    'Es sind {blocks} Dense-Blöcke. Nimm höchstens {most}: Die letzte Dense-Schicht, mit einer Einheit je Klasse, kommt von selbst dazu.',
  'network/long-list': 'Die Liste der Blöcke hat {characters} Zeichen. Nimm höchstens {most}.',
  'network/no-conv':
    'Block {position}, „{block}“, ist keiner. Schreibe conv:FILTER:KERNEL, zum Beispiel conv:32:3; mögliche Kernel: {kernels}.',
  'network/no-pool':
    'Block {position}, „{block}“, ist keiner. Schreibe nur pool: Ein Pooling ist immer 2 × 2 groß.',
  'network/no-dropout':
    'Block {position}, „{block}“, ist keiner. Schreibe dropout:P, zum Beispiel dropout:0.25.',
  'network/no-dense':
    'Block {position}, „{block}“, ist keiner. Schreibe dense:EINHEITEN, zum Beispiel dense:128.',
  'network/no-block':
    'Block {position}, „{block}“, ist keiner. Ein Block ist conv:FILTER:KERNEL, pool, dropout:P oder dense:EINHEITEN.',
  'network/other-images':
    'fc1.weight liest {inputs} Werte. {channels} {channels|Kanal|Kanäle} eines Bildes mit {side} × {side} Pixeln {channels|ist|sind} aber {values} Werte, und keine Anzahl von 2 × 2-Poolings macht daraus {inputs}. Importiere einen Datensatz mit den Bildern, für die das Netz gemacht ist, oder wähle Gewichte eines Netzes für Bilder mit {side} × {side} Pixeln.',
  'network/images-after-pools':
    'fc1.weight liest {inputs} Werte. {channels} {channels|Kanal|Kanäle} eines Bildes mit {side} × {side} Pixeln {channels|ist|sind} aber {values} Werte, und keine Anzahl von 2 × 2-Poolings macht daraus {inputs}. Mit einem Pooling nach jeder Faltung ist das Netz für Bilder mit {wanted} × {wanted} Pixeln. Importiere einen Datensatz mit den Bildern, für die es gemacht ist, oder wähle Gewichte eines Netzes für Bilder mit {side} × {side} Pixeln.',
  'network/images-of-side':
    'fc1.weight liest {inputs} Werte. {channels} {channels|Kanal|Kanäle} eines Bildes mit {side} × {side} Pixeln {channels|ist|sind} aber {values} Werte, und keine Anzahl von 2 × 2-Poolings macht daraus {inputs}. Das Netz ist für Bilder mit {wanted} × {wanted} Pixeln. Importiere einen Datensatz mit den Bildern, für die es gemacht ist, oder wähle Gewichte eines Netzes für Bilder mit {side} × {side} Pixeln.',
  'network/softmax-regression': 'Softmax-Regression',
  'network/convolution': '{from} → {to} Kanäle, {kernel} × {kernel}, Padding {padding}',
  'network/dropout': '{probability}, im Training',
  'network/another':
    '{file} enthält ein anderes Netz: {found}, mit {parameters} Parametern. Das Modell auf der Seite ist {present}; es bleibt, bis du die Datei lädst. Möchtest du sie mit diesem Netz laden?',
  'network/then': '{one}, {next}',
  'network/block-conv': 'conv {filters} mit {kernel} × {kernel}',
  'network/block-pool': 'pool',
  'network/block-dropout': 'dropout {probability}',
  'network/block-dense': 'dense {units}',
};
