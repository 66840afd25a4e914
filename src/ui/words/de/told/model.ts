/** What is told in German of the models on the shelf, and of what is made of them (worker/shelf/telling.ts). */
import type { modelTelling } from '../../../../worker/shelf/telling.ts';

export const modelTold: Readonly<Record<keyof typeof modelTelling, string>> = {
  'model/at-step': '{name}, Schritt {step}',
  'model/of-network': '{network}: {name}',
  'model/fine-tuned': '{name}, nach {steps} {steps|Schritt|Schritten} Fine-Tuning',
  'model/the-quantized': 'Das quantisierte Modell',
  'model/none-trained': 'Die gespeicherte Ablage hat kein float-Modell.',
  'model/gone': 'Dieses Modell ist nicht mehr in der Ablage. Wähle ein anderes.',
  'model/no-predictions': 'Es gibt noch keine Vorhersagen. Drücke zuerst Testen oder Quantisieren.',
  'model/images-missing':
    'Von {name} {images|ist|sind} noch {images} {images|Bild|Bilder} unterwegs. Versuche es wieder, wenn alle da sind.',
  'model/astray':
    'Das Fine-Tuning ist entgleist: Nach {step} von {steps} Schritten waren Loss oder Gewichte keine Zahlen mehr. Das Modell und seine Ergebnisse sind, wie sie waren. Senke die Lernrate, zurzeit {learningRate}, oder wähle mehr Bit.',
  'model/no-result': 'Im Sweep fehlt das Ergebnis zu „{scheme}“: {cause}',
  'model/not-calibrated':
    'Die statische Quantisierung muss vorher Trainingsbilder sehen. Drücke Quantisieren, dann speichere.',
  'model/not-fine-tuned':
    'Die Einstellungen verlangen {steps} {steps|Schritt|Schritte} Fine-Tuning, die noch fehlen. Drücke Quantisieren, dann speichere.',
  'model/only-safetensors':
    'Das quantisierte Modell („{scheme}“) passt nur in eine safetensors-Datei. Wähle dieses Format, oder quantisiere {layers} dynamisch.',
  'model/no-integer-float': 'Für ein float-Modell hat ONNX Runtime keine Form mit ganzen Zahlen. Wähle ONNX.',
  'model/inputs-own':
    'Die Gewichte aus {file} sind anscheinend mit Eingaben trainiert, die mit Mittelwert und Standardabweichung des Datensatzes normalisiert waren. Auf {images} Testbildern ist ihr Loss damit {loss}; so, wie die Seite Bilder normalisiert, (x - {mean}) / {std}, ist er {presentLoss}. Die Genauigkeit ist {accuracy} % und {presentAccuracy} %. Sollen alle Modelle Eingaben bekommen, die mit Mittelwert und Standardabweichung des Datensatzes normalisiert sind?',
  'model/inputs-zero-to-one':
    'Die Gewichte aus {file} sind anscheinend mit Eingaben von 0 bis 1 trainiert. Auf {images} Testbildern ist ihr Loss damit {loss}; so, wie die Seite Bilder normalisiert, (x - {mean}) / {std}, ist er {presentLoss}. Die Genauigkeit ist {accuracy} % und {presentAccuracy} %. Sollen alle Modelle Eingaben von 0 bis 1 bekommen?',
  'model/inputs-minus-one-to-one':
    'Die Gewichte aus {file} sind anscheinend mit Eingaben von −1 bis 1 trainiert. Auf {images} Testbildern ist ihr Loss damit {loss}; so, wie die Seite Bilder normalisiert, (x - {mean}) / {std}, ist er {presentLoss}. Die Genauigkeit ist {accuracy} % und {presentAccuracy} %. Sollen alle Modelle Eingaben von −1 bis 1 bekommen?',
};
