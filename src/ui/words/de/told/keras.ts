/** What is told in German of the layers of a Keras model (core/formats/tfjs-layers/keras/telling.ts). */
import type { kerasTelling } from '../../../../core/formats/tfjs-layers/keras/telling.ts';

export const kerasTold: Readonly<Record<keyof typeof kerasTelling, string>> = {
  'keras/too-many-layers': 'Das Modell hat {count} Schichten, erlaubt sind höchstens {most}.',
  'keras/nested': 'Darin stecken Modelle in Modellen in Modellen.',
  'keras/reads-several':
    'Die Schicht „{layer}“ ({kind}) liest {count} andere. Die Netze dieser Seite sind Ketten: Jede Schicht liest die davor.',
  'keras/read-by-two':
    'Die Schicht „{layer}“ wird von zwei anderen gelesen. Die Netze dieser Seite sind Ketten: Jede Schicht liest die davor.',
  'keras/no-chain': 'Die Schichten bilden keine Kette.',
  'keras/no-dense-end': 'Am Ende steht keine Dense-Schicht ohne ReLU, mit einer Einheit je Klasse.',
  'keras/not-square': 'Das Modell liest {values} Werte statt Bildern, die so hoch wie breit sind.',
  'keras/refused':
    '{problem} Die Netze dieser Seite bestehen aus Conv2D mit dem Padding „same“ und ReLU, MaxPooling2D, Dropout, Flatten und Dense mit ReLU.',
  'keras/unknown-kind':
    'Die Schicht „{layer}“ ({kind}) ist von einer Art, die es in den Netzen dieser Seite nicht gibt.',
  'keras/behind-softmax': 'Die Schicht „{layer}“ ({kind}) steht hinter dem Softmax.',
  'keras/behind-flatten': 'Die Schicht „{layer}“ ({kind}) steht hinter dem Flatten der Bilder.',
  'keras/not-flattened': 'Die Schicht „{layer}“ ({kind}) liest Bilder, aber davor fehlt ein Flatten.',
  'keras/no-relu': 'Hinter der Schicht „{layer}“ ({kind}) steht kein ReLU.',
  'keras/other-relu': 'Die Schicht „{layer}“ ({kind}) ist ein anderes ReLU als max(0, x).',
  'keras/activation': 'Die Schicht „{layer}“ ({kind}) hat die Aktivierungsfunktion {activation}.',
  'keras/unknown-activation':
    'Die Schicht „{layer}“ ({kind}) hat eine Aktivierungsfunktion, die hier nicht bekannt ist.',
  'keras/other-pool':
    'Die Schicht „{layer}“ ({kind}) ist ein anderes Pooling als 2 × 2 mit Schrittweite 2 und dem Padding „valid“.',
  'keras/between': 'Die Schicht „{layer}“ ({kind}) steht zwischen anderen.',
  'keras/no-rate': 'Der Schicht „{layer}“ ({kind}) fehlt die Angabe rate.',
  'keras/not-folded':
    'Die Schicht „{layer}“ ({kind}) steht nicht zwischen einer Schicht und deren Aktivierungsfunktion; nur dort ließe sie sich einrechnen.',
  'keras/settings': 'Die Schicht „{layer}“ ({kind}) hat keine brauchbaren Einstellungen.',
  'keras/setting': 'Die Angabe {setting} der Schicht „{layer}“ ({kind}) ist unbrauchbar oder fehlt.',
  'keras/kernel': 'Die Schicht „{layer}“ ({kind}) hat einen Kernel der Größe {size}.',
  'keras/strides': 'Die Schicht „{layer}“ ({kind}) hat die Schrittweiten {strides}.',
  'keras/dilation': 'Die Schicht „{layer}“ ({kind}) hat die Dilation {dilation}.',
  'keras/groups': 'Die Schicht „{layer}“ ({kind}) hat {groups} Gruppen.',
  'keras/padding':
    'Die Schicht „{layer}“ ({kind}) hat das Padding „{padding}“; damit werden ihre Bilder kleiner.',
  'keras/data-format': 'Die Schicht „{layer}“ ({kind}) hat das Datenformat {format}.',
  'keras/left-out': 'die Schicht „{layer}“ ({kind}) wurde weggelassen',
  'keras/softmax-left-out': 'das Softmax am Ende wurde weggelassen (diese Seite berechnet es selbst)',
  'keras/rescaling-left-out':
    'die Schicht „{layer}“, die Pixel skaliert, wurde weggelassen (diese Seite normalisiert sie selbst)',
};
