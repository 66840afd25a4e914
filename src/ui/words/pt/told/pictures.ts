/** What is told of pictures in folders (core/dataset/import/kinds/pictures/telling.ts). */
import type { picturesTelling } from '../../../../core/dataset/import/kinds/pictures/telling.ts';

export const picturesTold: Readonly<Record<keyof typeof picturesTelling, string>> = {
  'pictures/one-class':
    'Só foi encontrada uma classe, {name}, nas pastas de {count} {count|imagem|imagens}, como {path}. Ponha as imagens de cada classe em uma pasta própria com o nome da classe, pelo menos duas delas, e escolha a pasta que as contém ou um zip dela.',
  'pictures/no-classes':
    'Não foi encontrada nenhuma classe nas pastas de {count} {count|imagem|imagens}, como {path}. Ponha as imagens de cada classe em uma pasta própria com o nome da classe, pelo menos duas delas, e escolha a pasta que as contém ou um zip dela.',
  'pictures/empty-class':
    'A pasta {folder} não contém imagens, e assim não dá para aprender a classe {name}. Acrescente imagens ou remova a pasta.',
  'pictures/validation-left-out':
    'O conjunto de validação ({count} {count|imagem|imagens}) ficou de fora: a página só treina e testa.',
  'pictures/validation-tests':
    'O conjunto de validação ({count} {count|imagem|imagens}) serve de conjunto de teste.',
  'pictures/left-out':
    '{count} {count|imagem ficou|imagens ficaram} de fora, como {path}: nenhuma pasta diz que classe {count|ela mostra|elas mostram}.',
  'pictures/side':
    'Não é possível redimensionar imagens para um lado de {side}. Escolha um lado, de {least} a {most} pixels, para redimensionar e recortar todas as imagens.',
  'pictures/not-square':
    '{path} tem {width} × {height} pixels e não é uma imagem quadrada. Escolha um lado, de {least} a {most} pixels, para redimensionar e recortar todas as imagens.',
  'pictures/other-side':
    '{path} tem {width} × {height} pixels; a página aceita de {least} × {least} a {most} × {most}. Escolha um lado, de {least} a {most} pixels, para redimensionar e recortar todas as imagens.',
  'pictures/sizes-differ':
    '{path} tem {width} × {height} pixels, mas {other} tem {side} × {side}. Escolha um lado, de {least} a {most} pixels, para redimensionar e recortar todas as imagens.',
  'pictures/scaled': 'As imagens foram redimensionadas para {side} × {side} pixels.',
  'pictures/cropped': 'Das imagens que não são quadradas, foi usado o centro ({count}).',
  'pictures/see-through': 'O que é transparente em uma imagem fica sobre fundo branco ({count}).',
  'pictures/too-large': '{path} passa de {megabytes} MB. Salve a imagem em tamanho menor.',
  'pictures/unreadable':
    'Não foi possível decodificar {path}: a imagem está danificada ou é de um tipo que este navegador não lê. Deixe-a de fora ou salve-a em PNG.',
  'pictures/several-unreadable':
    'Não foi possível decodificar {paths}: as imagens estão danificadas ou são de tipos que este navegador não lê. Deixe-as de fora ou salve-as em PNG.',
};
