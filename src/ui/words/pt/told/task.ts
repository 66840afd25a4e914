/** What is told of tasks: why one may not begin, or cannot do its work (worker/workshop/telling.ts). */
import type { taskTelling } from '../../../../worker/workshop/telling.ts';

export const taskTold: Readonly<Record<keyof typeof taskTelling, string>> = {
  'task/starting': 'A página ainda está iniciando. Tente de novo daqui a pouco.',
  'task/paused':
    'O treinamento está em pausa. Clique em Continuar para retomá-lo ou em Parar para encerrá-lo antes.',
  'task/already-running': '{task} já está em andamento.',
  'task/training-running': 'O treinamento está em andamento. Primeiro, pause-o ou pare-o.',
  'task/running': '{task} está em andamento. Pare essa tarefa primeiro.',
  'task/running-beside':
    '{task} está em andamento. Pare essa tarefa ou espere que termine e, depois, continue.',
  'task/nothing-to-pause': 'Nada está rodando, e por isso não há o que pausar.',
  'task/nothing-paused': 'Nada está em pausa.',
  'task/load-data': 'O download das imagens',
  'task/import-data': 'A importação de dados',
  'task/give-up-own-data': 'A volta ao conjunto de dados da página',
  'task/rename-data': 'A mudança de nome dos dados',
  'task/train': 'O treinamento',
  'task/evaluate': 'A avaliação',
  'task/quantize': 'A quantização',
  'task/find-remedies': 'A busca por remédios',
  'task/sweep': 'A varredura',
  'task/measure-latency': 'A medição da latência',
  'task/measure-layers': 'A medição das camadas',
  'task/import': 'A importação',
  'task/reset': 'A redefinição',
  'task/recover': 'A volta a pesos anteriores',
  'task/move-backend': 'A troca de backend',
  'task/continue-workspace': 'A retomada do espaço de trabalho',
  'task/open-run': 'A abertura da execução',
  'task/start-afresh': 'O recomeço do zero',
  'task/not-own-data': 'Só os dados que você importou podem mudar de nome.',
  'task/data-unnamed': 'O conjunto de dados não tem nome. Dê um a ele.',
  'task/class-names-missing':
    'O conjunto de dados tem {classes} {classes|classe|classes}, mas há {names} {names|nome|nomes}. Dê um a cada classe.',
  'task/class-unnamed': 'Uma classe não tem nome. Dê um a cada classe.',
  'task/class-named-twice': 'Duas classes se chamam {name}. Dê um nome diferente a cada uma.',
  'task/name-too-long': 'O nome {start}… tem {characters} caracteres. Use no máximo {most}.',
  'task/adapted': '{file} foi adaptado a esta página: {changes;}.',
  'task/model-of-data': 'um modelo para {name}',
  'task/run-of-other-data':
    'Não é possível abrir a execução: ela foi treinada com {trained}, e a página agora tem {present}. Importe {trained} na seção Dados, ou um espaço de trabalho que o contenha na seção Arquivos, e depois abra a execução.',
  'task/no-earlier-weights': 'Não há pesos anteriores guardados. Clique em Redefinir para ter pesos novos.',
  'task/remedies-of-integers':
    'Os remédios servem para a quantização só dos pesos com inteiros. Escolha essa e busque de novo.',
  'task/too-few-held-out':
    'O conjunto de treino tem {images} {images|imagem|imagens}, e os remédios olham para {calibration}: sobram poucas para julgá-los. Precisam sobrar {least}. Diminua o número de imagens de calibração ou acrescente imagens de treino.',
  'task/nothing-to-time': 'Ainda não há um modelo quantizado para medir. Clique antes em Quantizar.',
  'task/different-networks':
    'Referência e candidato são redes diferentes, e por isso não dá para comparar as camadas.',
  'task/backend-later': 'O backend muda na próxima tarefa; esta continua como está.',
  'task/threads-later': 'O número de threads muda na próxima tarefa; esta continua como está.',
};
