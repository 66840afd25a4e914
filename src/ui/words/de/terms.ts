import type { Translated } from '../dictionary.ts';
import type { terms as english } from '../en/terms.ts';

/** The field's terms that a student may not know, each explained in two German sentences as at the blackboard. */
const training = {
  epoch:
    'In einer Epoche sieht das Netz jedes Trainingsbild genau einmal. Mehr Epochen bedeuten mehr Übung, bis es anfängt, die Bilder auswendig zu lernen.',
  batch:
    'Ein Batch ist eine Gruppe von Bildern, die gemeinsam durch das Netz laufen. Im Training bewegen sich die Gewichte nach jedem Batch ein wenig.',
  step: 'In einem Schritt bearbeitet das Netz einen Batch, und jedes Gewicht bewegt sich ein wenig, damit die Antworten besser werden. Eine Epoche hat so viele Schritte wie Batches.',
  'learning rate':
    'Die Lernrate sagt, wie weit sich die Gewichte in einem Schritt bewegen. Ist sie zu klein, dauert das Lernen lange; ist sie zu groß, springt der Loss hin und her oder wächst ohne Ende.',
  momentum:
    'Mit Momentum behält jeder Schritt etwas von der Bewegung der vorigen bei, wie eine rollende Kugel. 0,9 behält neun Zehntel davon, 0 behält nichts.',
  optimizer:
    'Der Gradient sagt, in welche Richtung sich jedes Gewicht bewegen soll, und der Optimierer macht daraus einen Schritt. SGD nimmt den Gradienten, wie er ist, mit Momentum; Adam gibt jedem Gewicht eine eigene Schrittgröße.',
  schedule:
    'Ein Lernratenplan senkt die Lernrate im Lauf des Trainings. Am Anfang führen große Schritte schnell in die Nähe des Ziels, am Ende treffen kleine es genau.',
  'weight decay':
    'Mit Weight Decay schrumpft in jedem Schritt auch jedes Gewicht um einen kleinen Anteil, sodass nur die großen bleiben, die gebraucht werden. Das hält das Netz davon ab, seine Trainingsbilder auswendig zu lernen.',
  loss: 'Der Loss sagt, wie falsch die Antworten sind: 0 ist perfekt, und blindes Raten unter zehn Ziffern ergibt etwa 2,3. Das Training bewegt die Gewichte so, dass er fällt.',
  'cross entropy':
    'So wird der Loss berechnet: Man nimmt die Wahrscheinlichkeit, die das Netz der richtigen Klasse gibt, und davon den negativen Logarithmus. Eine sichere richtige Antwort kostet fast nichts, eine sichere falsche sehr viel.',
  smoothing:
    'Der Loss springt von Schritt zu Schritt, weil jeder Batch andere Bilder enthält. Die Glättung zeichnet einen gleitenden Mittelwert, an dem du siehst, ob er fällt.',
  seed: 'Aus dieser einen Zahl folgen alle Zufallswerte eines Laufs, die ersten Gewichte und die Reihenfolge der Bilder, wie in PyTorch. Derselbe Seed ergibt wieder denselben Lauf.',
  shuffle:
    'Das Mischen bringt die Trainingsbilder für jede Epoche in eine neue zufällige Reihenfolge. Bei fester Reihenfolge könnte das Netz etwas aus ihr selbst lernen.',
  checkpoint:
    'Ein Checkpoint ist eine Kopie von allem, was ein Training zum Weitermachen braucht. Die Seite bewahrt ihn in deinem Browser auf, damit ein Lauf nach einem Neuladen oder Absturz weitergeht.',
  'fine-tuning':
    'Das Netz trainiert noch einige Schritte, während seine Gewichte schon gerundet sind, und lernt so, mit der Rundung zu leben. Das heißt auch Quantization-Aware Training, kurz QAT.',
  'training images':
    'Aus diesen Bildern lernt das Netz: Nach jedem Batch bewegen sich seine Gewichte so, dass es sie besser erkennt. Gute Antworten auf sie beweisen wenig, denn es hat sie schon gesehen.',
  'test set':
    'Die Testmenge enthält Bilder, die das Netz im Training nie sieht. An ihnen zeigt sich, ob es Ziffern lesen kann oder nur seine Trainingsbilder auswendig weiß.',
};

