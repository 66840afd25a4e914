/** What is told of files of runs (core/formats/runs/telling.ts). */
import type { runsFileTelling } from '../../../../core/formats/runs/telling.ts';

export const runsFileTold: Readonly<Record<keyof typeof runsFileTelling, string>> = {
  'runs-file/refused': 'Não é possível importar {file}: {problem}. Nada dele foi importado. {remedy}',
  'runs-file/no-list': 'o JSON não é uma lista de execuções, pois “format” não é “{format}”',
  'runs-file/newer':
    'ele foi escrito por uma versão mais nova desta página (“version” é {version}, e esta página lê até {known})',
  'runs-file/at': 'em {path}: {problem}',
  'runs-file/at-top': 'no nível mais alto: {problem}',
  'runs-file/no-hash': 'não são 64 dígitos hexadecimais',
  'runs-file/no-id': 'há mais do que letras, dígitos, _ e -',
  'runs-file/names-alike': 'há dois com o mesmo nome',
  'runs-file/ids-alike': 'há dois com o mesmo id',
  'runs-file/too-much-else':
    'mais de {megabytes} MB dele não são conteúdo de execuções, mais do que qualquer lista de execuções precisa',
  'runs-file/cut-off': 'ele termina no meio de um texto que começa no byte {byte}',
  'runs-file/not-utf-8': 'não é um texto em UTF-8',
  'runs-file/export-again': 'Exporte-o de novo na página de onde ele vem, ou use outra cópia do arquivo.',
  'runs-file/choose-another': 'Escolha um arquivo criado por Exportar em JSON ou por Exportar tudo.',
  'runs-file/reload': 'Recarregue a página para ter a versão mais nova e importe o arquivo nela.',
};
