/** What the page tells in notices of its own (client/store/telling.ts). */
import type { noticeTelling } from '../../../../client/store/telling.ts';

export const noticeTold: Readonly<Record<keyof typeof noticeTelling, string>> = {
  'notice/simd-unavailable':
    'Não é possível usar o backend simd: {reason}. O treinamento roda em JavaScript puro, centenas de vezes mais devagar; um navegador mais novo ajuda.',
  'notice/backend-unavailable':
    'Não é possível usar o backend {wished}: {reason}. Em vez dele, roda o {present}.',
  'notice/diverged':
    'O treinamento parou no passo {step}: a perda ou os pesos deixaram de ser números. A taxa de aprendizado {learningRate} provavelmente é alta demais. Voltar aos pesos do passo {lastGoodStep} e reduzi-la à metade?',
  'notice/file-not-fetched': 'Não foi possível buscar {file}: o servidor respondeu {status}.',
  'notice/no-picture':
    'Não foi possível abrir {file} como imagem. Escolha um arquivo PNG, JPEG, WebP ou GIF.',
  'notice/new-version':
    'Uma nova versão desta página está pronta. Ela vem na próxima vez que você abrir a página, ou agora: a página é recarregada e retoma o seu trabalho.',
  'notice/left-trained':
    'Você deixou um trabalho {ago}: um modelo, treinado por {steps} {steps|passo|passos}. Continuar de onde parou?',
  'notice/left-trained-shelf':
    'Você deixou um trabalho {ago}: um modelo, treinado por {steps} {steps|passo|passos}, e mais {others} na prateleira. Continuar de onde parou?',
  'notice/left-untrained':
    'Você deixou um trabalho {ago}: um modelo, ainda não treinado. Continuar de onde parou?',
  'notice/left-untrained-shelf':
    'Você deixou um trabalho {ago}: um modelo, ainda não treinado, e mais {others} na prateleira. Continuar de onde parou?',
  'notice/a-moment-ago': 'há pouco',
  'notice/minutes-ago': 'há {minutes} {minutes|minuto|minutos}',
  'notice/hours-ago': 'há {hours} {hours|hora|horas}',
  'notice/days-ago': 'há {days} {days|dia|dias}',
};
