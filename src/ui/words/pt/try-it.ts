/** What the pad says. */
import type { Translated } from '../dictionary.ts';
import type { tryItWords as english } from '../en/try-it.ts';

export const tryItWords: Translated<typeof english> = {
  pad: 'Desenhe um dígito',
  padHint:
    'Desenhe com o ponteiro. No teclado, Espaço abaixa e levanta a caneta, as setas a movem (com Shift, em passos pequenos) e Backspace apaga o último traço.',
  seen: 'O que a rede vê',
  seenNothing: 'O que a rede vê: nada ainda',
  seenLabel: (what: string) => `O que a rede vê: ${what}`,
  drawn: (side: number) => `Seu desenho, ${side} × ${side} pixels`,
  picture: (name: string, side: number) => `${name}, em ${side} × ${side} pixels`,
  testImage: (index: number, label: string) => `Imagem de teste ${index}, classe ${label}`,
  seePath: 'Ver o caminho',
  undo: 'Desfazer traço',
  clear: 'Limpar desenho',
  random: 'Imagem aleatória',
  previous: 'Imagem de teste anterior',
  next: 'Próxima imagem de teste',
  open: 'Abrir uma imagem',
  openLabel: 'Imagem para testar',
  watch: 'Acompanhar',
  class: 'Classe',
  silent: (model: string) => `${model}: –`,
  says: (model: string, answer: string, sure: string) => `${model} diz ${answer}, com ${sure} de certeza`,
  invitation:
    'Desenhe com o mouse, o dedo ou as setas. Uma rede sem treino só chuta: clique em Treinar e veja como ela aprende.',
  invitationToPick:
    'Escolha uma imagem de teste ou abra uma imagem sua. Uma rede sem treino só chuta: clique em Treinar e veja como ela aprende.',
  alive:
    'Cada barra é uma [probabilidade|probability]. As barras se movem enquanto você desenha e enquanto a rede aprende.',
  watched: 'Imagens acompanhadas',
  watchedPicture: (number: number) => `Imagem acompanhada ${number}`,
  answer: (model: string, answer: string) => `${model}: ${answer}`,
  unwatch: (number: number) => `Parar de acompanhar a imagem ${number}`,
};
