/** What is told of the browser's storage (storage/telling.ts). */
import type { storageTelling } from '../../../../storage/telling.ts';

export const storageTold: Readonly<Record<keyof typeof storageTelling, string>> = {
  'storage/missing':
    'Este navegador não tem IndexedDB, e a página não pode guardar o seu trabalho. Todo o resto funciona; exporte o que quiser manter antes de fechar a página.',
  'storage/silent':
    'O armazenamento do navegador não responde, e no momento não é possível salvar nem ler o seu trabalho. A página vai tentar de novo; se esta mensagem voltar, exporte o modelo, feche as outras abas da página e recarregue.',
  'storage/blocked':
    'Outra aba desta página roda uma versão mais antiga e ocupa o armazenamento; por isso, nada pode ser salvo nem lido aqui. Feche ou recarregue essa aba.',
  'storage/full':
    'O armazenamento desta página está cheio, e o seu trabalho mais recente não foi salvo; o que já estava salvo continua lá. Libere espaço em disco ou remova trabalhos antigos desta página e continue: a página vai tentar de novo.',
  'storage/newer':
    'O trabalho guardado foi escrito por uma versão mais nova desta página; por isso, esta versão não mexe nele e não salva nada. Recarregue para ter a versão mais nova.',
  'storage/refused':
    'O navegador não deixa a página usar o armazenamento ({cause}), e não é possível salvar nem ler o seu trabalho. Isso acontece em janelas anônimas e onde os dados de sites estão bloqueados. A página vai tentar de novo; exporte o que quiser manter.',
  'storage/description-not-written':
    'A descrição deste trabalho não voltou do armazenamento como foi escrita; por isso, não substituiu o que estava salvo antes e continua lá. A página vai tentar de novo; se esta mensagem voltar, exporte o modelo: o disco pode estar falhando.',
  'storage/part-not-written':
    'A parte “{part}” deste trabalho não voltou do armazenamento como foi escrita; por isso, não substituiu o que estava salvo antes e continua lá. A página vai tentar de novo; se esta mensagem voltar, exporte o modelo: o disco pode estar falhando.',
  'storage/part-gone':
    'A parte “{part}” deste trabalho não está mais no armazenamento: o navegador ou outra aba a removeu. A página precisa salvar o trabalho inteiro de novo.',
  'storage/parts-gone':
    'Uma parte deste trabalho não está mais no armazenamento: o navegador ou outra aba a removeu. A página precisa salvar o trabalho inteiro de novo.',
  'storage/saved-by-another-tab':
    'Outra aba salvou o mesmo trabalho ao mesmo tempo, e por isso este salvamento não foi mantido. Feche uma das duas abas.',
  'storage/index-damaged':
    'O seu trabalho salvo está danificado: não é possível ler o índice. Só resta removê-lo.',
  'storage/description-damaged':
    'O seu trabalho salvo está danificado: não é possível ler a descrição ({cause}). Só resta removê-lo.',
  'storage/parts-damaged':
    'O seu trabalho salvo está danificado: não é possível ler {parts}. Você pode retomar o que sobrou sem isso ou remover o trabalho.',
};
