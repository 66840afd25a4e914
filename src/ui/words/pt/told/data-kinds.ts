/** What is told of IDX, CSV and CIFAR files and of kinds that are not read (core/dataset/import/kinds/telling.ts). */
import type { dataKindsTelling } from '../../../../core/dataset/import/kinds/telling.ts';

export const dataKindsTold: Readonly<Record<keyof typeof dataKindsTelling, string>> = {
  'data-kinds/no-cifar': 'Nenhum destes arquivos é do CIFAR.',
  'data-kinds/other-cifar':
    '{path} é do {name}, mas {other} não é. Escolha os arquivos de um só conjunto de dados.',
  'data-kinds/fine-labels': 'Cada imagem tem um rótulo geral e um específico: foi usado o específico.',
  'data-kinds/within-record': '{path} termina no meio de um registro. Baixe-o de novo.',
  'data-kinds/record': 'O registro {number} de {path}',
  'data-kinds/image': 'A imagem {number}',
  'data-kinds/csv-no-labels':
    '{path} contém imagens sem rótulos: as linhas só têm pixels. Escolha o arquivo que tem um rótulo em cada linha; em geral, ele se chama train.csv.',
  'data-kinds/csv-lines':
    'Cada linha contém {values} {values|valor|valores}: um rótulo e os pixels de uma imagem.',
  'data-kinds/csv-label-first':
    'Cada linha contém {values} {values|valor|valores}: um rótulo e os pixels de uma imagem. O rótulo é o primeiro valor da linha.',
  'data-kinds/csv-label-last':
    'Cada linha contém {values} {values|valor|valores}: um rótulo e os pixels de uma imagem. O rótulo é o último valor da linha.',
  'data-kinds/csv-left-out':
    '{path} ficou de fora: as imagens não têm rótulos, e não dá para testar nada com elas.',
  'data-kinds/csv-names-and-numbers':
    'Os rótulos de {names} são nomes, mas os de {numbers} são números. Os dois arquivos devem chamar as classes do mesmo modo.',
  'data-kinds/csv-long-line':
    'Em {path}, a linha {line} é mais longa do que qualquer imagem de {side} × {side} pixels. Escreva uma imagem por linha.',
  'data-kinds/csv-more-values':
    '{path} não é uma tabela de imagens: a linha {line} tem mais valores, mas a primeira tem {first}. Cada linha é uma imagem.',
  'data-kinds/csv-other-count':
    '{path} não é uma tabela de imagens: a linha {line} tem {values} {values|valor|valores}, mas a primeira tem {first}. Cada linha é uma imagem.',
  'data-kinds/csv-no-number':
    '{path} não é uma tabela de imagens: o valor {place} da linha {line} não é um número. Os pixels são números de 0 a 255.',
  'data-kinds/csv-many-values':
    '{path} não é uma tabela de imagens: uma linha tem mais de {most} valores. Uma imagem de 28 × 28 pixels e seu rótulo são 785 valores; uma de 32 × 32 em 3 canais, 3.073.',
  'data-kinds/csv-header-alone':
    '{path} não é uma tabela de imagens: uma linha tem {values} {values|valor|valores}, e nenhuma imagem vem depois. Uma imagem de 28 × 28 pixels e seu rótulo são 785 valores; uma de 32 × 32 em 3 canais, 3.073.',
  'data-kinds/csv-no-square':
    '{path} não é uma tabela de imagens: uma linha tem {values} {values|valor|valores}. Uma imagem de 28 × 28 pixels e seu rótulo são 785 valores; uma de 32 × 32 em 3 canais, 3.073.',
  'data-kinds/csv-no-label':
    'A linha {line} de {path} não tem rótulo. Os rótulos são números inteiros a partir de 0, um para cada classe: corrija essa linha ou deixe-a de fora.',
  'data-kinds/csv-wrong-label':
    'A linha {line} de {path} tem o rótulo {label}. Os rótulos são números inteiros a partir de 0, um para cada classe: corrija essa linha ou deixe-a de fora.',
  'data-kinds/csv-line': 'A linha {line} de {path}',
  'data-kinds/idx-changed': '{path} mudou durante a leitura. Escolha o arquivo de novo.',
  'data-kinds/idx-elements':
    '{path} é um arquivo IDX com elementos do tipo {type}. A página lê bytes sem sinal (tipo {byte}).',
  'data-kinds/idx-length':
    '{path} está danificado: o cabeçalho anuncia {announced} bytes, mas {present|segue|seguem} {present}. O arquivo pode estar incompleto; baixe-o de novo.',
  'data-kinds/idx-image': 'A imagem {number} de {path}',
  'data-kinds/empty': '{path} está vazio. Baixe o arquivo de novo.',
  'data-kinds/git-lfs':
    '{path} é um ponteiro do Git LFS: ele representa um arquivo que está em outro lugar. Busque o próprio arquivo com git lfs pull, ou baixe-o da página do repositório.',
  'data-kinds/pickle':
    '{path} é um pickle do Python. Se for o CIFAR, escolha a versão binária. Se forem outros dados, salve imagens e rótulos com numpy.savez.',
  'data-kinds/hdf5': '{path} é um arquivo HDF5. Em Python, salve as imagens e os rótulos com numpy.savez.',
  'data-kinds/matlab':
    '{path} é um arquivo do MATLAB. Em Python, salve as imagens e os rótulos com numpy.savez.',
  'data-kinds/parquet':
    '{path} é um arquivo Parquet. Em Python, salve as imagens e os rótulos com numpy.savez.',
  'data-kinds/arrow': '{path} é um arquivo Arrow. Em Python, salve as imagens e os rótulos com numpy.savez.',
  'data-kinds/pdf': '{path} é um documento PDF. Escolha os próprios dados.',
  'data-kinds/seven-zip': '{path} é um arquivo 7-Zip. Descompacte-o e escolha o que está dentro.',
  'data-kinds/rar': '{path} é um arquivo RAR. Descompacte-o e escolha o que está dentro.',
  'data-kinds/xz': '{path} é um arquivo xz. Descompacte-o e escolha o que está dentro.',
  'data-kinds/bzip2': '{path} é um arquivo bzip2. Descompacte-o e escolha o que está dentro.',
  'data-kinds/zstandard': '{path} é um arquivo Zstandard. Descompacte-o e escolha o que está dentro.',
  'data-kinds/tiff': '{path} é uma imagem TIFF, que os navegadores não leem. Salve as imagens em PNG.',
  'data-kinds/web-page':
    '{path} é uma página da web. Talvez o link leve a uma página sobre os dados; baixe os próprios dados.',
  'data-kinds/text':
    '{path} é um texto, mas não uma tabela de imagens. A página lê IDX, NPZ, CSV, CIFAR e imagens em pastas.',
  'data-kinds/unknown':
    '{path} é de um tipo que a página não conhece. Ela lê IDX, NPZ, CSV, CIFAR e imagens em pastas.',
};