const network = {
  parameters:
    'Die Parameter sind alle Zahlen, die das Training ändern kann: die Gewichte und Bias-Werte aller Schichten. Als float32 braucht jeder 4 Byte.',
  weights:
    'Ein Gewicht sagt, wie stark eine Eingabe in einer Summe zählt. Das Training findet die Gewichte, die Quantisierung rundet sie.',
  bias: 'Ein Bias ist eine Zahl, die eine Schicht zu einer ihrer Summen addiert. Es gibt nur wenige davon, deshalb würde es fast nichts sparen, sie zu runden.',
  activations:
    'Aktivierungen sind die Werte, die von einer Schicht zur nächsten fließen. Die Gewichte sind für jedes Bild dieselben, die Aktivierungen sind jedes Mal andere.',
  convolution:
    'Eine Faltung schiebt kleine Filter über ein Bild, und jeder Filter markiert die Stellen, an denen er sein Muster findet. Sie verwendet an jeder Stelle dieselben wenigen Gewichte.',
  'feature map':
    'Eine Feature-Map ist das Bild, das ein Filter einer Faltung ergibt. Sie ist hell, wo der Filter sein Muster findet.',
  'dense layer':
    'In einer Dense-Schicht, auch vollverbundene Schicht genannt, ist jede Ausgabe eine gewichtete Summe aller Eingaben. In kleinen Netzen enthält sie oft die meisten Gewichte, deshalb spart ihre Quantisierung am meisten.',
  pooling:
    'Pooling behält aus jedem Quadrat von 2 × 2 Werten nur den größten. Das Bild wird halb so breit und halb so hoch, und kleine Verschiebungen machen weniger aus.',
  dropout:
    'Im Training setzt Dropout einen zufälligen Teil der Werte auf 0. Das Netz kann sich dann auf keinen einzelnen Wert verlassen und lernt die Bilder nicht so leicht auswendig.',
  ReLU: 'ReLU setzt negative Zahlen auf 0 und lässt die übrigen, wie sie sind. Ohne einen solchen Knick dazwischen könnten viele Schichten nicht mehr als eine einzige.',
  logits:
    'Logits sind die Zahlen, die die letzte Schicht ausgibt, eine für jede Klasse. Die Klasse mit dem größten Logit ist die Antwort.',
  softmax:
    'Softmax macht aus Logits Wahrscheinlichkeiten: Es nimmt e hoch jedes Logit und teilt durch die Summe. Alle Ergebnisse liegen zwischen 0 und 1 und ergeben zusammen 1.',
  probability:
    'Das Netz gibt jeder Klasse eine Wahrscheinlichkeit, und alle zusammen ergeben 100 %. Eine hohe heißt, dass das Netz sich sicher ist, nicht, dass es recht hat.',
};

const quantization = {
  quantization:
    'Die Quantisierung speichert jedes Gewicht als kleine ganze Zahl statt als float mit 32 Bit. Die Datei schrumpft, und das Rechnen kann schneller werden; der Preis ist ein Rundungsfehler in jedem Gewicht.',
  float32:
    'Ein float32 ist eine Kommazahl mit 32 Bit: etwa sieben Stellen, winzig oder riesig. Netze werden meistens damit trainiert.',
  int8: 'Ein int8 ist eine ganze Zahl mit 8 Bit, von −128 bis 127. Sie braucht ein Viertel des Platzes eines float32.',
  levels:
    'Stufen sind die einzigen Werte, die eine quantisierte Zahl annehmen kann: 8 Bit ergeben 256 davon, 2 Bit nur 4. Jedes Gewicht rückt auf die nächstgelegene Stufe.',
  rounding:
    'Die Rundung bringt eine Zahl auf die nächstgelegene Stufe. Der Fehler ist höchstens halb so groß wie der Abstand zweier Stufen.',
  clipping:
    'Eine Zahl, die jenseits der äußersten Stufe liegt, rückt auf diese Stufe: Sie wird gekappt (englisch clipping). Ein wenig Kappen kann sich lohnen, weil die Stufen dann dichter liegen.',
  scale:
    'Die Skalierung ist der Abstand zwischen zwei benachbarten Stufen. Eine ganze Zahl q steht für den Wert Skalierung × (q − Nullpunkt).',
  'zero point':
    'Der Nullpunkt ist die ganze Zahl, die genau für 0 steht. Mit ihm können die Stufen einen Bereich abdecken, der auf einer Seite der 0 weiter reicht als auf der anderen.',
  symmetric:
    'Symmetrische Stufen reichen unter und über 0 gleich weit, und der Nullpunkt ist 0. Das ist einfach, verschenkt aber Stufen, wenn die meisten Werte auf einer Seite liegen.',
  affine:
    'Affine Stufen reichen vom kleinsten Wert bis zum größten, sodass keine verschenkt wird. Jede Skalierung braucht dann noch einen Nullpunkt.',
  'per tensor':
    'Alle Gewichte einer Schicht teilen sich eine Skalierung. Ein einziges großes Gewicht macht die Stufen dann für alle anderen grob.',
  'per channel':
    'Jeder Ausgang einer Schicht, auch Kanal genannt, hat seine eigene Skalierung. Ein Ausgang mit kleinen Gewichten bekommt dann feine Stufen, so groß die Gewichte der anderen auch sind.',
  group:
    'Eine Gruppe besteht aus benachbarten Gewichten, zum Beispiel 32, die sich eine Skalierung teilen. Kleine Gruppen bekommen feine Stufen, brauchen aber mehr Skalierungen in der Datei.',
  'dynamic int8':
    'Die Gewichte werden einmal gerundet, und der Wertebereich der Aktivierungen wird für jeden Batch neu gemessen. Das braucht keine Vorbereitung, erfasst hier aber nur die Dense-Schichten.',
  'weight-only':
    'Nur die gespeicherten Gewichte sind ganze Zahlen; das Netz rechnet mit den float-Zahlen, für die sie stehen. Die Datei schrumpft; ob es auch schneller wird, hängt von der Bitzahl und vom Gerät ab.',
  'static int8':
    'Die Skalierungen aller Aktivierungen werden vorher auf Trainingsbildern festgelegt. So kann das Netz von Schicht zu Schicht in ganzen Zahlen rechnen, auch in den Faltungen.',
  calibration:
    'Bei der Kalibrierung klassifiziert das float-Modell einige Trainingsbilder, und die Seite notiert, welche Werte in jeder Schicht ankommen. Daraus wählt sie die Skalierungen der Aktivierungen.',
  observer:
    'Ein Observer beobachtet die Werte bei der Kalibrierung und wählt den Bereich, den die Stufen abdecken. Min-Max deckt alle Werte ab; Perzentil und MSE lassen seltene Extreme weg, damit die Stufen dichter liegen.',
  dB: 'Dezibel (dB) sagen, wie viel größer das Signal ist als das Rauschen, das durch die Rundung entsteht: 20 dB heißt 10-mal, 40 dB heißt 100-mal so groß. Ein Bit mehr pro Gewicht bringt etwa 6 dB.',
  RMSE: 'Der RMSE, die Wurzel aus dem mittleren quadratischen Fehler, ist die typische Größe eines Fehlers. Ist nur die Rundung am Werk, beträgt er etwa das 0,289-Fache der Skalierung.',
};

