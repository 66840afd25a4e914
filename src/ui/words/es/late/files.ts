/** The texts about files, and about the work that the browser keeps. */
import type { ExportFormat } from '../../../../core/formats/export-formats.ts';
import type { Translated } from '../../dictionary.ts';
import type { exportWords as englishExport, filesWords as englishFiles } from '../../en/late/files.ts';

export const exportWords: Translated<typeof englishExport> = {
  caption:
    'Los archivos contienen los modelos tal como los muestra la página: int8 está cuantizado según lo elegido en Cuantización.',
  noModelYet: 'Aún no hay ningún modelo que guardar: la página está arrancando.',
  noSoundModel:
    'No hay nada que guardar: los pesos ya no son números. Vuelve a unos anteriores, o pulsa Reiniciar.',
  format: 'Guardar como',
  name: (what) => `Exportar ${what}`,
  formats: {
    safetensors: {
      name: 'safetensors',
      readBy:
        'Los cargadores de Hugging Face lo leen sin ejecutar ningún código que venga dentro. Esta página también lo lee.',
    },
    onnx: {
      name: 'ONNX',
      readBy:
        'Funciona en todo lo que admite ONNX, y Netron lo muestra como esquema. El archivo int8 da en todas partes las respuestas de PyTorch.',
    },
    onnxRuntime: {
      name: 'ONNX Runtime',
      readBy:
        'Contiene los mismos pesos int8 en la forma que ONNX Runtime calcula más rápido. Las activaciones tienen 8 bits en lugar de 7, así que las respuestas se acercan a las de PyTorch, pero no son iguales.',
    },
    pth: {
      name: 'pth',
      readBy:
        'torch.load lo lee. Es un state dict; el archivo int8 es el de un modelo hecho con quantize_dynamic. Esta página también lo lee.',
    },
    tfjs: {
      name: 'TF.js',
      readBy:
        'tf.loadLayersModel lee el modelo de este archivo zip y calcula en float; el archivo int8 tiene pesos de un byte. Esta página también lo lee.',
    },
  } satisfies Record<ExportFormat, { name: string; readBy: string }>,
  script: {
    title: 'Reproducir en PyTorch',
    what: 'script de PyTorch',
    button: 'script',
    about:
      'Este script de Python carga el archivo float, lo cuantiza, lo prueba y escribe sus números al lado de los de la página.',
  },
  metrics: {
    title: 'Métricas',
    what: 'CSV de métricas',
    button: 'CSV',
    about: 'La tabla contiene la pérdida y la velocidad de cada paso.',
  },
  predictions: {
    title: 'Predicciones',
    what: 'CSV de predicciones',
    button: 'CSV',
    about: 'La tabla contiene la respuesta de cada modelo a cada imagen de prueba.',
  },
  noSteps: 'Aún no hay nada que guardar: primero entrena el modelo.',
  noPredictions: 'Aún no hay nada que guardar: primero evalúa o cuantiza el modelo.',
};

/** Of the files' panel alone. What other parts of the page say of files is in words.ts. */
export const filesWords: Translated<typeof englishFiles> = {
  importHint:
    'Admite pesos float o int8: safetensors, un .pth del script original de PyTorch, ONNX, o un modelo layers de TF.js, en zip o con todos sus archivos a la vez. También puedes soltar archivos en cualquier parte de la página.',
  loadTrainedHint:
    'PyTorch entrenó estos pesos durante una época; aciertan el 97,60 %. Con ellos puedes cuantizar enseguida.',
  afresh: {
    button: 'Empezar de cero',
    about: 'Este navegador conserva tu trabajo. Empezar de cero lo elimina.',
    question: '¿Empezar de cero?',
    consequence:
      'Se eliminan de este navegador el modelo, su entrenamiento, el estante y todos los resultados. Los archivos que guardaste siguen donde están.',
    keep: 'Conservar mi trabajo',
  },
};
