import type { TermName } from '../term-names.ts';

/**
 * The field's terms that a student may not know, each explained in two sentences as at the blackboard. Their names in Spanish are
 * in term-titles.ts. Loaded late (controls/terms).
 */
const training = {
  epoch:
    'En una época, la red ve una vez cada imagen de entrenamiento. Más épocas son más práctica, hasta que empieza a aprenderse las imágenes de memoria.',
  batch:
    'Un lote es un grupo de imágenes que pasan juntas por la red. En el entrenamiento, los pesos se mueven un poco después de cada lote.',
  step: 'En un paso, la red responde a un lote, y cada peso se mueve un poco para que las respuestas mejoren. Una época tiene tantos pasos como lotes.',
  'learning rate':
    'La tasa de aprendizaje dice cuánto se mueven los pesos en un paso. Si es demasiado pequeña, se aprende despacio; si es demasiado grande, la pérdida da saltos o crece sin fin.',
  momentum:
    'Con momentum, cada paso conserva además parte del movimiento de los anteriores, como una bola que rueda. 0,9 conserva nueve décimas partes, y 0 no conserva nada.',
  optimizer:
    'El optimizador convierte en un paso el gradiente, que dice en qué dirección debe moverse cada peso. SGD toma el gradiente tal cual, con momentum; Adam da a cada peso un paso de su propio tamaño.',
  schedule:
    'La planificación reduce la tasa de aprendizaje a medida que avanza el entrenamiento. Los pasos grandes del principio se acercan pronto a la meta, y los pequeños del final la afinan.',
  'weight decay':
    'Con el decaimiento de pesos, cada paso resta además una pequeña parte de cada peso, de modo que solo siguen siendo grandes los necesarios. Así es más difícil que la red aprenda de memoria sus imágenes de entrenamiento.',
  loss: 'La pérdida dice cuánto se equivocan las respuestas: 0 es perfecto, y responder a ciegas entre diez dígitos da aproximadamente 2,3. El entrenamiento mueve los pesos para que baje.',
  'cross entropy':
    'La pérdida se calcula como entropía cruzada: menos el logaritmo de la probabilidad que la red dio a la clase correcta. Acertar con seguridad no cuesta casi nada, y fallar con seguridad cuesta mucho.',
  smoothing:
    'La pérdida da saltos de un paso a otro, porque cada lote tiene otras imágenes. El suavizado dibuja una media móvil de los pasos, en la que se ve si baja.',
  seed: 'De este único número salen todas las decisiones al azar de una ejecución, como los primeros pesos y el orden de las imágenes, igual que en PyTorch. La misma semilla repite la misma ejecución.',
  shuffle:
    'Barajar da a las imágenes de entrenamiento un nuevo orden al azar en cada época. Con un orden fijo, la red podría aprender algo del propio orden.',
  checkpoint:
    'Un punto de control es una copia de todo lo que un entrenamiento necesita para continuar. La página lo guarda en tu navegador, y así una ejecución sigue después de recargar o de un cierre inesperado.',
  'fine-tuning':
    'La red entrena unos pasos más con los pesos ya redondeados, y así aprende a convivir con el redondeo. También se llama entrenamiento consciente de la cuantización (QAT, quantization-aware training).',
  'training images':
    'La red aprende de estas imágenes: después de cada lote, sus pesos se mueven para responder mejor a ellas. Acertarlas prueba poco, porque ya las ha visto.',
  'test set':
    'El conjunto de prueba tiene imágenes que la red nunca ve en el entrenamiento. Muestran si ha aprendido a leer dígitos o solo se sabe de memoria las imágenes de entrenamiento.',
};

