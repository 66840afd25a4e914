/** What is told of files of torch.save (core/formats/pth/telling.ts). */
import type { pthTelling } from '../../../../core/formats/pth/telling.ts';

export const pthTold: Readonly<Record<keyof typeof pthTelling, string>> = {
  'pth/unreadable': 'Não foi possível ler {file} como arquivo do PyTorch: {problem}',
  'pth/torchscript':
    'o arquivo é um programa TorchScript, não pesos. Salve só os pesos: torch.save(model.state_dict(), path).',
  'pth/pickles':
    'o arquivo contém {count} arquivos data.pkl em vez de um. Salve só os pesos: torch.save(model.state_dict(), path).',
  'pth/big-endian': 'os números não são little-endian. Salve o arquivo em uma máquina x86 ou ARM.',
  'pth/entry-missing': 'falta a entrada {entry}. Salve ou baixe o arquivo de novo.',
  'pth/pickle-cut-off':
    'o pickle termina no meio. O arquivo pode estar incompleto; salve ou baixe-o de novo.',
  'pth/text-not-utf-8': 'o texto no byte {byte} do pickle não está em UTF-8.',
  'pth/pickle-too-long':
    'o pickle tem {bytes} bytes, mais do que os {most} permitidos. Salve só os pesos: torch.save(model.state_dict(), path).',
  'pth/opcode':
    'o byte {byte} do pickle é o opcode {opcode}, do qual nenhum state dict precisa. Salve só os pesos: torch.save(model.state_dict(), path).',
  'pth/no-value-there': 'o pickle pega um valor onde não há nenhum.',
  'pth/list-not-begun': 'o pickle encerra uma lista que não começou.',
  'pth/storage-without-tuple': 'um storage do pickle pede uma tupla, não {found}.',
  'pth/call-without-tuple': 'uma chamada do pickle pede uma tupla, não {found}.',
  'pth/fills-no-dict':
    'o pickle preenche {found} como se fosse um dict. Salve só os pesos: torch.save(model.state_dict(), path).',
  'pth/never-kept': 'o pickle retoma o valor {index}, que nunca guardou.',
  'pth/protocol':
    'o pickle usa o protocolo {protocol}, não o {known}. Salve o arquivo sem pickle_protocol: torch.save(model.state_dict(), path).',
  'pth/asks-for':
    'o arquivo pede {path}, do qual nenhum state dict da SimpleCNN precisa e que não é executado aqui. Salve só os pesos: torch.save(model.state_dict(), path).',
  'pth/calls': 'o pickle chama {found} como se fosse uma função.',
  'pth/makes': 'o arquivo cria um objeto {path}, e isso não é executado aqui.',
  'pth/appends-to-no-list':
    'o pickle acrescenta itens a {found} como se fosse uma lista. Salve só os pesos: torch.save(model.state_dict(), path).',
  'pth/key': 'uma chave de um dict do pickle é {found}, não um str.',
  'pth/key-without-value': '“{key}”, no pickle, não tem valor.',
  'pth/attributes': 'o pickle dá a um dict {found} como atributos.',
  'pth/a-bool': 'um bool',
  'pth/an-int': 'um int',
  'pth/a-str': 'um str',
  'pth/a-storage': 'um storage',
  'pth/a-float': 'um float',
  'pth/a-tuple': 'uma tupla',
  'pth/a-list': 'uma lista',
  'pth/a-dict': 'um dict',
  'pth/made-by': 'algo criado por {path}',
  'pth/no-state-dict':
    'o arquivo contém {found}, não um state_dict. Salve só os pesos: torch.save(model.state_dict(), path).',
  'pth/static':
    'o modelo tem quantização estática (como mostra {tensor}), e a página só lê o que quantize_dynamic gera. Salve o state_dict do modelo float antes de torch.ao.quantization.convert, importe esse arquivo e quantize aqui com o esquema int8 estático.',
  'pth/tensor':
    '{problem} Salve o state_dict do modelo, sem nada em volta: torch.save(model.state_dict(), path).',
  'pth/scales-of': 'escalas de {tensor}',
  'pth/zero-points-of': 'pontos zero de {tensor}',
  'pth/packed-weight-of': '{layer} (peso empacotado)',
  'pth/packed-bias-of': '{layer} (viés empacotado)',
  'pth/no-tensor': '“{tensor}” é {found}, não um tensor.',
  'pth/parameter-of': '“{tensor}” é um parâmetro feito de {found}.',
  'pth/own-class': '“{tensor}” é um tensor de uma classe própria, feito de {found}.',
  'pth/strides': '“{tensor}” tem {sizes} {sizes|tamanho|tamanhos}, mas {strides} {strides|stride|strides}.',
  'pth/axes': '“{tensor}” tem eixos demais ({axes}).',
  'pth/sizes-too-large': '“{tensor}” tem os tamanhos {sizes}, que são grandes demais.',
  'pth/beyond-storage': '“{tensor}” vai até o elemento {element} de um storage de {elements}.',
  'pth/shares-storage':
    '“{tensor}” e os tensores anteriores ocupam mais bytes do que o arquivo tem: eles compartilham storages.',
  'pth/no-scale': '“{tensor}” não tem escala nem ponto zero.',
  'pth/scheme': '“{tensor}” foi quantizado pelo esquema {scheme}.',
  'pth/axis': '“{tensor}” foi quantizado ao longo de um eixo que não é o das saídas.',
  'pth/scales': '“{tensor}” tem escalas do tipo {dtype} [{shape}], não {expected} [{channels}].',
  'pth/zero-points': '“{tensor}” tem pontos zero do tipo {dtype} [{shape}], não {expected} [{channels}].',
  'pth/no-storage': '“{tensor}” é feito de {found}, não de um storage.',
  'pth/storage-size': '“{tensor}” pede um storage de {expected} bytes, mas data/{key} tem {bytes}.',
  'pth/no-size': '“{tensor}” tem {found} no lugar de um tamanho.',
  'pth/no-sizes': '“{tensor}” tem {found} no lugar dos tamanhos.',
  'pth/missing': 'falta “{tensor}”.',
  'pth/no-pair': '“{tensor}” não é um par de peso e viés.',
  'pth/zero-point': '“{tensor}” tem o ponto zero {zeroPoint}; só são lidos pesos simétricos, com 0.',
  'pth/read-from': 'os pesos foram lidos de {path}',
  'pth/not-used': '{paths} {count|não foi usado|não foram usados}',
  'pth/observers':
    'o modelo estava preparado para a quantização: os pesos são float, e os observadores ficaram de fora',
  'pth/unpacked': 'os pesos de {layers} foram desempacotados: estavam quantizados em float16, não em int8',
};
