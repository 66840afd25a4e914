import type { noticeTelling } from '../../../../client/store/telling.ts';

export const noticeTold: Readonly<Record<keyof typeof noticeTelling, string>> = {
  'notice/simd-unavailable':
    'No se puede usar el backend simd: {reason}. El entrenamiento se ejecuta en JavaScript puro, varios cientos de veces más lento; un navegador más nuevo ayuda.',
  'notice/backend-unavailable':
    'No se puede usar el backend {wished}: {reason}. En su lugar se usa {present}.',
  'notice/diverged':
    'El entrenamiento se detuvo en el paso {step}: la pérdida o los pesos ya no son números. Probablemente una tasa de aprendizaje de {learningRate} es demasiado alta. ¿Quieres volver a los pesos del paso {lastGoodStep} y usar la mitad?',
  'notice/file-not-fetched': 'No se pudo descargar {file}: el servidor respondió {status}.',
  'notice/no-picture': 'No se pudo abrir {file} como imagen. Elige un archivo PNG, JPEG, WebP o GIF.',
  'notice/new-version':
    'Hay una nueva versión de esta página. La tendrás la próxima vez que la abras, o ya mismo: la página se carga de nuevo y retoma tu trabajo.',
  'notice/left-trained':
    'Dejaste aquí un trabajo {ago}: un modelo entrenado durante {steps} {steps|paso|pasos}. ¿Quieres continuar donde estabas?',
  'notice/left-trained-shelf':
    'Dejaste aquí un trabajo {ago}: un modelo entrenado durante {steps} {steps|paso|pasos}, y {others} más en su estante. ¿Quieres continuar donde estabas?',
  'notice/left-untrained':
    'Dejaste aquí un trabajo {ago}: un modelo aún sin entrenar. ¿Quieres continuar donde estabas?',
  'notice/left-untrained-shelf':
    'Dejaste aquí un trabajo {ago}: un modelo aún sin entrenar, y {others} más en su estante. ¿Quieres continuar donde estabas?',
  'notice/a-moment-ago': 'hace un momento',
  'notice/minutes-ago': 'hace {minutes} {minutes|minuto|minutos}',
  'notice/hours-ago': 'hace {hours} {hours|hora|horas}',
  'notice/days-ago': 'hace {days} {days|día|días}',
};
