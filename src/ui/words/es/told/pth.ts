/** What is told of files of torch.save (core/formats/pth/telling.ts). */
import type { pthTelling } from '../../../../core/formats/pth/telling.ts';

export const pthTold: Readonly<Record<keyof typeof pthTelling, string>> = {
  'pth/unreadable': '{file} no se puede leer como archivo de PyTorch: {problem}',
  'pth/torchscript':
    'es un programa TorchScript, no unos pesos. Guarda solo los pesos: torch.save(model.state_dict(), path).',
  'pth/pickles':
    'contiene {count} archivos data.pkl en lugar de uno. Guarda solo los pesos: torch.save(model.state_dict(), path).',
  'pth/big-endian': 'sus números no están en little-endian. Guárdalo en un equipo x86 o ARM.',
  'pth/entry-missing': 'le falta la entrada {entry}. Guárdalo o descárgalo otra vez.',
  'pth/pickle-cut-off':
    'su pickle termina a medias. Puede que el archivo esté cortado; guárdalo o descárgalo otra vez.',
  'pth/text-not-utf-8': 'el texto del byte {byte} de su pickle no es UTF-8.',
  'pth/pickle-too-long':
    'su pickle tiene {bytes} bytes, más de los {most} permitidos. Guarda solo los pesos: torch.save(model.state_dict(), path).',
  'pth/opcode':
    'el byte {byte} de su pickle es el opcode {opcode}, que ningún state dict necesita. Guarda solo los pesos: torch.save(model.state_dict(), path).',
  'pth/no-value-there': 'su pickle toma un valor donde no hay ninguno.',
  'pth/list-not-begun': 'su pickle termina una lista que no había empezado.',
  'pth/storage-without-tuple': 'un storage de su pickle necesita una tupla, no {found}.',
  'pth/call-without-tuple': 'una llamada de su pickle necesita una tupla, no {found}.',
  'pth/fills-no-dict':
    'su pickle llena {found} como si fuera un dict. Guarda solo los pesos: torch.save(model.state_dict(), path).',
  'pth/never-kept': 'su pickle recupera el valor {index}, que nunca guardó.',
  'pth/protocol':
    'su pickle usa el protocolo {protocol}, no el {known}. Guárdalo sin pickle_protocol: torch.save(model.state_dict(), path).',
  'pth/asks-for':
    'pide {path}, que ningún state dict de SimpleCNN necesita y que aquí no se ejecuta. Guarda solo los pesos: torch.save(model.state_dict(), path).',
  'pth/calls': 'su pickle llama a {found}.',
  'pth/makes': 'crea un objeto {path}, y eso aquí no se ejecuta.',
  'pth/appends-to-no-list':
    'su pickle añade elementos a {found} como si fuera una lista. Guarda solo los pesos: torch.save(model.state_dict(), path).',
  'pth/key': 'una clave de un dict de su pickle es {found}, no un str.',
  'pth/key-without-value': '“{key}” no tiene valor en su pickle.',
  'pth/attributes': 'su pickle le da a un dict {found} como atributos.',
  'pth/a-bool': 'un bool',
  'pth/an-int': 'un int',
  'pth/a-str': 'un str',
  'pth/a-storage': 'un storage',
  'pth/a-float': 'un float',
  'pth/a-tuple': 'una tupla',
  'pth/a-list': 'una lista',
  'pth/a-dict': 'un dict',
  'pth/made-by': 'lo que crea {path}',
  'pth/no-state-dict':
    'contiene {found}, no un state_dict. Guarda solo los pesos: torch.save(model.state_dict(), path).',
  'pth/static':
    'es un modelo con cuantización estática (lo muestra {tensor}), y solo se puede leer lo que hizo quantize_dynamic. Guarda el state_dict del modelo float antes de torch.ao.quantization.convert, impórtalo y cuantízalo aquí con el esquema int8 estático.',
  'pth/tensor': '{problem} Guarda el state_dict del modelo y nada más: torch.save(model.state_dict(), path).',
  // Names of tensors: they stand in quotation marks, and one in the other.
  'pth/scales-of': 'escalas ({tensor})',
  'pth/zero-points-of': 'puntos cero ({tensor})',
  'pth/packed-weight-of': 'peso empaquetado de {layer}',
  'pth/packed-bias-of': 'sesgo empaquetado de {layer}',
  'pth/no-tensor': '“{tensor}” es {found}, no un tensor.',
  'pth/parameter-of': '“{tensor}” es un parámetro hecho con {found}.',
  'pth/own-class': 'el tensor “{tensor}” es de una clase propia y está hecho con {found}.',
  'pth/strides':
    'el tensor “{tensor}” tiene {sizes} {sizes|tamaño|tamaños}, pero {strides} {strides|stride|strides}.',
  'pth/axes': 'el tensor “{tensor}” tiene {axes} ejes.',
  'pth/sizes-too-large': 'el tensor “{tensor}” tiene los tamaños {sizes}, que son demasiado grandes.',
  'pth/beyond-storage':
    'el tensor “{tensor}” llega hasta el elemento {element} de un storage que tiene {elements}.',
  'pth/shares-storage':
    'el tensor “{tensor}” y los anteriores ocupan más bytes de los que tiene el archivo: comparten el storage.',
  'pth/no-scale': 'el tensor “{tensor}” no tiene escala y punto cero.',
  'pth/scheme': 'el tensor “{tensor}” está cuantizado con el esquema {scheme}.',
  'pth/axis': 'el tensor “{tensor}” está cuantizado a lo largo de un eje que no es el de sus salidas.',
  'pth/scales': 'el tensor “{tensor}” tiene escalas {dtype} [{shape}], no {expected} [{channels}].',
  'pth/zero-points': 'el tensor “{tensor}” tiene puntos cero {dtype} [{shape}], no {expected} [{channels}].',
  'pth/no-storage': 'el tensor “{tensor}” está hecho con {found}, no con un storage.',
  'pth/storage-size':
    'el tensor “{tensor}” necesita un storage de {expected} bytes, pero data/{key} tiene {bytes}.',
  'pth/no-size': 'el tensor “{tensor}” tiene {found} donde va un tamaño.',
  'pth/no-sizes': 'el tensor “{tensor}” tiene {found} donde van sus tamaños.',
  'pth/missing': 'falta “{tensor}”.',
  'pth/no-pair': '“{tensor}” no es un par de peso y sesgo.',
  'pth/zero-point':
    '“{tensor}” tiene un punto cero de {zeroPoint}; solo se leen pesos simétricos, que lo tienen en 0.',
  'pth/read-from': 'se leyó de {path}',
  'pth/not-used': 'no se {count|usó|usaron} {paths}',
  'pth/observers': 'estaba preparado para cuantizarlo: sus pesos son float, y se omitieron sus observadores',
  'pth/unpacked': 'los pesos de {layers} se desempaquetaron: estaban cuantizados a float16, no a int8',
};