const network = {
  parameters:
    'Los parámetros son todos los números que el entrenamiento puede cambiar: los pesos y los sesgos de todas las capas. En float32, cada uno ocupa 4 bytes.',
  weights:
    'Un peso dice con qué fuerza cuenta una entrada en una suma. El entrenamiento encuentra los pesos; la cuantización los redondea.',
  bias: 'Un sesgo es un número que una capa añade a una de sus sumas. Hay pocos, así que redondearlos no ahorraría casi nada.',
  activations:
    'Las activaciones son los valores que pasan de una capa a la siguiente. Los pesos son los mismos para todas las imágenes; las activaciones son distintas en cada una.',
  convolution:
    'Una convolución desliza filtros pequeños sobre una imagen, y cada filtro marca los lugares donde encuentra su patrón. En todos los lugares usa los mismos pocos pesos.',
  'feature map':
    'Un mapa de características es la imagen que da un filtro de una convolución. Es clara donde el filtro encuentra su patrón.',
  'dense layer':
    'En una capa densa, cada salida es una suma ponderada de todas las entradas. En las redes pequeñas suele tener la mayoría de los pesos, así que cuantizarla es lo que más ahorra.',
  pooling:
    'El pooling conserva solo el valor más grande de cada cuadrado de 2 × 2. La imagen queda con la mitad de ancho y de alto, y los pequeños desplazamientos importan menos.',
  dropout:
    'En el entrenamiento, el dropout pone a 0 una parte de los valores, elegida al azar. Así la red no puede confiar en un único valor, y le cuesta más aprender las imágenes de memoria.',
  ReLU: 'La ReLU pone a 0 los números negativos y deja los demás como están. Sin un quiebre así entre ellas, muchas capas no podrían hacer más que una sola.',
  logits:
    'Los logits son los números que da la última capa, uno por clase. La clase con el logit más grande es la respuesta.',
  softmax:
    'La función softmax convierte los logits en probabilidades: eleva e a cada logit y divide entre la suma. Todos los resultados están entre 0 y 1, y suman 1.',
  probability:
    'La red da a cada clase una probabilidad; todas juntas suman el 100 %. Si es alta, la red está segura, pero eso no quiere decir que acierte.',
};

const quantization = {
  quantization:
    'La cuantización guarda cada peso como un número entero pequeño en lugar de un float de 32 bits. El archivo se reduce y el cálculo puede ser más rápido; el precio es un error de redondeo en cada peso.',
  float32:
    'Un float32 es un número con decimales que ocupa 32 bits: tiene unas siete cifras y puede ser diminuto o enorme. Las redes suelen entrenarse con él.',
  int8: 'Un int8 es un número entero de 8 bits, de −128 a 127. Ocupa la cuarta parte que un float32.',
  levels:
    'Los niveles son los únicos valores que puede tener un número cuantizado: con 8 bits hay 256, y con 2 bits, solo 4. Cada peso pasa al nivel más próximo.',
  rounding:
    'El redondeo lleva un número al nivel más cercano. El error es, como mucho, la mitad de la distancia entre dos niveles.',
  clipping:
    'Un número que está más allá del último nivel pasa a ese nivel: queda recortado. Un poco de recorte puede compensar, porque los niveles quedan más juntos.',
  scale:
    'La escala es la distancia entre dos niveles vecinos. Un entero q representa el valor escala × (q − punto cero).',
  'zero point':
    'El punto cero es el número entero que representa exactamente 0. Permite que los niveles cubran un rango que llega más lejos a un lado de 0 que al otro.',
  symmetric:
    'Los niveles simétricos llegan igual de lejos por debajo y por encima de 0, y el punto cero es 0. Es sencillo, pero desaprovecha niveles cuando la mayoría de los valores están a un lado.',
  affine:
    'Los niveles afines van del valor más pequeño al más grande, y así no se desaprovecha ninguno. A cambio, cada escala necesita un punto cero.',
  'per tensor':
    'Todos los pesos de una capa comparten una escala. Basta un solo peso grande para que los niveles sean gruesos para todos los demás.',
  'per channel':
    'Cada salida de una capa, llamada canal, tiene su propia escala. Una salida de pesos pequeños tiene entonces niveles finos, por grandes que sean los pesos de las demás.',
  group:
    'Un grupo es una serie de pesos vecinos, por ejemplo 32, que comparten una escala. Los grupos pequeños tienen niveles finos, pero necesitan más escalas en el archivo.',
  'dynamic int8':
    'Los pesos se redondean una sola vez, y el rango de las activaciones se mide de nuevo en cada lote. No hace falta preparar nada, pero aquí solo abarca las capas densas.',
  'weight-only':
    'Solo los pesos guardados son números enteros; la red calcula con los float que representan. El archivo se reduce; si además va más rápido depende de los bits y de la máquina.',
  'static int8':
    'Las escalas de todas las activaciones se fijan de antemano, con imágenes de entrenamiento. La red puede entonces calcular con enteros de capa a capa, también en las convoluciones.',
  calibration:
    'En la calibración, el modelo float clasifica unas imágenes de entrenamiento mientras la página anota qué valores llegan a cada capa. Con ellos elige las escalas de las activaciones.',
  observer:
    'Un observador mira los valores durante la calibración y elige el rango que cubren los niveles. Mín-máx abarca todos los valores; percentil y MSE dejan fuera extremos raros, para que los niveles queden más juntos.',
  dB: 'Los decibelios (dB) dicen cuánto más grande es la señal que el ruido que añade el redondeo: 20 dB son 10 veces, y 40 dB, 100 veces. Cada bit más por peso da unos 6 dB.',
  RMSE: 'El RMSE, la raíz del error cuadrático medio, es el tamaño típico de un error. Si solo actúa el redondeo, es más o menos 0,289 veces la escala.',
};

