/** What is told in German of files of weights as a whole (core/formats/telling.ts). */
import type { weightsFileTelling } from '../../../../core/formats/telling.ts';

export const weightsFileTold: Readonly<Record<keyof typeof weightsFileTelling, string>> = {
  'weights-file/none-chosen': 'Es wurde keine Datei ausgewählt.',
  'weights-file/with-others': '{file} mit den Dateien daneben',
  'weights-file/what-to-choose':
    '{problem} Wähle eine safetensors-Datei, eine .pth-Datei von torch.save(model.state_dict(), path), eine ONNX-Datei oder ein TF.js-Layers-Modell (alle seine Dateien auf einmal oder als ZIP).',
  'weights-file/empty': '{file} ist leer. Speichere die Datei neu oder lade sie noch einmal herunter.',
  'weights-file/unknown': '{file} hat ein Format, das hier nicht bekannt ist.',
  'weights-file/several-models': '{file}: Das sind mehrere Modelle ({models}). Wähle eines davon.',
  'weights-file/taken-from': 'aus {path} entnommen',
  'weights-file/put-together': 'aus {count} {count|Datei|Dateien} zusammengesetzt',
  'weights-file/is-git-lfs-pointer':
    '{file} ist ein Git-LFS-Zeiger: Er steht für eine Datei, die anderswo liegt. Hole die Datei selbst mit git lfs pull, oder lade sie von der Seite des Repositorys herunter.',
  'weights-file/is-old-pytorch':
    '{file} ist eine PyTorch-Datei der alten Art, von vor PyTorch 1.6. Lade sie in PyTorch und speichere sie neu: torch.save(torch.load(path), path).',
  'weights-file/is-pickle':
    '{file} ist eine Pickle-Datei von Python. Speichere die Gewichte in Python mit torch.save(model.state_dict(), path) und wähle diese Datei.',
  'weights-file/is-hdf5':
    '{file} ist eine HDF5-Datei, wie Keras sie speichert (.h5). Wandle sie mit tensorflowjs_converter in ein Layers-Modell um und packe dieses als ZIP.',
  'weights-file/is-numpy-array':
    '{file} ist ein NumPy-Array. Speichere die Gewichte in Python mit torch.save(model.state_dict(), path) und wähle diese Datei.',
  'weights-file/is-gguf': '{file} ist eine GGUF-Datei.',
  'weights-file/is-tensorflow-lite': '{file} ist eine TensorFlow-Lite-Datei.',
  'weights-file/is-png': '{file} ist ein PNG-Bild.',
  'weights-file/is-jpeg': '{file} ist ein JPEG-Bild.',
  'weights-file/is-gif': '{file} ist ein GIF-Bild.',
  'weights-file/is-pdf': '{file} ist ein PDF-Dokument.',
  'weights-file/is-gzip': '{file} ist ein gzip-Archiv. Entpacke es zuerst.',
  'weights-file/is-7-zip': '{file} ist ein 7-Zip-Archiv. Entpacke es zuerst.',
  'weights-file/is-json':
    '{file} ist JSON-Text. Wähle bei einem TF.js-Modell model.json und die .bin-Dateien zusammen aus.',
  'weights-file/is-web-page':
    '{file} ist eine Webseite. Vielleicht führte der Link zu einer Seite über die Datei; lade die Datei selbst herunter.',
  'weights-file/is-keras': '{file} ist eine Keras-Datei (.keras).',
  'weights-file/is-numpy-archive': '{file} ist ein NumPy-Archiv (.npz).',
  'weights-file/is-empty-zip': '{file} ist ein leeres ZIP-Archiv.',
  'weights-file/is-other-zip':
    '{file} ist ein ZIP-Archiv ohne Gewichte, die hier bekannt sind (es enthält {entry}).',
};
