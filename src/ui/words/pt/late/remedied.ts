/** What the views of weights and layers, and the whole report, say in Portuguese of remedies that were carried out. */
import type { Translated } from '../../dictionary.ts';
import type { remediedWords as english } from '../../en/late/remedied.ts';

export const remediedWords: Translated<typeof english> = {
  heading: 'O que os remédios fizeram',
  about: (layer, model) =>
    `${layer} em ${model}, ao lado da mesma camada sem remédios, em que cada peso vai para o nível mais próximo.`,
  figure: 'Valor',
  before: 'Simples',
  after: 'Remédios',
  evenness: 'Faixa de uma linha, em relação à mais larga',
  scale: 'Escala, em relação à que cobre a faixa',
  moved: 'Pesos fora do nível mais próximo',
  biasShift: 'Mudança típica de um viés',
  zeros: 'Pesos que viraram 0',
  error: 'Erro dos pesos, em relação ao seu tamanho',
  further:
    'Os pesos ficam mais longe do que com o arredondamento simples. Isso não é defeito: estes remédios olham para o que a camada produz, não para os pesos. A vista Camadas mostra isso.',
  rowsScale: 'Cada uma das duas imagens tem sua própria escala de desenho.',
  rowsBefore: 'Antes dos remédios',
  rowsAfter: 'Com os remédios',
  seconds: (total, parts) => `Os remédios de todas as camadas levaram ${total}: ${parts}.`,
  images: 'imagens de calibração',
  part: (name, seconds) => `${name} ${seconds}`,
  plain: (decibels) => `simples ${decibels}`,
  plainExact: 'simples: exato',
  plainColumns: 'Simples: o mesmo valor sem remédios, quando cada peso vai para o nível mais próximo.',
  plainSize: (decibels) => `Sem remédios seriam ${decibels}.`,
};
