/** What is told of the bytes of safetensors files (core/formats/safetensors/telling.ts). */
import type { safetensorsTelling } from '../../../../core/formats/safetensors/telling.ts';

export const safetensorsTold: Readonly<Record<keyof typeof safetensorsTelling, string>> = {
  'safetensors/unsound': '{file} no es un archivo safetensors válido: {problem}',
  'safetensors/is-zip':
    'es un archivo zip, como los que escribe torch.save (.pth, .pt). Guárdalo mejor con safetensors.torch.save_file.',
  'safetensors/too-short':
    'tiene solo {bytes} {bytes|byte|bytes}. Puede que esté cortado; guárdalo o descárgalo otra vez.',
  'safetensors/header-too-long':
    'su cabecera declara {bytes} bytes, más de los {most} permitidos. ¿Es un archivo de otro tipo?',
  'safetensors/header-cut-off':
    'su cabecera declara {bytes} {bytes|byte|bytes}, pero {following|sigue|siguen} {following}. Puede que el archivo esté cortado; guárdalo o descárgalo otra vez.',
  'safetensors/header-not-utf-8': 'su cabecera no es texto UTF-8.',
  'safetensors/header-without-brace': 'su cabecera no empieza con “{”.',
  'safetensors/header-no-object': 'su cabecera no es un objeto JSON.',
  'safetensors/header-not-json': 'su cabecera no es JSON ({cause}).',
  'safetensors/too-many-entries':
    'su cabecera tiene {count} entradas, más de los {most} tensores permitidos.',
  'safetensors/name-twice': '“{name}” aparece dos veces en su cabecera.',
  'safetensors/metadata-no-object': '__metadata__ no es un objeto.',
  'safetensors/metadata-no-string': '“{key}” de __metadata__ no es un texto.',
  'safetensors/entry': 'la entrada del tensor “{tensor}” no se puede usar (entrada: {problem}).',
  'safetensors/entry-field': 'la entrada del tensor “{tensor}” no se puede usar ({field}: {problem}).',
  'safetensors/data-cut-off':
    'el tensor “{tensor}” declara los bytes {start} a {end}, pero los datos tienen {bytes}. Puede que el archivo esté cortado; guárdalo o descárgalo otra vez.',
  'safetensors/other-size':
    'el tensor “{tensor}”, de tipo {type} y forma {shape}, necesita {needed} {needed|byte|bytes}, pero sus offsets abarcan {found}.',
  'safetensors/gap': 'los bytes {start} a {end}, antes del tensor “{tensor}”, no pertenecen a ningún tensor.',
  'safetensors/overlap': 'el tensor “{tensor}” se superpone al anterior.',
  'safetensors/bytes-left': 'después de su último tensor {bytes|queda|quedan} {bytes} {bytes|byte|bytes}.',
};
