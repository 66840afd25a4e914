/** What is told in German of what was done to a file's weights (core/formats/adapting/telling.ts). */
import type { adaptTelling } from '../../../../core/formats/adapting/telling.ts';

export const adaptTold: Readonly<Record<keyof typeof adaptTelling, string>> = {
  'adapt/too-many-tensors':
    '{file} enthält {count} Tensoren, erlaubt sind höchstens {most}. Speichere nur das state_dict des Modells.',
  'adapt/long-name':
    '{file} enthält einen Tensor, dessen Name {length} Zeichen lang ist („{name}…“), erlaubt sind höchstens {most}. Ist die Datei beschädigt?',
  'adapt/prefix': 'das Präfix {prefix} wurde weggelassen',
  'adapt/widened': 'von {type} auf float32 erweitert',
  'adapt/rounded': 'von {type} auf float32 gerundet',
  'adapt/pruned': 'die Pruning-Masken wurden angewendet',
  'adapt/channels-first':
    'die Faltungen und die erste Dense-Schicht wurden transponiert, weil die Kanäle wie bei MLX zuletzt standen (channels last)',
  'adapt/by-order': '{tensor} und die anderen wurden nach Reihenfolge und Form benannt',
  'adapt/one-shape': '{layers} haben dieselbe Form und wurden in dieser Reihenfolge genommen',
  'adapt/left-out': '{names} weggelassen',
};
