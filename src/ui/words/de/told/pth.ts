/**
 * What is told in German of files of torch.save (core/formats/pth/telling.ts). What is found somewhere always stands in the nominative,
 * and what belongs to a tensor follows its name like a path: the values fit everywhere without being declined.
 */
import type { pthTelling } from '../../../../core/formats/pth/telling.ts';

export const pthTold: Readonly<Record<keyof typeof pthTelling, string>> = {
  'pth/unreadable': '{file} lässt sich nicht als PyTorch-Datei lesen: {problem}',
  'pth/torchscript':
    'Sie enthält ein TorchScript-Programm, nicht nur Gewichte. Speichere nur die Gewichte: torch.save(model.state_dict(), path).',
  'pth/pickles':
    'Sie enthält {count} Dateien namens data.pkl statt einer. Speichere nur die Gewichte: torch.save(model.state_dict(), path).',
  'pth/big-endian':
    'Die Zahlen darin sind nicht little-endian. Speichere die Datei auf einem Rechner mit x86 oder ARM.',
  'pth/entry-missing':
    'Der Eintrag {entry} fehlt. Speichere die Datei neu oder lade sie noch einmal herunter.',
  'pth/pickle-cut-off':
    'Die Pickle-Daten enden mittendrin. Vielleicht wurde die Datei abgeschnitten; speichere sie neu oder lade sie noch einmal herunter.',
  'pth/text-not-utf-8': 'Der Text bei Byte {byte} der Pickle-Daten ist kein UTF-8.',
  'pth/pickle-too-long':
    'Die Pickle-Daten sind {bytes} Byte lang, erlaubt sind höchstens {most}. Speichere nur die Gewichte: torch.save(model.state_dict(), path).',
  'pth/opcode':
    'Byte {byte} der Pickle-Daten ist der Opcode {opcode}, den kein State-Dict braucht. Speichere nur die Gewichte: torch.save(model.state_dict(), path).',
  'pth/no-value-there': 'Die Pickle-Daten nehmen einen Wert, wo keiner ist.',
  'pth/list-not-begun': 'Die Pickle-Daten beenden eine Liste, die sie nicht begonnen haben.',
  'pth/storage-without-tuple':
    'Zu einem Storage in den Pickle-Daten gehört ein Tupel; dort steht aber {found}.',
  'pth/call-without-tuple': 'Zu einem Aufruf in den Pickle-Daten gehört ein Tupel; dort steht aber {found}.',
  'pth/fills-no-dict':
    'Was die Pickle-Daten wie ein dict füllen, ist keines, sondern {found}. Speichere nur die Gewichte: torch.save(model.state_dict(), path).',
  'pth/never-kept': 'Die Pickle-Daten rufen den Wert {index} ab, den sie nie abgelegt haben.',
  'pth/protocol':
    'Die Pickle-Daten haben das Protokoll {protocol} statt {known}. Speichere ohne pickle_protocol: torch.save(model.state_dict(), path).',
  'pth/asks-for':
    'Sie verlangt {path}. Kein State-Dict von SimpleCNN braucht das, und hier wird es nicht ausgeführt. Speichere nur die Gewichte: torch.save(model.state_dict(), path).',
  'pth/calls': 'Was die Pickle-Daten aufrufen, ist {found}.',
  'pth/makes': 'Sie erzeugt ein Objekt mit {path}. Das wird hier nicht ausgeführt.',
  'pth/appends-to-no-list':
    'Woran die Pickle-Daten wie an eine Liste anhängen, ist keine, sondern {found}. Speichere nur die Gewichte: torch.save(model.state_dict(), path).',
  'pth/key': 'Ein Schlüssel eines dict in den Pickle-Daten ist kein str, sondern {found}.',
  'pth/key-without-value': '„{key}“ hat in den Pickle-Daten keinen Wert.',
  'pth/attributes': 'Wo in den Pickle-Daten die Attribute eines dict stehen müssten, steht {found}.',
  'pth/a-bool': 'ein bool',
  'pth/an-int': 'ein int',
  'pth/a-str': 'ein str',
  'pth/a-storage': 'ein Storage',
  'pth/a-float': 'ein float',
  'pth/a-tuple': 'ein Tupel',
  'pth/a-list': 'eine Liste',
  'pth/a-dict': 'ein dict',
  'pth/made-by': 'das Ergebnis von {path}',
  'pth/no-state-dict':
    'Der Inhalt ist kein state_dict, sondern {found}. Speichere nur die Gewichte: torch.save(model.state_dict(), path).',
  'pth/static':
    'Sie enthält ein statisch quantisiertes Modell, wie {tensor} zeigt; gelesen wird nur, was quantize_dynamic erzeugt. Speichere das state_dict des float-Modells vor torch.ao.quantization.convert, importiere es und quantisiere es hier mit dem Verfahren Statisch.',
  'pth/tensor':
    '{problem} Speichere das state_dict des Modells und nichts darum herum: torch.save(model.state_dict(), path).',
  'pth/scales-of': '{tensor}, Skalierungen',
  'pth/zero-points-of': '{tensor}, Nullpunkte',
  'pth/packed-weight-of': '{layer}, gepacktes Gewicht',
  'pth/packed-bias-of': '{layer}, gepackter Bias',
  'pth/no-tensor': '„{tensor}“ ist kein Tensor, sondern {found}.',
  'pth/parameter-of':
    '„{tensor}“ ist ein Parameter, dem statt eines Tensors etwas anderes zugrunde liegt: {found}.',
  'pth/own-class': '„{tensor}“ ist ein Tensor einer eigenen Klasse; erzeugt hat ihn {found}.',
  'pth/strides': '„{tensor}“ hat {sizes} {sizes|Größe|Größen}, aber {strides} {strides|Stride|Strides}.',
  'pth/axes': '„{tensor}“ hat {axes} Achsen; das sind zu viele.',
  'pth/sizes-too-large': '„{tensor}“ hat die Größen {sizes}; das ist zu viel.',
  'pth/beyond-storage':
    '„{tensor}“ reicht bis Element {element} eines Storage mit {elements} {elements|Element|Elementen}.',
  'pth/shares-storage':
    '„{tensor}“ und die Tensoren davor brauchen mehr Bytes, als die Datei hat; sie teilen sich einen Storage.',
  'pth/no-scale': '„{tensor}“ hat keine Skalierung und keinen Nullpunkt.',
  'pth/scheme': '„{tensor}“ ist mit dem Verfahren {scheme} quantisiert, das hier nicht bekannt ist.',
  'pth/axis':
    '„{tensor}“ ist nicht entlang seiner Ausgaben quantisiert, sondern entlang einer anderen Achse.',
  'pth/scales': '„{tensor}“ hat Skalierungen vom Typ {dtype} [{shape}] statt {expected} [{channels}].',
  'pth/zero-points': '„{tensor}“ hat Nullpunkte vom Typ {dtype} [{shape}] statt {expected} [{channels}].',
  'pth/no-storage': '„{tensor}“ müsste aus einem Storage bestehen; dort steht aber {found}.',
  'pth/storage-size': '„{tensor}“ braucht einen Storage von {expected} Byte, data/{key} hat aber {bytes}.',
  'pth/no-size': 'In „{tensor}“ steht {found}, wo eine Größe stehen müsste.',
  'pth/no-sizes': 'In „{tensor}“ steht {found}, wo die Größen stehen müssten.',
  'pth/missing': '„{tensor}“ fehlt.',
  'pth/no-pair': '„{tensor}“ ist kein Paar aus Gewicht und Bias.',
  'pth/zero-point':
    '„{tensor}“ hat den Nullpunkt {zeroPoint}; gelesen werden nur symmetrische Gewichte, mit dem Nullpunkt 0.',
  'pth/read-from': 'aus {path} gelesen',
  'pth/not-used': '{paths} {count|wurde|wurden} nicht benutzt',
  'pth/observers':
    'das Modell war für die Quantisierung vorbereitet und hat float-Gewichte (seine Observer wurden weggelassen)',
  'pth/unpacked': '{layers} entpackt (auf float16 statt int8 quantisiert)',
};
