/** What the options of a scheme say in German: they come with the options. */
import type { Translated } from '../../dictionary.ts';
import type { schemeOptionsWords as english } from '../../en/late/scheme-options.ts';

export const schemeOptionsWords: Translated<typeof english> = {
  formats: {
    int: {
      name: 'Ganze Zahlen',
      about:
        'Die Stufen haben gleiche Abstände, und du wählst, wie viele Bit ein Gewicht braucht. Mit ganzen Zahlen kann jeder Prozessor rechnen.',
    },
    'fp8-e4m3': {
      name: 'FP8 E4M3',
      about:
        'Ein float mit 8 Bit: 4 für den Exponenten, 3 für die Ziffern. Nahe bei 0 liegen die Stufen dicht beieinander. Große Sprachmodelle laufen darin auf NVIDIAs H100 und neueren GPUs.',
    },
    'fp8-e5m2': {
      name: 'FP8 E5M2',
      about:
        'Ein float mit 8 Bit: 5 für den Exponenten, 2 für die Ziffern. Das reicht weiter, mit gröberen Stufen. Gedacht ist es für Gradienten im Training; Gewichte verlieren in E4M3 meistens weniger.',
    },
    nf4: {
      name: 'NF4',
      about:
        'Die 16 Stufen liegen so, dass jede für gleich viele Gewichte einer Glockenkurve steht. Die 64 Gewichte einer [Gruppe|group] teilen sich eine [Skalierung|scale]. QLoRA nutzt das Format für das Fine-Tuning großer Sprachmodelle auf einer einzigen GPU.',
    },
    mxfp8: {
      name: 'MXFP8',
      about:
        'Jedes Gewicht ist ein float mit 8 Bit, E4M3. Die 32 Gewichte einer [Gruppe|group] teilen sich eine [Skalierung|scale], die eine Zweierpotenz ist und ein Byte braucht: Auf diesen Standard haben sich AMD, Intel, Microsoft, NVIDIA und andere geeinigt.',
    },
    'mxfp6-e2m3': {
      name: 'MXFP6 E2M3',
      about:
        'Ein float mit 6 Bit: 2 für den Exponenten, 3 für die Ziffern. Die 32 Gewichte einer [Gruppe|group] teilen sich eine Zweierpotenz als [Skalierung|scale]. Das ist ein Mittelweg: fast so genau wie 8 Bit, um ein Viertel kleiner.',
    },
    'mxfp6-e3m2': {
      name: 'MXFP6 E3M2',
      about:
        'Ein float mit 6 Bit: 3 für den Exponenten, 2 für die Ziffern. Kleine Gewichte, die E2M3 auf 0 rundet, bleiben erhalten; sonst sind die Stufen gröber.',
    },
    mxfp4: {
      name: 'MXFP4',
      about:
        'Ein float mit 4 Bit: 15 Stufen. Die 32 Gewichte einer [Gruppe|group] teilen sich eine Zweierpotenz als [Skalierung|scale], deshalb wird das größte Gewicht manchmal gekappt. OpenAI hat seine gpt-oss-Modelle darin veröffentlicht.',
    },
    nvfp4: {
      name: 'NVFP4',
      about:
        'Dieselben 15 Stufen wie MXFP4, aber mit [Gruppen|group] von 16 und mit [Skalierungen|scale], die FP8-floats sind: Das kommt näher an die Gewichte heran und kostet pro Gewicht ein viertel Bit mehr. NVIDIAs Blackwell-GPUs rechnen damit.',
    },
  },
  widths: {
    summary: 'Bits für jede Schicht einzeln',
    chosen: (widths: string) => `Bits, Schicht für Schicht: ${widths}`,
    about:
      'Schichten vertragen verschieden viel: Die großen bestimmen die Bytes, und manche kleine die Genauigkeit.',
    same: 'Gleich viele für alle',
  },
  group: {
    name: 'Pro Gruppe',
    about:
      'Jede [Gruppe|group] benachbarter Gewichte hat ihre eigene [Skalierung|scale]: Die Stufen sind am feinsten, aber es sind auch die meisten Skalierungen zu speichern.',
  },
  symmetric: {
    name: 'Symmetrisch',
    about:
      'Die [Stufen|levels] liegen [symmetrisch|symmetric]: Sie reichen unter und über 0 gleich weit, und der [Nullpunkt|zero point] ist 0.',
  },
  affine: {
    name: 'Affin',
    about:
      'Die [Stufen|levels] liegen [affin|affine]: Sie reichen vom kleinsten Gewicht bis zum größten, und jede Skalierung braucht einen [Nullpunkt|zero point].',
  },
  observers: {
    minMax: {
      name: 'Min-Max',
      about: 'Dieser [Observer|observer] deckt alle Werte ab, die er gesehen hat.',
    },
    percentile: {
      name: 'Perzentil',
      about: 'Dieser [Observer|observer] lässt an jedem Ende die seltensten 0,01 % weg.',
    },
    mse: {
      name: 'MSE',
      about:
        'Dieser [Observer|observer] nimmt den Bereich, bei dem [Rundung|rounding] und [Kappen|clipping] zusammen am wenigsten kosten.',
    },
  },
};
