import type { keptRunsTelling } from '../../../../worker/runs/telling.ts';

export const keptRunsTold: Readonly<Record<keyof typeof keptRunsTelling, string>> = {
  'kept-runs/gone': 'Esa ejecución ya no está guardada: se eliminó entretanto.',
  'kept-runs/some-left-out':
    'El archivo contiene todas las ejecuciones menos {faults}. Las que contiene están completas.',
  'kept-runs/fault': '{run} ({fault})',
  'kept-runs/large-export':
    'El archivo tiene {megabytes} MB, y ninguna página importa más de {most} MB. Elimina ejecuciones que no necesites y exporta las demás otra vez.',
  'kept-runs/too-large': 'tiene {megabytes} MB, y no es seguro que un navegador pueda con más de {most} MB',
  'kept-runs/delete-some':
    'Elimina ejecuciones que no necesites en la página de la que viene, y expórtalo otra vez.',
  'kept-runs/this-file': 'el archivo',
  'kept-runs/entry-missing': 'le falta la entrada “{entry}”',
  'kept-runs/entry-size': 'su entrada “{entry}” tiene {bytes} bytes, no {wanted}',
  'kept-runs/entry-changed':
    'la suma de comprobación de su entrada “{entry}” no coincide: algunos de sus bytes cambiaron',
  'kept-runs/no-list': 'no contiene “{entry}”',
  'kept-runs/choose-archive':
    'Elige un archivo hecho con Exportar todo; los pesos y los datos tienen sus propios botones.',
  'kept-runs/long-text':
    'el texto del byte {start} tiene {characters} caracteres, más que cualquier texto de una ejecución',
  'kept-runs/part-missing': 'en su “contents” falta la parte “{part}” de la ejecución “{run}”',
  'kept-runs/part-no-base64': 'la parte “{part}” de la ejecución “{run}” no es base64 (contents.{sha256})',
  'kept-runs/part-size': 'la parte “{part}” de la ejecución “{run}” tiene {bytes} bytes, no {wanted}',
  'kept-runs/part-changed':
    'la suma de comprobación de la parte “{part}” de la ejecución “{run}” no coincide: algunos de sus bytes cambiaron',
  'kept-runs/only-in-archive': 'nombra “{entry}”, que solo está en un archivo de Exportar todo',
  'kept-runs/unreadable': 'no es JSON válido ni un archivo de Exportar todo ({cause})',
  'kept-runs/lesson-no-text': 'su lección “{lesson}” no es texto en UTF-8',
  'kept-runs/lesson-name':
    'el nombre de su lección “{lesson}” tiene otros signos que no son letras, cifras, _ ni -',
  'kept-runs/run': 'su ejecución “{run}”: {fault}',
  'kept-runs/other-network': 'sus pesos son los de la red {found}, no los de {wanted}',
  'kept-runs/no-models': 'no tiene modelos',
  'kept-runs/labels-do-not-fit': 'su parte “{part}” no encaja con las etiquetas',
  'kept-runs/and-next': '{first} {next}',
  'kept-runs/none': '{file} no contiene ejecuciones.',
  'kept-runs/added': '{file}: se {count|añadió|añadieron} {count} {count|ejecución|ejecuciones}.',
  'kept-runs/none-added': '{file}: no se añadió ninguna ejecución.',
  'kept-runs/renamed':
    'De ellas, {count} {count|siguió|siguieron} de forma distinta aquí y en el archivo: se conservan las dos versiones.',
  'kept-runs/present':
    '{count} {count|ejecución ya estaba|ejecuciones ya estaban} aquí y no se {count|añadió|añadieron}.',
  'kept-runs/listed': 'La lista está en la vista Ejecuciones.',
  'kept-runs/lessons':
    'Se {count|añadió|añadieron} {count} {count|lección|lecciones}. {count|Está|Están} en la vista Lecciones.',
};
