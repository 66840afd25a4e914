/** What is told of zip archives (core/formats/zip/telling.ts). */
import type { zipTelling } from '../../../../core/formats/zip/telling.ts';

export const zipTold: Readonly<Record<keyof typeof zipTelling, string>> = {
  'zip/unsound': '{file} não é um arquivo zip íntegro: {problem}',
  'zip/one-of-several': 'é só uma parte de várias.',
  'zip/directory-reaches-too-far':
    'o diretório diz ocupar os bytes {start} a {end} de {of}. O arquivo pode estar incompleto; salve ou baixe-o de novo.',
  'zip/directory-missing':
    'falta o diretório, que fica no fim. O arquivo pode estar incompleto; salve ou baixe-o de novo.',
  'zip/directory-damaged':
    'o diretório está danificado. O arquivo pode estar incompleto; salve ou baixe-o de novo.',
  'zip/too-large': 'o conteúdo declara mais do que os {most} bytes permitidos.',
  'zip/name-twice': '“{entry}” aparece duas vezes no diretório.',
  'zip/too-many-entries': 'tem {count} entradas, mais do que as {most} permitidas.',
  'zip/entry-damaged': 'a entrada {index} do diretório está danificada.',
  'zip/name-damaged': 'o nome da entrada {index} do diretório está danificado.',
  'zip/encrypted': '“{entry}” está criptografado. Salve-o sem senha.',
  'zip/other-method':
    '“{entry}” está compactado pelo método {method}; só são lidos os métodos store e deflate.',
  'zip/stored-size': '“{entry}” está guardado em {stored} bytes, mas declara {claimed}.',
  'zip/begins-elsewhere': '“{entry}” não começa onde o diretório diz.',
  'zip/entry-reaches-too-far':
    '“{entry}” declara {bytes} bytes, que invadem o diretório. O arquivo pode estar incompleto; salve ou baixe-o de novo.',
  'zip/checksum':
    'a soma de verificação de “{entry}” não confere: alguns bytes mudaram. Salve ou baixe o arquivo de novo.',
  'zip/inflated-size': '“{entry}”, quando descompactado, não tem os {bytes} bytes que declara.',
};