const measuring = {
  accuracy:
    'Die Genauigkeit ist der Anteil der Testbilder, die richtig erkannt werden. Blindes Raten unter zehn Ziffern ergibt etwa 10 %.',
  'confidence interval':
    'Die Testbilder sind eine Stichprobe: Mit anderen Bildern käme eine etwas andere Genauigkeit heraus. Von 100 Intervallen, die man so bildet, enthalten etwa 95 die wahre Genauigkeit.',
  "McNemar's test":
    'Dieser Test sieht nur auf die Bilder, bei denen ein Modell richtigliegt und das andere falsch, und fragt, wie oft eine faire Münze sie so ungleich aufteilen würde. Ist das selten, ist der Unterschied der Modelle echt.',
  baseline:
    'Die Referenz ist das Modell, mit dem das andere verglichen wird, meistens das float-Modell. Ihre Zahlen und Linien sind blau.',
  candidate:
    'Der Kandidat ist das Modell auf dem Prüfstand, meistens das quantisierte. Seine Zahlen und Linien sind orange.',
  margin:
    'Der Vorsprung sagt, wie weit das größte Logit vor dem zweitgrößten liegt. Ist er klein, ist das Netz unentschieden, und schon eine kleine Rundung kann die Antwort ändern.',
  precision:
    'Die Precision ist der Anteil der echten Dreien unter allen Bildern, die das Modell für eine 3 hält. Sie ist niedrig bei einer Klasse, die das Modell zu oft nennt.',
  recall:
    'Der Recall ist der Anteil, den das Modell von allen echten Dreien findet. Er ist niedrig bei einer Klasse, die das Modell oft übersieht.',
  'confusion matrix':
    'Diese Tabelle zählt für jede wahre Klasse, welche Antworten das Modell gab. Auf der Diagonale stehen die richtigen Antworten, und jede andere Zelle ist eine Art von Irrtum.',
  latency:
    'Die Latenz ist die Zeit von der Eingabe der Bilder bis zur Antwort des Modells. Die Seite misst sie auf deinem eigenen Gerät.',
  throughput:
    'Der Durchsatz sagt, wie viele Bilder das Netz in einer Sekunde schafft. Größere Batches erhöhen ihn meistens, auch wenn jeder Batch dann länger dauert.',
  median:
    'Der Median ist der Wert in der Mitte: Die Hälfte der Messungen ist kleiner, die Hälfte größer. Ein einzelner langsamer Durchlauf verschiebt ihn kaum.',
  percentile:
    'Unter dem 95-Prozent-Perzentil, kurz p95, bleiben 95 von 100 Messungen. Es zeigt die langsamen Fälle, die der Median verbirgt.',
  threads:
    'Jeder Thread beschäftigt einen Kern des Prozessors. Mehr Threads sind schneller, bis alle Kerne beschäftigt sind.',
  backend:
    'Das Backend ist der Teil, der rechnet: auf der Grafikkarte (webgpu, webgl) oder auf dem Prozessor (simd, cpu). Backends sind verschieden schnell; ihre Ergebnisse weichen höchstens in den letzten Stellen voneinander ab.',
  sweep:
    'Ein Sweep ist eine Messreihe: Er wiederholt eine Messung und ändert dabei eine Einstellung Wert für Wert. Die Kurve zeigt dann, ab wo es darauf ankommt.',
};

export const terms: Translated<typeof english> = {
  ...training,
  ...network,
  ...quantization,
  ...measuring,
};
