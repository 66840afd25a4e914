/** What is told of images on their way to the page (worker/data/telling.ts). */
import type { imagesTelling } from '../../../../worker/data/telling.ts';

export const imagesTold: Readonly<Record<keyof typeof imagesTelling, string>> = {
  'images/no-connection':
    'Não foi possível buscar {file}: não há conexão com {host}. Verifique a rede e clique em Tentar de novo.',
  'images/refused':
    'Não foi possível buscar {file}: o servidor respondeu {status}. Clique em Tentar de novo.',
  'images/no-content': '{file}: o servidor respondeu sem conteúdo. Clique em Tentar de novo.',
  'images/too-long':
    '{file} é maior do que os {bytes} bytes que o manifesto promete. Clique em Tentar de novo.',
  'images/cut-off': '{file} terminou depois de {received} de {bytes} bytes. Clique em Tentar de novo.',
  'images/broken-off':
    '{file}: a conexão caiu depois de {received} de {bytes} bytes. Verifique a rede e clique em Tentar de novo.',
  'images/damaged': '{file} chegou danificado: o SHA-256 não é o do manifesto. Clique em Tentar de novo.',
  'images/no-json':
    '{file} não é JSON: o servidor enviou outra coisa no lugar. Clique em Tentar de novo; se não adiantar, os dados precisam ser empacotados de novo.',
  'images/too-many-shards': '{name} vem em {shards} partes. Empacote os dados em no máximo {most}.',
  'images/model-reads-others':
    'O modelo lê {read}, mas {name} tem {images}. Importe os dados para os quais ele foi feito, ou clique em Redefinir para ter uma rede nova.',
  'images/in-grey':
    'imagens de {side} × {side} pixels em tons de cinza, em {classes} {classes|classe|classes}',
  'images/in-colour': 'imagens de {side} × {side} pixels em cores, em {classes} {classes|classe|classes}',
};
