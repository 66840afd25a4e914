/** What is told of what was done to a file's weights (core/formats/adapting/telling.ts). */
import type { adaptTelling } from '../../../../core/formats/adapting/telling.ts';

export const adaptTold: Readonly<Record<keyof typeof adaptTelling, string>> = {
  'adapt/too-many-tensors':
    '{file} tem {count} tensores, mais do que os {most} permitidos. Salve só o state_dict do modelo.',
  'adapt/long-name':
    '{file} tem um tensor cujo nome tem {length} caracteres (“{name}…”), mais do que os {most} permitidos. O arquivo está danificado?',
  'adapt/prefix': 'o prefixo {prefix} foi retirado',
  'adapt/widened': 'os valores {type} foram convertidos para float32',
  'adapt/rounded': 'os valores {type} foram arredondados para float32',
  'adapt/pruned': 'as máscaras da poda (pruning) foram aplicadas',
  'adapt/channels-first':
    'os canais vinham por último nas convoluções, como no MLX: elas e a primeira camada densa foram transpostas',
  'adapt/by-order': '{tensor} e os outros receberam seus nomes conforme a ordem e a forma',
  'adapt/one-shape': 'as camadas {layers} têm a mesma forma e foram usadas nesta ordem',
  'adapt/left-out': 'o que não é peso ficou de fora ({names})',
};
