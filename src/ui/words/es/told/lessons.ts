/** What is told of lessons that cannot be read (core/lessons/telling.ts). */
import type { lessonsTelling } from '../../../../core/lessons/telling.ts';

export const lessonsTold: Readonly<Record<keyof typeof lessonsTelling, string>> = {
  'lessons/unknown-fact':
    '“{name}” no es nada que la página conozca. Escribe “setting NOMBRE = VALOR”, o uno de estos datos: {facts}.',
  'lessons/bare-number': '{fact} es un número: di cuánto debe valer, por ejemplo “{fact} >= 10”.',
  'lessons/bare-text': '{fact} es un texto: di cuál debe ser, por ejemplo “{fact} = weights”.',
  'lessons/compared-flag': '{fact} es verdadero o falso: escribe solo “{fact}”.',
  'lessons/sized-text': '{fact} es un texto: compáralo con = o con !=.',
  'lessons/compared-with-nothing': '{fact} no tiene nada con que compararse.',
  'lessons/no-number': '{fact} es un número, y “{value}” no lo es. Escribe un número con punto decimal.',
  'lessons/no-setting': 'No hay ningún ajuste “{key}”. docs/lessons.md enumera los ajustes.',
  'lessons/of-line': '{name}: {problem}',
  'lessons/no-names': 'no nombra nada. Escribe nombres separados por comas.',
  'lessons/no-place': 'no hay ningún lugar “{name}”. Escribe uno de estos: {places}.',
  'lessons/sets-nothing': '“{text}” no ajusta nada. Escribe NOMBRE=VALOR con uno de estos nombres: {keys}.',
  'lessons/minutes': '“{text}” no es un número de minutos. Escribe un número entero de 1 a 120.',
  'lessons/remember': 'debe nombrar lo que hay que recordar, separado por comas. Se puede recordar: {facts}.',
  'lessons/choice-without-text': 'una opción necesita un texto antes de su “|”.',
  'lessons/choice-rule': 'detrás de “|” va “right” o “if CONDICIÓN”, no “{rule}”.',
  'lessons/within': 'escribe “DATO within NÚMERO” con uno de estos datos: {facts}.',
  'lessons/tolerance': '“{text}” no es un número que sirva de margen para la respuesta.',
  'lessons/no-question': 'falta la pregunta.',
  'lessons/long': 'Una lección tiene como máximo {most} caracteres, y esta tiene {characters}.',
  'lessons/no-title': 'Una lección empieza con su título: “# TÍTULO” en una línea propia.',
  'lessons/no-step': 'Una lección necesita un paso: “## ENCABEZADO” en una línea propia, y debajo su texto.',
  'lessons/nothing-guessed': '“reveal” vuelve a un pronóstico, y ningún paso anterior a este pide uno.',
  'lessons/before-title': 'Antes del título, “# TÍTULO”, no puede haber nada.',
  'lessons/empty-heading': 'Un encabezado necesita un texto.',
  'lessons/two-titles': 'Una lección tiene un solo título. Un paso empieza con “## ENCABEZADO”.',
  'lessons/step-before-title': 'Una lección empieza con su título, “# TÍTULO”, antes de su primer paso.',
  'lessons/line-for-page':
    'Una línea que empieza con “>” es para la página. Escribe “> NOMBRE: VALOR” con uno de estos nombres: {allowed}.',
  'lessons/other-line-for-page':
    'Una línea que empieza con “>” es para la página, y “{name}” no sirve aquí. Escribe “> NOMBRE: VALOR” con uno de estos nombres: {allowed}.',
  'lessons/twice': '“{name}” aparece aquí por segunda vez. Quita una de las dos líneas.',
  'lessons/stray-text': 'El texto va dentro de un paso: empieza uno con “## ENCABEZADO” encima.',
  'lessons/answers-alone':
    '“choice”, “number” y “because” necesitan una pregunta en el mismo paso: “> ask: ...” o “> guess: ...”.',
  'lessons/two-questions': 'Un paso tiene una sola pregunta: “ask” o “guess”, no las dos.',
  'lessons/two-kinds-of-answers': 'Una pregunta tiene opciones o un número, no las dos cosas.',
  'lessons/few-choices':
    'Una pregunta necesita al menos dos líneas “> choice: TEXTO”, o una “> number: DATO within NÚMERO”.',
  'lessons/none-right':
    'Ninguna opción puede ser correcta: termina una con “| right” o con “| if CONDICIÓN”.',
};
