/** What is told of people's data, whatever kind it is (core/dataset/import/telling.ts). */
import type { dataFilesTelling } from '../../../../core/dataset/import/telling.ts';

export const dataFilesTold: Readonly<Record<keyof typeof dataFilesTelling, string>> = {
  'data-files/gzip-too-large':
    '{path}, quando descompactado, passa de {megabytes} MB, e dados não costumam ser assim. Descompacte-o primeiro e escolha o arquivo que resultar.',
  'data-files/gzip-damaged':
    '{path} é um arquivo gzip danificado: está incompleto, ou alguns bytes mudaram. Baixe-o de novo.',
  'data-files/unpacks-too-large':
    '{path}, quando descompactado, passa de {megabytes} MB, o máximo para arquivos deste tamanho. Se isso estiver certo, descompacte os arquivos primeiro e escolha o que resultar.',
  'data-files/tar-header':
    '{path} é um arquivo tar danificado: o cabeçalho de um dos arquivos dentro dele está errado. Baixe-o de novo.',
  'data-files/tar-long-name':
    '{path} é um arquivo tar danificado: um dos nomes dentro dele não tem fim. Baixe-o de novo.',
  'data-files/tar-cut-off':
    '{path} é um arquivo tar danificado: ele termina no meio de {file}. Baixe-o de novo.',
  'data-files/tar-many-files':
    '{path} é um arquivo tar danificado: ele tem mais de {most} arquivos. Baixe-o de novo.',
  'data-files/many-files': 'São mais de {most} arquivos. Escolha uma parte deles.',
  'data-files/many-layers': '{path} está compactado mais de {most} vezes. Descompacte-o primeiro.',
  'data-files/zip-too-large':
    '{path} passa de {megabytes} MB, o máximo para um arquivo zip. Descompacte-o e escolha a pasta ou os arquivos.',
  'data-files/more': 'mais {count}',
  'data-files/nothing': 'Não há arquivos aqui. Escolha os próprios dados.',
  'data-files/one-and-next': '{one} {next}',
  'data-files/several-kinds':
    'Os arquivos são de tipos diferentes: {kinds}. Escolha os de um só tipo, que formam um conjunto de dados.',
  'data-files/idx': '{count} {count|arquivo IDX|arquivos IDX} ({paths})',
  'data-files/npy': '{count} {count|array do NumPy|arrays do NumPy} ({paths})',
  'data-files/csv': '{count} {count|arquivo CSV|arquivos CSV} ({paths})',
  'data-files/cifar': '{count} {count|arquivo CIFAR|arquivos CIFAR} ({paths})',
  'data-files/pictures': '{count} {count|imagem|imagens} ({paths})',
  'data-files/left-out': '{count} {count|arquivo ficou|arquivos ficaram} de fora ({paths}).',
  'data-files/labels-missing': 'Faltam os rótulos das imagens de {path}. Escolha os dois arquivos juntos.',
  'data-files/images-missing': 'Faltam as imagens dos rótulos de {path}. Escolha os dois arquivos juntos.',
  'data-files/counts-differ':
    '{imagesPath} contém {images} {images|imagem|imagens}, mas {labelsPath} contém {labels} {labels|rótulo|rótulos}. Escolha os arquivos que formam um par.',
  'data-files/no-training': 'Faltam as imagens de treino. Escolha-as junto com as outras.',
  'data-files/two-of-images':
    'Tanto {one} quanto {other} contêm imagens, e os nomes não dizem quais são para treinar. Escolha os arquivos de um só conjunto de dados, com train e test nos nomes.',
  'data-files/two-of-labels':
    'Tanto {one} quanto {other} contêm rótulos, e os nomes não dizem quais são para treinar. Escolha os arquivos de um só conjunto de dados, com train e test nos nomes.',
  'data-files/validation-left-out':
    'O conjunto de validação ({count} {count|imagem|imagens}) ficou de fora: a página só treina e testa.',
  'data-files/validation-tests':
    'O conjunto de validação ({count} {count|imagem|imagens}) serve de conjunto de teste.',
  'data-files/not-square':
    '{path} contém imagens de {rows} × {columns} pixels. A página aceita imagens quadradas de {least} × {least} a {most} × {most} pixels: recorte-as ou complete-as com fundo.',
  'data-files/other-size':
    '{path} contém imagens de {rows} × {columns} pixels. A página aceita imagens quadradas de {least} × {least} a {most} × {most} pixels: redimensione-as primeiro.',
  'data-files/other-channels':
    '{path} contém imagens de {rows} × {columns} pixels em {channels} canais. A página aceita 1 canal (cinza) ou 3 (vermelho, verde, azul).',
  'data-files/size': '{rows} × {columns}',
  'data-files/size-in-channels': '{rows} × {columns} em {channels} canais',
  'data-files/sizes-differ':
    'As imagens de {trainPath} têm o tamanho {trainSize}, mas as de {testPath} têm {testSize}. As imagens de treino e as de teste devem ter o mesmo tamanho.',
  'data-files/too-much':
    '{path} contém {count} {count|imagem|imagens}, com {megabytes} MB de pixels. A página aceita até {most} MB: escolha uma parte.',
  'data-files/transposed': 'O EMNIST guarda as imagens transpostas: linhas e colunas foram trocadas.',
  'data-files/pixels-out-of-range':
    'Os pixels de {path} têm valores de {least} a {most}. A página aceita números inteiros de 0 a 255 ou frações de 0 a 1: salve as imagens como eram antes da normalização.',
  'data-files/fractions': 'Os pixels são frações de 0 a 1: eles viraram bytes de 0 a 255.',
  'data-files/rounded': 'Os pixels foram arredondados para números inteiros de 0 a 255.',
  'data-files/black-and-white': 'Todos os pixels são 0 ou 1: as imagens foram lidas em preto e branco.',
  'data-files/pixels-equal':
    'Todos os pixels das imagens de {path} são iguais: não há o que aprender com elas.',
  'data-files/no-images': '{path} não contém imagens.',
  'data-files/shuffled':
    'As imagens de treino vieram em ordem de classe. Elas foram embaralhadas (semente {seed}), para que as primeiras mostrem todas as classes.',
  'data-files/none-to-test':
    'Há uma só imagem de cada classe, e não sobra nenhuma para o teste. Acrescente imagens: o último sexto de cada classe fica reservado.',
  'data-files/last-sixth':
    'O conjunto de teste é o último sexto de cada classe ({count} {count|imagem|imagens}), pois os arquivos não trazem um.',
  'data-files/one-label':
    'Todas as imagens de {path} têm o mesmo rótulo, {label}. Um conjunto de dados precisa de pelo menos duas classes.',
  'data-files/many-classes':
    '{path} tem {count} classes. A página aceita até {most}: escolha uma parte delas.',
  'data-files/label-out-of-range':
    '{place} tem o rótulo {label}. Os rótulos são números inteiros de 0 a {last}, um para cada classe: corrija esse rótulo ou deixe a imagem de fora.',
  'data-files/label-not-trained':
    '{place} tem o rótulo {label}, de uma classe que não está em nenhuma imagem de treino: os rótulos de treino são {known}. Acrescente imagens de treino dessa classe ou tire-a do conjunto de teste.',
  'data-files/class-not-trained':
    '{place} tem o rótulo {label} ({name}), de uma classe que não está em nenhuma imagem de treino: os rótulos de treino são {known}. Acrescente imagens de treino dessa classe ou tire-a do conjunto de teste.',
  'data-files/gaps':
    'Rótulos sem nenhuma imagem de treino: {labels}. As classes são os {count} rótulos que aparecem.',
  'data-files/few-drawings':
    '{name} tem {count} {count|desenho|desenhos}. Desenhe pelo menos dois de cada classe: um para treinar e um para testar.',
  'data-files/drawing': 'O desenho {number}',
};
