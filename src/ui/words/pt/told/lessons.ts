/** What is told of lessons that cannot be read (core/lessons/telling.ts). */
import type { lessonsTelling } from '../../../../core/lessons/telling.ts';

export const lessonsTold: Readonly<Record<keyof typeof lessonsTelling, string>> = {
  'lessons/unknown-fact':
    '“{name}” não é nada que a página conheça. Escreva um destes: {facts}, ou “setting NOME = VALOR”.',
  'lessons/bare-number': '{fact} é um número: diga quanto ele deve ser, por exemplo “{fact} >= 10”.',
  'lessons/bare-text': '{fact} é um texto: diga qual ele deve ser, por exemplo “{fact} = weights”.',
  'lessons/compared-flag': '{fact} é verdadeiro ou falso: escreva só “{fact}”.',
  'lessons/sized-text': '{fact} é um texto: compare-o com = ou !=.',
  'lessons/compared-with-nothing': '{fact} não está sendo comparado com nada.',
  'lessons/no-number': '{fact} é um número, e “{value}” não é. Escreva um número com ponto decimal.',
  'lessons/no-setting': 'Não existe o ajuste “{key}”. docs/lessons.md lista os ajustes.',
  'lessons/of-line': '{name}: {problem}',
  'lessons/no-names': 'falta dizer os nomes. Escreva-os separados por vírgulas.',
  'lessons/no-place': 'não existe o lugar “{name}”. Escreva um destes: {places}.',
  'lessons/sets-nothing': '“{text}” não define nada. Escreva NOME=VALOR com um destes: {keys}.',
  'lessons/minutes': '“{text}” não é um número de minutos. Escreva um número inteiro de 1 a 120.',
  'lessons/remember':
    'falta dizer o que guardar. Escreva um ou mais destes, separados por vírgulas: {facts}.',
  'lessons/choice-without-text': 'uma escolha precisa de um texto antes de “|”.',
  'lessons/choice-rule': 'depois de “|” vem “right” ou “if CONDIÇÃO”, não “{rule}”.',
  'lessons/within': 'escreva “FATO within NÚMERO” com um destes fatos: {facts}.',
  'lessons/tolerance': '“{text}” não é um número que sirva de tolerância para a resposta.',
  'lessons/no-question': 'falta a pergunta.',
  'lessons/long': 'Uma lição tem no máximo {most} caracteres, e esta tem {characters}.',
  'lessons/no-title': 'Uma lição começa com o título: “# TÍTULO”, em uma linha só para ele.',
  'lessons/no-step':
    'Uma lição precisa de uma etapa: “## TÍTULO”, em uma linha só para ele, e o texto embaixo.',
  'lessons/nothing-guessed': '“reveal” retoma um palpite, e nenhuma etapa anterior pede um.',
  'lessons/before-title': 'Nada pode vir antes do título, “# TÍTULO”.',
  'lessons/empty-heading': 'Um título precisa de um texto.',
  'lessons/two-titles': 'Uma lição tem um só título. Uma etapa começa com “## TÍTULO”.',
  'lessons/step-before-title': 'Uma lição começa com o título, “# TÍTULO”, antes da primeira etapa.',
  'lessons/line-for-page':
    'Uma linha que começa com “>” é para a página: “> NOME: VALOR”, com um destes nomes: {allowed}.',
  'lessons/other-line-for-page':
    'Uma linha que começa com “>” é para a página: “> NOME: VALOR”, com um destes nomes: {allowed}; “{name}” não é um deles.',
  'lessons/twice': '“{name}” aparece aqui pela segunda vez. Deixe só um dos dois.',
  'lessons/stray-text': 'Todo texto fica em uma etapa: comece uma com “## TÍTULO” acima dele.',
  'lessons/answers-alone':
    '“choice”, “number” e “because” precisam de uma pergunta na mesma etapa: “> ask: ...” ou “> guess: ...”.',
  'lessons/two-questions': 'Uma etapa tem uma só pergunta: “ask” ou “guess”, não as duas.',
  'lessons/two-kinds-of-answers': 'Uma pergunta tem escolhas ou um número, não os dois.',
  'lessons/few-choices':
    'Uma pergunta precisa de pelo menos duas linhas “> choice: TEXTO”, ou de uma “> number: FATO within NÚMERO”.',
  'lessons/none-right':
    'Nenhuma escolha pode estar certa: termine uma delas com “| right” ou “| if CONDIÇÃO”.',
};
