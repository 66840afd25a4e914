/** What is told of the bytes of safetensors files (core/formats/safetensors/telling.ts). */
import type { safetensorsTelling } from '../../../../core/formats/safetensors/telling.ts';

export const safetensorsTold: Readonly<Record<keyof typeof safetensorsTelling, string>> = {
  'safetensors/unsound': '{file} não é um arquivo safetensors íntegro: {problem}',
  'safetensors/is-zip':
    'é um arquivo zip, como os que torch.save escreve (.pth, .pt). Salve-o com safetensors.torch.save_file.',
  'safetensors/too-short':
    'só tem {bytes} {bytes|byte|bytes}. O arquivo pode estar incompleto; salve ou baixe-o de novo.',
  'safetensors/header-too-long':
    'o cabeçalho declara {bytes} bytes, mais do que os {most} permitidos. O arquivo é de outro tipo?',
  'safetensors/header-cut-off':
    'o cabeçalho declara {bytes} {bytes|byte|bytes}, mas {following|segue|seguem} {following}. O arquivo pode estar incompleto; salve ou baixe-o de novo.',
  'safetensors/header-not-utf-8': 'o cabeçalho não é um texto em UTF-8.',
  'safetensors/header-without-brace': 'o cabeçalho não começa com “{”.',
  'safetensors/header-no-object': 'o cabeçalho não é um objeto JSON.',
  'safetensors/header-not-json': 'o cabeçalho não é JSON ({cause}).',
  'safetensors/too-many-entries':
    'o cabeçalho tem {count} entradas, mais do que os {most} tensores permitidos.',
  'safetensors/name-twice': '“{name}” aparece duas vezes no cabeçalho.',
  'safetensors/metadata-no-object': '__metadata__ não é um objeto.',
  'safetensors/metadata-no-string': '“{key}”, em __metadata__, não é uma string.',
  'safetensors/entry': 'a entrada do tensor “{tensor}” não pode ser usada (entrada: {problem}).',
  'safetensors/entry-field': 'a entrada do tensor “{tensor}” não pode ser usada ({field}: {problem}).',
  'safetensors/data-cut-off':
    'o tensor “{tensor}” diz ocupar os bytes {start} a {end} de {bytes}. O arquivo pode estar incompleto; salve ou baixe-o de novo.',
  'safetensors/other-size':
    'o tensor “{tensor}”, {type} {shape}, precisa de {needed} {needed|byte|bytes}, mas os offsets abrangem {found}.',
  'safetensors/gap': 'os bytes {start} a {end}, antes do tensor “{tensor}”, não pertencem a nenhum tensor.',
  'safetensors/overlap': 'o tensor “{tensor}” se sobrepõe ao anterior.',
  'safetensors/bytes-left': '{bytes|sobra|sobram} {bytes} {bytes|byte|bytes} depois do último tensor.',
};