const measuring = {
  accuracy:
    'La exactitud es la proporción de imágenes de prueba que reciben la respuesta correcta. Responder a ciegas entre diez dígitos da más o menos un 10 %.',
  'confidence interval':
    'Las imágenes de prueba son una muestra: con otras, la exactitud saldría algo distinta. De 100 intervalos hechos así, unos 95 contienen la exactitud verdadera.',
  "McNemar's test":
    'Esta prueba mira solo las imágenes en las que un modelo acierta y el otro falla, y pregunta con qué frecuencia una moneda justa las repartiría de forma tan desigual. Si eso es raro, la diferencia entre los modelos es real.',
  baseline:
    'La referencia es el modelo con el que se compara el otro; suele ser el modelo float. Sus cifras y líneas son azules.',
  candidate:
    'El candidato es el modelo que se pone a prueba; suele ser el cuantizado. Sus cifras y líneas son naranjas.',
  margin:
    'El margen es la ventaja del logit más grande sobre el segundo. Si es pequeño, la red está indecisa, y un poco de redondeo puede cambiar la respuesta.',
  precision:
    'De todas las imágenes que el modelo llama 3, la precisión es la proporción que de verdad son un 3. Es baja en una clase que el modelo nombra demasiado a menudo.',
  recall:
    'De todas las imágenes que de verdad son un 3, la exhaustividad (recall) es la proporción que el modelo encuentra. Es baja en una clase que se le escapa a menudo.',
  'confusion matrix':
    'Esta tabla cuenta, para cada clase verdadera, qué respuestas dio el modelo. Los aciertos están en la diagonal, y cada una de las otras celdas es un tipo de fallo.',
  latency:
    'La latencia es el tiempo desde que el modelo recibe sus imágenes hasta que da sus respuestas. La página la mide en tu propio equipo.',
  throughput:
    'El throughput, o rendimiento, dice cuántas imágenes procesa la red en un segundo. Los lotes más grandes suelen aumentarlo, aunque cada lote tarda más.',
  median:
    'La mediana es el valor del medio: la mitad de las mediciones son menores, y la otra mitad, mayores. Una sola ejecución lenta apenas la mueve.',
  percentile:
    'El percentil 95, p95, es el valor por debajo del cual quedan 95 de cada 100 mediciones. Muestra los casos lentos, que la mediana oculta.',
  threads:
    'Cada hilo mantiene ocupado un núcleo del procesador. Con más hilos se va más rápido, hasta llegar al número de núcleos.',
  backend:
    'El backend es la parte que hace los cálculos, en la tarjeta gráfica (webgpu, webgl) o en el procesador (simd, cpu). Se distinguen por su velocidad; los resultados difieren, como mucho, en las últimas cifras.',
  sweep:
    'Un barrido repite una medición con muchos valores de un mismo ajuste. La curva muestra entonces a partir de dónde importa.',
};

export const terms: Readonly<Record<TermName, string>> = {
  ...training,
  ...network,
  ...quantization,
  ...measuring,
};
