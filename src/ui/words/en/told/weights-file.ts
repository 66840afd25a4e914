/** What is told of files of weights as a whole (core/formats/telling.ts). */
import type { weightsFileTelling } from '../../../../core/formats/telling.ts';

export const weightsFileTold: Readonly<Record<keyof typeof weightsFileTelling, string>> = {
  'weights-file/none-chosen': 'No file was chosen.',
  'weights-file/with-others': '{file} with the files beside it',
  'weights-file/what-to-choose':
    '{problem} Choose a safetensors file, a .pth of torch.save(model.state_dict(), path), an ONNX file, or a TF.js layers model (its files together, or zipped).',
  'weights-file/empty': '{file} is empty. Save or download it again.',
  'weights-file/unknown': '{file} is of a kind that is not known here.',
  'weights-file/several-models': '{file}: these are several models ({models}). Choose one of them.',
  'weights-file/taken-from': 'taken from {path}',
  'weights-file/put-together': 'put together from {count} {count|file|files}',
  'weights-file/is-git-lfs-pointer':
    '{file} is a Git LFS pointer, which stands for a file that lies elsewhere. Fetch the file itself with git lfs pull, or download it from the page of the repository.',
  'weights-file/is-old-pytorch':
    '{file} is a PyTorch file of the old kind, from before PyTorch 1.6. Load it in PyTorch and save it again: torch.save(torch.load(path), path).',
  'weights-file/is-pickle':
    '{file} is a Python pickle. In Python, save the weights with torch.save(model.state_dict(), path) and choose that file.',
  'weights-file/is-hdf5':
    '{file} is an HDF5 file, as Keras saves (.h5). Convert it with tensorflowjs_converter to a layers model, and zip that.',
  'weights-file/is-numpy-array':
    '{file} is a NumPy array. In Python, save the weights with torch.save(model.state_dict(), path) and choose that file.',
  'weights-file/is-gguf': '{file} is a GGUF file.',
  'weights-file/is-tensorflow-lite': '{file} is a TensorFlow Lite file.',
  'weights-file/is-png': '{file} is a PNG image.',
  'weights-file/is-jpeg': '{file} is a JPEG image.',
  'weights-file/is-gif': '{file} is a GIF image.',
  'weights-file/is-pdf': '{file} is a PDF document.',
  'weights-file/is-gzip': '{file} is a gzip archive. Unpack it first.',
  'weights-file/is-7-zip': '{file} is a 7-Zip archive. Unpack it first.',
  'weights-file/is-json':
    '{file} is JSON text. Of a TF.js model, choose model.json and its .bin files together.',
  'weights-file/is-web-page':
    '{file} is a web page. The link may have led to a page about the file; download the file itself.',
  'weights-file/is-keras': '{file} is a Keras file (.keras).',
  'weights-file/is-numpy-archive': '{file} is a NumPy archive (.npz).',
  'weights-file/is-empty-zip': '{file} is an empty zip archive.',
  'weights-file/is-other-zip':
    '{file} is a zip archive without weights that are known here (it holds {entry}).',
};
