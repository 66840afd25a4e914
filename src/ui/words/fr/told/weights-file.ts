/** What is told of files of weights as a whole (core/formats/telling.ts). */
import type { weightsFileTelling } from '../../../../core/formats/telling.ts';

export const weightsFileTold: Readonly<Record<keyof typeof weightsFileTelling, string>> = {
  'weights-file/none-chosen': 'Aucun fichier n’a été choisi.',
  'weights-file/with-others': '{file} (avec les fichiers qui l’accompagnent)',
  'weights-file/what-to-choose':
    '{problem} Choisissez un fichier safetensors, un .pth produit par torch.save(model.state_dict(), path), un fichier ONNX, ou un modèle TF.js (tous ses fichiers à la fois, ou en zip).',
  'weights-file/empty': '{file} est vide. Enregistrez-le ou téléchargez-le de nouveau.',
  'weights-file/unknown': '{file} est d’un type que la page ne connaît pas.',
  'weights-file/several-models': '{file} contient plusieurs modèles ({models}). Choisissez l’un d’eux.',
  'weights-file/taken-from': 'les poids ont été pris dans {path}',
  'weights-file/put-together': 'les poids ont été réunis à partir de {count} {count|fichier|fichiers}',
  'weights-file/is-git-lfs-pointer':
    '{file} est un pointeur Git LFS : il renvoie à un fichier qui se trouve ailleurs. Récupérez le fichier lui-même avec git lfs pull, ou téléchargez-le depuis la page du dépôt.',
  'weights-file/is-old-pytorch':
    '{file} est un fichier PyTorch à l’ancien format, d’avant PyTorch 1.6. Chargez-le dans PyTorch et enregistrez-le de nouveau : torch.save(torch.load(path), path).',
  'weights-file/is-pickle':
    '{file} est un pickle Python. Dans Python, enregistrez les poids avec torch.save(model.state_dict(), path), puis choisissez ce fichier.',
  'weights-file/is-hdf5':
    '{file} est un fichier HDF5, comme en enregistre Keras (.h5). Convertissez-le avec tensorflowjs_converter en un modèle « layers », puis mettez celui-ci dans un zip.',
  'weights-file/is-numpy-array':
    '{file} est un tableau NumPy. Dans Python, enregistrez les poids avec torch.save(model.state_dict(), path), puis choisissez ce fichier.',
  'weights-file/is-gguf': '{file} est un fichier GGUF.',
  'weights-file/is-tensorflow-lite': '{file} est un fichier TensorFlow Lite.',
  'weights-file/is-png': '{file} est une image PNG.',
  'weights-file/is-jpeg': '{file} est une image JPEG.',
  'weights-file/is-gif': '{file} est une image GIF.',
  'weights-file/is-pdf': '{file} est un document PDF.',
  'weights-file/is-gzip': '{file} est une archive gzip. Décompressez-la d’abord.',
  'weights-file/is-7-zip': '{file} est une archive 7-Zip. Décompressez-la d’abord.',
  'weights-file/is-json':
    '{file} est du texte JSON. Pour un modèle TF.js, choisissez ensemble model.json et ses fichiers .bin.',
  'weights-file/is-web-page':
    '{file} est une page web. Le lien menait peut-être à une page qui présente le fichier ; téléchargez le fichier lui-même.',
  'weights-file/is-keras': '{file} est un fichier Keras (.keras).',
  'weights-file/is-numpy-archive': '{file} est une archive NumPy (.npz).',
  'weights-file/is-empty-zip': '{file} est une archive zip vide.',
  'weights-file/is-other-zip':
    '{file} est une archive zip sans poids que la page puisse lire (elle contient {entry}).',
};
