/** What is told of files of weights as a whole (core/formats/telling.ts). */
import type { weightsFileTelling } from '../../../../core/formats/telling.ts';

export const weightsFileTold: Readonly<Record<keyof typeof weightsFileTelling, string>> = {
  'weights-file/none-chosen': 'No se eligió ningún archivo.',
  'weights-file/with-others': '{file} con los archivos que lo acompañan',
  'weights-file/what-to-choose':
    '{problem} Elige un archivo safetensors, un .pth de torch.save(model.state_dict(), path), un archivo ONNX o un modelo layers de TF.js (todos sus archivos a la vez, o en zip).',
  'weights-file/empty': '{file} está vacío. Guárdalo o descárgalo otra vez.',
  'weights-file/unknown': '{file} es de un tipo que aquí no se conoce.',
  'weights-file/several-models': '{file}: son varios modelos ({models}). Elige uno de ellos.',
  'weights-file/taken-from': 'se tomó de {path}',
  'weights-file/put-together': 'se compuso a partir de {count} {count|archivo|archivos}',
  'weights-file/is-git-lfs-pointer':
    '{file} es un puntero de Git LFS: representa un archivo que está en otro lugar. Obtén el archivo en sí con git lfs pull, o descárgalo de la página del repositorio.',
  'weights-file/is-old-pytorch':
    '{file} es un archivo de PyTorch del formato antiguo, anterior a PyTorch 1.6. Cárgalo en PyTorch y guárdalo otra vez: torch.save(torch.load(path), path).',
  'weights-file/is-pickle':
    '{file} es un pickle de Python. Guarda los pesos en Python con torch.save(model.state_dict(), path) y elige ese archivo.',
  'weights-file/is-hdf5':
    '{file} es un archivo HDF5, como los que guarda Keras (.h5). Conviértelo en un modelo layers con tensorflowjs_converter y comprímelo en un zip.',
  'weights-file/is-numpy-array':
    '{file} es un array de NumPy. Guarda los pesos en Python con torch.save(model.state_dict(), path) y elige ese archivo.',
  'weights-file/is-gguf': '{file} es un archivo GGUF.',
  'weights-file/is-tensorflow-lite': '{file} es un archivo de TensorFlow Lite.',
  'weights-file/is-png': '{file} es una imagen PNG.',
  'weights-file/is-jpeg': '{file} es una imagen JPEG.',
  'weights-file/is-gif': '{file} es una imagen GIF.',
  'weights-file/is-pdf': '{file} es un documento PDF.',
  'weights-file/is-gzip': '{file} es un archivo comprimido con gzip. Descomprímelo primero.',
  'weights-file/is-7-zip': '{file} es un archivo comprimido con 7-Zip. Descomprímelo primero.',
  'weights-file/is-json':
    '{file} es texto JSON. Si es de un modelo TF.js, elige model.json y sus archivos .bin a la vez.',
  'weights-file/is-web-page':
    '{file} es una página web. Puede que el enlace llevara a una página sobre el archivo; descarga el archivo en sí.',
  'weights-file/is-keras': '{file} es un archivo de Keras (.keras).',
  'weights-file/is-numpy-archive': '{file} es un archivo comprimido de NumPy (.npz).',
  'weights-file/is-empty-zip': '{file} es un archivo zip vacío.',
  'weights-file/is-other-zip':
    '{file} es un archivo zip sin pesos de un tipo que se conozca aquí (contiene {entry}).',
};
