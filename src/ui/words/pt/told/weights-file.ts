/** What is told of files of weights as a whole (core/formats/telling.ts). */
import type { weightsFileTelling } from '../../../../core/formats/telling.ts';

export const weightsFileTold: Readonly<Record<keyof typeof weightsFileTelling, string>> = {
  'weights-file/none-chosen': 'Nenhum arquivo foi escolhido.',
  'weights-file/with-others': '{file} com os arquivos que o acompanham',
  'weights-file/what-to-choose':
    '{problem} Escolha um arquivo safetensors, um .pth de torch.save(model.state_dict(), path), um arquivo ONNX ou um layers model do TF.js (com todos os arquivos juntos, ou em zip).',
  'weights-file/empty': '{file} está vazio. Salve ou baixe o arquivo de novo.',
  'weights-file/unknown': '{file} é de um tipo que a página não conhece.',
  'weights-file/several-models': '{file}: há vários modelos ({models}). Escolha um deles.',
  'weights-file/taken-from': 'os pesos foram tirados de {path}',
  'weights-file/put-together': 'os pesos foram reunidos a partir de {count} {count|arquivo|arquivos}',
  'weights-file/is-git-lfs-pointer':
    '{file} é um ponteiro do Git LFS: ele representa um arquivo que está em outro lugar. Busque o próprio arquivo com git lfs pull, ou baixe-o da página do repositório.',
  'weights-file/is-old-pytorch':
    '{file} é um arquivo do PyTorch no formato antigo, anterior ao PyTorch 1.6. Carregue-o no PyTorch e salve-o de novo: torch.save(torch.load(path), path).',
  'weights-file/is-pickle':
    '{file} é um pickle do Python. Em Python, salve os pesos com torch.save(model.state_dict(), path) e escolha esse arquivo.',
  'weights-file/is-hdf5':
    '{file} é um arquivo HDF5, como os que o Keras salva (.h5). Converta-o em um layers model com o tensorflowjs_converter e compacte o resultado em zip.',
  'weights-file/is-numpy-array':
    '{file} é um array do NumPy. Em Python, salve os pesos com torch.save(model.state_dict(), path) e escolha esse arquivo.',
  'weights-file/is-gguf': '{file} é um arquivo GGUF.',
  'weights-file/is-tensorflow-lite': '{file} é um arquivo do TensorFlow Lite.',
  'weights-file/is-png': '{file} é uma imagem PNG.',
  'weights-file/is-jpeg': '{file} é uma imagem JPEG.',
  'weights-file/is-gif': '{file} é uma imagem GIF.',
  'weights-file/is-pdf': '{file} é um documento PDF.',
  'weights-file/is-gzip': '{file} é um arquivo gzip. Descompacte-o primeiro.',
  'weights-file/is-7-zip': '{file} é um arquivo 7-Zip. Descompacte-o primeiro.',
  'weights-file/is-json':
    '{file} é um texto JSON. De um modelo do TF.js, escolha model.json junto com os arquivos .bin.',
  'weights-file/is-web-page':
    '{file} é uma página da web. Talvez o link leve a uma página sobre o arquivo; baixe o próprio arquivo.',
  'weights-file/is-keras': '{file} é um arquivo do Keras (.keras).',
  'weights-file/is-numpy-archive': '{file} é um arquivo de arrays do NumPy (.npz).',
  'weights-file/is-empty-zip': '{file} é um arquivo zip vazio.',
  'weights-file/is-other-zip': '{file} é um arquivo zip sem pesos que a página conheça (ele contém {entry}).',
};
