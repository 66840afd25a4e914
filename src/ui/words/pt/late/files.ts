/** The texts about files, and about the work that the browser keeps. */
import type { Translated } from '../../dictionary.ts';
import type { exportWords as englishExport, filesWords as englishFiles } from '../../en/late/files.ts';

export const exportWords: Translated<typeof englishExport> = {
  caption:
    'Os arquivos contêm os modelos como a página os mostra: o int8 é quantizado conforme a escolha em Quantização.',
  noModelYet: 'Ainda não há modelo para salvar: a página está iniciando.',
  noSoundModel:
    'Não há o que salvar: os pesos deixaram de ser números. Volte a pesos anteriores ou clique em Redefinir.',
  format: 'Salvar como',
  name: (what: string) => `Exportar ${what}`,
  formats: {
    safetensors: {
      name: 'safetensors',
      readBy:
        'As bibliotecas da Hugging Face leem este arquivo sem executar nenhum código dele. Esta página também o lê.',
    },
    onnx: {
      name: 'ONNX',
      readBy:
        'Roda onde quer que o ONNX rode, e o Netron o mostra como diagrama. O arquivo int8 dá as respostas do PyTorch em qualquer lugar.',
    },
    onnxRuntime: {
      name: 'ONNX Runtime',
      readBy:
        'Contém os mesmos pesos int8 na forma que o ONNX Runtime calcula mais rápido. As ativações têm 8 bits em vez de 7, por isso as respostas ficam próximas das do PyTorch, mas não são as mesmas.',
    },
    pth: {
      name: 'pth',
      readBy:
        'torch.load lê este arquivo. É um state dict; o arquivo int8 é o de um modelo feito por quantize_dynamic. Esta página também o lê.',
    },
    tfjs: {
      name: 'TF.js',
      readBy:
        'tf.loadLayersModel lê o modelo que está neste arquivo zip e calcula em float; o arquivo int8 tem pesos de um byte. Esta página também o lê.',
    },
  },
  script: {
    title: 'Reproduzir no PyTorch',
    what: 'script do PyTorch',
    button: 'script',
    about:
      'Este script em Python carrega o arquivo float, quantiza e testa o modelo e imprime seus números ao lado dos da página.',
  },
  metrics: {
    title: 'Métricas',
    what: 'métricas em CSV',
    button: 'CSV',
    about: 'A tabela traz a perda e a velocidade de cada passo.',
  },
  predictions: {
    title: 'Previsões',
    what: 'previsões em CSV',
    button: 'CSV',
    about: 'A tabela traz a resposta de cada modelo a cada imagem de teste.',
  },
  noSteps: 'Ainda não há o que salvar: treine o modelo primeiro.',
  noPredictions: 'Ainda não há o que salvar: avalie ou quantize o modelo primeiro.',
};

/** Of the files' panel alone. What other parts of the page say of files is in words.ts. */
export const filesWords: Translated<typeof englishFiles> = {
  importHint:
    'Aceita pesos float ou int8: safetensors, um .pth do script original do PyTorch, ONNX ou um layers model do TF.js, em zip ou com todos os arquivos de uma vez. Você também pode soltar arquivos em qualquer lugar da página.',
  loadTrainedHint:
    'O PyTorch treinou estes pesos por uma época; eles acertam 97,60 %. Com eles, você já pode quantizar.',
  afresh: {
    button: 'Começar do zero',
    about: 'Este navegador guarda o seu trabalho. Comece do zero para apagá-lo.',
    question: 'Começar do zero?',
    consequence:
      'O modelo, o treinamento, a prateleira e todos os resultados são apagados deste navegador. Os arquivos que você salvou continuam onde estão.',
    keep: 'Manter meu trabalho',
  },
};
