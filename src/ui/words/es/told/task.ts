import type { taskTelling } from '../../../../worker/workshop/telling.ts';

export const taskTold: Readonly<Record<keyof typeof taskTelling, string>> = {
  'task/starting': 'La página aún está arrancando. Inténtalo otra vez en un momento.',
  'task/paused':
    'El entrenamiento está en pausa. Pulsa Reanudar para seguir con él, o Detener para terminarlo antes.',
  'task/already-running': '{task} ya está en marcha.',
  'task/training-running': 'El entrenamiento está en marcha. Antes, páusalo o detenlo.',
  'task/running': '{task} está en marcha. Antes, detén esa tarea.',
  'task/running-beside': '{task} está en marcha. Detén esa tarea o espera a que termine, y después reanuda.',
  'task/nothing-to-pause': 'No hay nada en marcha, así que no hay nada que pausar.',
  'task/nothing-paused': 'No hay nada en pausa.',
  // Tasks begin sentences, with their articles.
  'task/load-data': 'La descarga de las imágenes',
  'task/import-data': 'La importación de datos',
  'task/give-up-own-data': 'La vuelta al conjunto de datos de la página',
  'task/rename-data': 'El cambio de nombre de los datos',
  'task/train': 'El entrenamiento',
  'task/evaluate': 'La evaluación',
  'task/quantize': 'La cuantización',
  'task/find-remedies': 'La búsqueda de remedios',
  'task/sweep': 'El barrido',
  'task/measure-latency': 'La medición',
  'task/measure-layers': 'La medición de las capas',
  'task/import': 'La importación',
  'task/reset': 'El reinicio',
  'task/recover': 'La vuelta atrás',
  'task/move-backend': 'El cambio de backend',
  'task/continue-workspace': 'La recuperación del trabajo',
  'task/open-run': 'La apertura de la ejecución',
  'task/start-afresh': 'El comienzo de cero',
  'task/not-own-data': 'Solo se puede cambiar el nombre de datos que hayas importado.',
  'task/data-unnamed': 'El conjunto de datos no tiene nombre. Ponle uno.',
  'task/class-names-missing':
    'El conjunto de datos tiene {classes} {classes|clase|clases}, pero hay {names} {names|nombre|nombres}. Da uno a cada clase.',
  'task/class-unnamed': 'Una clase no tiene nombre. Da uno a cada clase.',
  'task/class-named-twice': 'Hay dos clases llamadas {name}. Da a cada una un nombre distinto.',
  'task/name-too-long': 'El nombre {start}… tiene {characters} caracteres. Usa {most} como máximo.',
  'task/adapted': '{file} se adaptó a esta página: {changes;}.',
  // It follows "los pesos de": an article in the masculine would have to melt into "del".
  'task/model-of-data': 'la red de {name}',
  'task/run-of-other-data':
    'La ejecución no se puede abrir: se entrenó con {trained}, y la página tiene ahora {present}. Importa {trained} en la vista Datos, o en la vista Archivos un archivo de Exportar todo que lo contenga, y abre entonces la ejecución.',
  'task/no-earlier-weights':
    'No se conservan pesos anteriores. Pulsa Reiniciar para empezar con unos nuevos.',
  'task/remedies-of-integers':
    'Los remedios son para la cuantización solo de pesos con enteros. Elígela y vuelve a buscar.',
  'task/too-few-held-out':
    'El conjunto de entrenamiento tiene {images} {images|imagen|imágenes}, y los remedios miran {calibration}: quedan muy pocas para juzgarlos. Tienen que quedar {least}. Reduce el número de imágenes de calibración o añade imágenes de entrenamiento.',
  'task/nothing-to-time': 'Aún no hay ningún modelo cuantizado que medir. Antes, pulsa Cuantizar.',
  'task/different-networks':
    'La referencia y el candidato son redes distintas, así que sus capas no se pueden comparar.',
  'task/backend-later': 'El backend cambiará con la próxima tarea; esta sigue como está.',
  'task/threads-later': 'El número de hilos cambiará con la próxima tarea; esta sigue como está.',
};
