import type { workTelling } from '../../../../worker/workspace/telling.ts';

export const workTold: Readonly<Record<keyof typeof workTelling, string>> = {
  'work/fresh-weights':
    '{problem} La página empieza con pesos nuevos: entrena otra vez, o importa un archivo.',
  'work/open-elsewhere': 'Otra pestaña ya tiene abierto ese trabajo. Continúa allí.',
  'work/gone': 'Ese trabajo ya no está guardado: se eliminó entretanto.',
  'work/no-room':
    'El almacenamiento de este navegador no tiene sitio para los {megabytes} MB de {name}. El resto del trabajo se conserva. Después de recargar, importa los datos otra vez y continúa.',
  'work/unreadable':
    'Los pesos del paso {step} estaban guardados, pero no se pueden volver a leer ({cause}).',
  'work/partly-read': 'De lo guardado no se pudo leer lo siguiente: {lost;}. El resto está como estaba.',
  'work/partly-read-without-images':
    'De lo guardado no se pudo leer lo siguiente: {lost}. El resto está como estaba. Importa los datos otra vez para seguir con ellos.',
  'work/lost': '{what} ({cause})',
  // They stand for files, as one thing, where a file is named.
  'work/stored-weights': 'la copia guardada de los pesos',
  'work/stored-model': 'la copia guardada de {model}',
  'work/order-of-images': 'el orden de las próximas imágenes',
  'work/curves': 'las pérdidas y exactitudes de la ejecución',
  'work/training-under-way': 'el entrenamiento que estaba en curso',
  'work/weights-of-step': 'los pesos del paso {step}',
  'work/answers-of': 'las respuestas de {model}',
  'work/images-of': 'las imágenes de {name}',
  'work/part-missing': 'falta su parte “{part}”',
  'work/part-cut-off': 'su parte “{part}” está cortada',
  'work/part-not-float': 'su parte “{part}” no contiene pesos float',
  'work/is-float': 'se guardó como modelo float',
  'work/moments-do-not-fit': 'los momentos de su optimizador no encajan con sus pesos',
  'work/answers-incomplete': 'las respuestas del modelo {model} no están completas',
  'work/train-images-incomplete': 'sus imágenes de entrenamiento no están completas',
  'work/test-images-incomplete': 'sus imágenes de prueba no están completas',
};
