/** The texts of a report about runs. It is read apart from the page, so it explains itself. */
import type { Translated } from '../../../dictionary.ts';
import type { runsReportWords as english } from '../../../en/late/runs/report.ts';
import { runsWords } from './list.ts';

/** A report says when it was exported; when each row was saved says nothing to who has no such list. */
const { when: _, ...ofList } = runsWords.columns;

export const runsReportWords: Translated<typeof english> = {
  title: 'Ejecuciones de Quantization Playground',
  about: (rows, day) =>
    `${rows} ${rows === '1' ? 'modelo, exportado' : 'modelos, exportados'} el ${day}. Cada fila es una red que se entrenó en el navegador, o una que se cuantizó a partir de ella.`,
  models: 'Modelos',
  columns: { ...ofList, note: runsWords.note },
  /** Of what can be moved sideways where the screen is narrow. */
  table: 'Tabla de los modelos',
  none: '–',
  of: (correct, images) => `${correct} de ${images}`,
  split: (better, worse, chance) =>
    `${better} ${better === '1' ? 'mejor' : 'mejores'}, ${worse} ${worse === '1' ? 'peor' : 'peores'}, por puro azar: ${chance}`,
  explanations: [
    'Exactitud es la proporción de imágenes de prueba que el modelo clasifica bien. El rango que hay debajo es su intervalo del 95 %: hasta dónde puede haberla movido el azar al elegir las imágenes de prueba.',
    'Pasos son los pasos de entrenamiento del modelo float; lo que sigue a un signo más son pasos de ajuste fino con los pesos redondeados.',
    'Cambios cuenta las imágenes de prueba a las que el modelo cuantizado da una respuesta distinta de la de su modelo float. Mejores y peores son las que solo él acierta o solo él falla; después viene la probabilidad de que el azar por sí solo las reparta de forma tan desigual.',
    'Ajustes indica solo lo que difiere de los ajustes con los que empieza la página.',
  ],
  curves: 'Gráficos',
  axes: {
    step: 'paso de entrenamiento',
    loss: 'pérdida, suavizada',
    accuracy: 'exactitud',
    bytes: 'tamaño del archivo',
  },
  figures: {
    loss: 'La pérdida de cada entrenamiento. Los números son los de las filas de arriba. El eje es logarítmico.',
    accuracy:
      'La exactitud con imágenes de prueba, tal como se midió durante cada entrenamiento. Cada vez que los fallos se reducen a la mitad, la curva sube lo mismo.',
    bytes:
      'Exactitud frente al tamaño del archivo: los modelos float son círculos azules, los cuantizados son rombos naranjas y las líneas son los intervalos del 95 %. Cuanto más arriba y más a la izquierda, mejor.',
  },
};
