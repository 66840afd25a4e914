/** What is told of runs that are kept, and of files of them (worker/runs/telling.ts). */
import type { keptRunsTelling } from '../../../../worker/runs/telling.ts';

export const keptRunsTold: Readonly<Record<keyof typeof keptRunsTelling, string>> = {
  'kept-runs/gone': 'Essa execução não está mais guardada: foi removida nesse meio-tempo.',
  'kept-runs/some-left-out':
    'Nem todas as execuções estão no arquivo. Ficou de fora: {faults}. As outras estão completas.',
  'kept-runs/fault': '{run} ({fault})',
  'kept-runs/large-export':
    'O arquivo tem {megabytes} MB, e nenhuma página importa mais de {most} MB. Exclua execuções de que você não precisa e exporte as outras de novo.',
  'kept-runs/too-large':
    'ele tem {megabytes} MB, e um navegador só comporta com certeza até {most} MB de um arquivo',
  'kept-runs/delete-some':
    'Exclua execuções de que você não precisa na página de onde ele vem e exporte-o de novo.',
  'kept-runs/this-file': 'ele',
  'kept-runs/entry-missing': 'falta a entrada “{entry}”',
  'kept-runs/entry-size': 'a entrada “{entry}” tem {bytes} bytes, não {wanted}',
  'kept-runs/entry-changed': 'a soma de verificação da entrada “{entry}” não confere: alguns bytes mudaram',
  'kept-runs/no-list': 'falta “{entry}”',
  'kept-runs/choose-archive':
    'Escolha um arquivo zip criado por Exportar tudo; pesos e dados têm botões próprios.',
  'kept-runs/long-text':
    'o texto no byte {start} tem {characters} caracteres, mais do que qualquer texto de uma execução',
  'kept-runs/part-missing': 'a parte “{part}” da execução “{run}” falta em “contents”',
  'kept-runs/part-no-base64': 'a parte “{part}” da execução “{run}” não é base64 (contents.{sha256})',
  'kept-runs/part-size': 'a parte “{part}” da execução “{run}” tem {bytes} bytes, não {wanted}',
  'kept-runs/part-changed':
    'a soma de verificação da parte “{part}” da execução “{run}” não confere: alguns bytes mudaram',
  'kept-runs/only-in-archive': 'ele menciona “{entry}”, que só o arquivo zip de um espaço de trabalho tem',
  'kept-runs/unreadable': 'não é um JSON íntegro nem o arquivo zip de um espaço de trabalho ({cause})',
  'kept-runs/lesson-no-text': 'a lição “{lesson}” não é um texto em UTF-8',
  'kept-runs/lesson-name': 'o nome da lição “{lesson}” tem sinais que não são letras, dígitos, _ nem -',
  'kept-runs/run': 'a execução “{run}”: {fault}',
  'kept-runs/other-network': 'os pesos são da rede {found}, não de {wanted}',
  'kept-runs/no-models': 'não há modelos',
  'kept-runs/labels-do-not-fit': 'a parte “{part}” não combina com os rótulos',
  'kept-runs/and-next': '{first} {next}',
  'kept-runs/none': '{file} não contém execuções.',
  'kept-runs/added': '{file}: {count} {count|execução foi acrescentada|execuções foram acrescentadas}.',
  'kept-runs/none-added': '{file}: nenhuma execução foi acrescentada.',
  'kept-runs/renamed':
    '{count} {count|delas seguiu caminhos diferentes aqui e lá|delas seguiram caminhos diferentes aqui e lá}: as duas versões foram mantidas.',
  'kept-runs/present':
    '{count} {count|execução já estava aqui e ficou|execuções já estavam aqui e ficaram} de fora.',
  'kept-runs/listed': 'Você as encontra na seção Execuções.',
  'kept-runs/lessons':
    '{count} {count|lição foi acrescentada|lições foram acrescentadas}. {count|Ela aparece|Elas aparecem} na seção Lições.',
};
