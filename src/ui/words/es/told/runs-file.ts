/** What is told of files of runs (core/formats/runs/telling.ts). */
import type { runsFileTelling } from '../../../../core/formats/runs/telling.ts';

export const runsFileTold: Readonly<Record<keyof typeof runsFileTelling, string>> = {
  'runs-file/refused': 'No se puede importar {file}: {problem}. No se importó nada de su contenido. {remedy}',
  'runs-file/no-list': 'su JSON no es una lista de ejecuciones, porque su “format” no es “{format}”',
  'runs-file/newer':
    'lo escribió una versión más nueva de esta página (su “version” es {version}, y esta página lee hasta la {known})',
  'runs-file/at': 'en {path}: {problem}',
  'runs-file/at-top': 'en el nivel superior: {problem}',
  'runs-file/no-hash': 'no son 64 cifras hexadecimales',
  'runs-file/no-id': 'tiene signos que no son letras, cifras, _ ni -',
  'runs-file/names-alike': 'dos con el mismo nombre',
  'runs-file/ids-alike': 'dos con el mismo id',
  'runs-file/too-much-else':
    'más de {megabytes} MB no son contenido de ejecuciones, y ninguna lista de ejecuciones ocupa tanto',
  'runs-file/cut-off': 'termina dentro de un texto que empieza en el byte {byte}',
  'runs-file/not-utf-8': 'no es texto en UTF-8',
  'runs-file/export-again': 'Expórtalo otra vez en la página de la que viene, o usa otra copia del archivo.',
  'runs-file/choose-another':
    'Elige un archivo hecho con Exportar JSON en la vista Ejecuciones, o con Exportar todo.',
  'runs-file/reload': 'Recarga la página para tener su versión más nueva, e importa allí el archivo.',
};
