/** What is told of NumPy files of images (core/dataset/import/kinds/npy/telling.ts). */
import type { numpyTelling } from '../../../../core/dataset/import/kinds/npy/telling.ts';

export const numpyTold: Readonly<Record<keyof typeof numpyTelling, string>> = {
  'numpy/no-images':
    'Nenhum dos arrays é de imagens. Um array de imagens tem a forma (n, linhas, colunas) ou, com canais, (n, linhas, colunas, canais).',
  'numpy/no-images-but':
    'Nenhum dos arrays é de imagens. Um array de imagens tem a forma (n, linhas, colunas) ou, com canais, (n, linhas, colunas, canais). O que há tem outras formas: {others}.',
  'numpy/no-labels':
    'Nenhum dos arrays é de rótulos: um rótulo é um número para cada imagem, com a forma (n) ou (n, 1). Se houver uma coluna para cada classe, argmax(axis=1), do NumPy, as transforma em rótulos.',
  'numpy/no-labels-but':
    'Nenhum dos arrays é de rótulos: um rótulo é um número para cada imagem, com a forma (n) ou (n, 1). O que há tem outras formas: {others}. Se houver uma coluna para cada classe, argmax(axis=1), do NumPy, as transforma em rótulos.',
  'numpy/shape': '{path} ({shape})',
  'numpy/left-out': '{path} ({shape}) ficou de fora: não contém imagens nem rótulos.',
  'numpy/element': 'O elemento {number} de {path}',
  'numpy/no-label':
    'O elemento {number} de {path} é o rótulo {label}. Os rótulos são números inteiros a partir de 0, um para cada classe.',
  'numpy/classes': 'Não há rótulos: cada arquivo é uma classe, com o nome do arquivo.',
  'numpy/image': 'A imagem {number} do total',
  'numpy/no-array': 'Nenhum destes arquivos é um array de imagens.',
  'numpy/length':
    '{path} está danificado: ele não contém os {shape} elementos que o cabeçalho anuncia. O arquivo pode estar incompleto; salve ou baixe-o de novo.',
  'numpy/damaged-header':
    '{path} não é um array do NumPy que a página possa usar: o cabeçalho está danificado. Salve-o de novo com numpy.save.',
  'numpy/long-header':
    '{path} não é um array do NumPy que a página possa usar: o cabeçalho é longo demais. Salve-o de novo com numpy.save.',
  'numpy/records':
    '{path} não é um array do NumPy que a página possa usar: os elementos são registros. Salve números simples.',
  'numpy/other-shape':
    '{path} não é um array do NumPy que a página possa usar: a forma não é a de imagens nem a de rótulos.',
  'numpy/objects':
    '{path} não é um array do NumPy que a página possa usar: os elementos são objetos do Python. Salve números simples, com um só dtype e uma só forma.',
  'numpy/elements':
    '{path} não é um array do NumPy que a página possa usar: os elementos são do tipo {type}. Salve números inteiros ou floats.',
};
