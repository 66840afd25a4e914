/** The German texts about files, and about the work that the browser keeps. */
import type { ExportFormat } from '../../../../core/formats/export-formats.ts';
import type { Translated } from '../../dictionary.ts';
import type { exportWords as englishExport, filesWords as englishFiles } from '../../en/late/files.ts';

export const exportWords: Translated<typeof englishExport> = {
  caption:
    'Die Dateien enthalten die Modelle, wie die Seite sie zeigt: int8 ist so quantisiert, wie du es unter Quantisierung gewählt hast.',
  noModelYet: 'Es gibt noch kein Modell zu speichern: Die Seite startet noch.',
  noSoundModel:
    'Es gibt nichts zu speichern: Die Gewichte sind keine Zahlen mehr. Geh zu früheren zurück oder drücke Zurücksetzen.',
  format: 'Speichern als',
  name: (what: string) => `${what} exportieren`,
  formats: {
    safetensors: {
      name: 'safetensors',
      readBy:
        'Die Lader von Hugging Face lesen diese Datei, ohne Code daraus auszuführen. Auch diese Seite liest sie.',
    },
    onnx: {
      name: 'ONNX',
      readBy:
        'Diese Datei läuft überall, wo ONNX läuft, und Netron zeigt sie als Bild. Die int8-Datei gibt überall die Antworten von PyTorch.',
    },
    onnxRuntime: {
      name: 'ONNX Runtime',
      readBy:
        'Diese Datei enthält dieselben int8-Gewichte in der Form, mit der ONNX Runtime am schnellsten rechnet. Die Aktivierungen haben 8 statt 7 Bit, deshalb kommen die Antworten denen von PyTorch nahe, sind aber nicht dieselben.',
    },
    pth: {
      name: 'pth',
      readBy:
        'torch.load liest diese Datei. Sie ist ein State-Dict; die int8-Datei ist das eines Modells aus quantize_dynamic. Auch diese Seite liest sie.',
    },
    tfjs: {
      name: 'TF.js',
      readBy:
        'tf.loadLayersModel liest das Modell in dieser ZIP-Datei und rechnet in float; die Gewichte der int8-Datei haben ein Byte. Auch diese Seite liest sie.',
    },
  } satisfies Record<ExportFormat, { name: string; readBy: string }>,
  script: {
    title: 'In PyTorch nachrechnen',
    what: 'PyTorch-Skript',
    button: 'Skript',
    about:
      'Dieses Python-Skript lädt die float-Datei, quantisiert und testet sie und gibt seine Zahlen neben denen der Seite aus.',
  },
  metrics: {
    title: 'Messwerte',
    what: 'CSV mit Messwerten',
    button: 'CSV',
    about: 'Die Tabelle enthält den Loss und die Geschwindigkeit jedes Schritts.',
  },
  predictions: {
    title: 'Vorhersagen',
    what: 'CSV mit Vorhersagen',
    button: 'CSV',
    about: 'Die Tabelle enthält die Antwort jedes Modells auf jedes Testbild.',
  },
  noSteps: 'Es gibt noch nichts zu speichern: Trainiere zuerst das Modell.',
  noPredictions: 'Es gibt noch nichts zu speichern: Teste oder quantisiere zuerst das Modell.',
};

/** Of the files' panel alone. What other parts of the page say of files is in words.ts. */
export const filesWords: Translated<typeof englishFiles> = {
  importHint:
    'Nimmt float- oder int8-Gewichte: safetensors, eine .pth-Datei des ursprünglichen PyTorch-Skripts, ONNX oder ein TF.js-Layers-Modell, als ZIP oder alle seine Dateien auf einmal. Du kannst Dateien auch irgendwo auf der Seite ablegen.',
  loadTrainedHint:
    'PyTorch hat diese Gewichte eine Epoche lang trainiert; sie erkennen 97,60 % richtig. Mit ihnen kannst du sofort quantisieren.',
  afresh: {
    button: 'Neu anfangen',
    about: 'Dieser Browser bewahrt deine Arbeit auf. Fang neu an, um sie zu löschen.',
    question: 'Neu anfangen?',
    consequence:
      'Das Modell, sein Training, die Ablage und alle Ergebnisse werden aus diesem Browser gelöscht. Dateien, die du gespeichert hast, bleiben, wo sie sind.',
    keep: 'Arbeit behalten',
  },
};
