/** What is told of a packed data set (core/dataset/telling.ts). */
import type { datasetTelling } from '../../../../core/dataset/telling.ts';

export const datasetTold: Readonly<Record<keyof typeof datasetTelling, string>> = {
  'dataset/no-manifest':
    '{file} não descreve o conjunto de dados ({problems}). Recarregue a página; se não adiantar, os dados precisam ser empacotados de novo.',
  'dataset/field': '{field}: {problem}',
  'dataset/file-name': 'deve ser um nome de arquivo simples',
  'dataset/hash': 'deve ter 64 dígitos hexadecimais em minúsculas',
  'dataset/shard-counts': 'as contagens das partes devem somar a contagem total',
  'dataset/moments-of-channels': 'mean e std devem ter um número para cada canal',
  'dataset/other-count':
    '{file} não contém {count} {count|imagem|imagens}. Os dados precisam ser empacotados de novo.',
  'dataset/label-out-of-range':
    '{file}: a imagem {image} tem o rótulo {label}, mas {dataset} tem os rótulos de 0 a {last}. Os dados precisam ser empacotados de novo.',
};
