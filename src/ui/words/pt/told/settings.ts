/** What is told of settings (core/settings/telling.ts). */
import type { settingsTelling } from '../../../../core/settings/telling.ts';

export const settingsTold: Readonly<Record<keyof typeof settingsTelling, string>> = {
  'settings/whole-number': '{key} deve ser um número inteiro de {min} a {max}, não “{text}”.',
  'settings/number': '{key} deve ser um número de {min} a {max}, não “{text}”.',
  'settings/number-above': '{key} deve ser um número maior que {min} e até {max}, não “{text}”.',
  'settings/flag': '{key} deve ser true ou false, não “{text}”.',
  'settings/choice': '{key} deve ser um destes: {choices}, não “{text}”.',
  'settings/lesson': '{key} deve ser uma lição de no máximo {most} caracteres, não “{text}”.',
  'settings/names': '{key} deve conter nomes separados por vírgulas, não “{text}”.',
  'settings/remedies': '{key} deve conter alguns de {names}, separados por vírgulas, não “{text}”.',
  'settings/widths':
    '{key} deve dar de 2 a 8, ou float, para cada camada, separados por vírgulas (3,3,3,2), não “{text}”.',
  'settings/unusable': 'Não é possível usar {key}. {why}',
  'settings/using': '{problem} Em vez disso, vale {fallback}.',
  'settings/ignored': '{problem} Esse valor é ignorado.',
  'settings/unknown': 'Não existe o ajuste “{key}”. Ele é ignorado.',
  'settings/given-twice': '{key} aparece mais de uma vez. Vale o primeiro valor; “{text}” é ignorado.',
  'settings/newer-link':
    'Este link foi criado por uma versão mais nova da página (v={version}). Recarregue a página para ter a mais nova.',
};
