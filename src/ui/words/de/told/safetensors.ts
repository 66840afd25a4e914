/** What is told in German of the bytes of safetensors files (core/formats/safetensors/telling.ts). */
import type { safetensorsTelling } from '../../../../core/formats/safetensors/telling.ts';

export const safetensorsTold: Readonly<Record<keyof typeof safetensorsTelling, string>> = {
  'safetensors/unsound': '{file} ist keine intakte safetensors-Datei: {problem}',
  'safetensors/is-zip':
    'Sie ist ein ZIP-Archiv, wie torch.save es schreibt (.pth, .pt). Speichere stattdessen mit safetensors.torch.save_file.',
  'safetensors/too-short':
    'Sie hat nur {bytes} Byte. Vielleicht wurde sie abgeschnitten; speichere sie neu oder lade sie noch einmal herunter.',
  'safetensors/header-too-long':
    'Der Header beansprucht {bytes} Byte, erlaubt sind höchstens {most}. Ist es eine Datei anderer Art?',
  'safetensors/header-cut-off':
    'Der Header beansprucht {bytes} Byte, es {following|folgt|folgen} aber {following}. Vielleicht wurde sie abgeschnitten; speichere sie neu oder lade sie noch einmal herunter.',
  'safetensors/header-not-utf-8': 'Der Header ist kein Text in UTF-8.',
  'safetensors/header-without-brace': 'Der Header beginnt nicht mit „{“.',
  'safetensors/header-no-object': 'Der Header ist kein JSON-Objekt.',
  'safetensors/header-not-json': 'Der Header ist kein JSON ({cause}).',
  'safetensors/too-many-entries': 'Der Header hat {count} Einträge, erlaubt sind höchstens {most} Tensoren.',
  'safetensors/name-twice': '„{name}“ steht zweimal im Header.',
  'safetensors/metadata-no-object': '__metadata__ ist kein Objekt.',
  'safetensors/metadata-no-string': '„{key}“ in __metadata__ ist kein String.',
  'safetensors/entry': 'Der Eintrag des Tensors „{tensor}“ lässt sich nicht verwenden (Eintrag: {problem}).',
  'safetensors/entry-field':
    'Der Eintrag des Tensors „{tensor}“ lässt sich nicht verwenden ({field}: {problem}).',
  'safetensors/data-cut-off':
    'Der Tensor „{tensor}“ beansprucht die Bytes {start} bis {end} von {bytes}. Vielleicht wurde die Datei abgeschnitten; speichere sie neu oder lade sie noch einmal herunter.',
  'safetensors/other-size':
    'Der Tensor „{tensor}“ vom Typ {type} {shape} braucht {needed} Byte, seine Offsets umfassen aber {found}.',
  'safetensors/gap': 'Die Bytes {start} bis {end} vor dem Tensor „{tensor}“ gehören zu keinem Tensor.',
  'safetensors/overlap': 'Der Tensor „{tensor}“ überlappt den davor.',
  'safetensors/bytes-left': 'Nach dem letzten Tensor {bytes|folgt|folgen} noch {bytes} Byte.',
};
