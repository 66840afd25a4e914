/** What each panel is called, and the question that it answers: by the panel's id. They are there before the panel is. */
import type { Translated } from '../dictionary.ts';
import type { headings as english } from '../en/headings.ts';

export const headings: Translated<typeof english> = {
  tryIt: { heading: 'Probar', question: '¿Sabe leer tu letra?' },
  training: { heading: 'Entrenamiento', question: '¿Está aprendiendo?' },
  quantization: { heading: 'Cuantización', question: '¿Y si cada peso ocupara un byte, o menos?' },
  comparison: { heading: 'Comparación', question: '¿Qué costó y qué ahorró?' },
  data: { heading: 'Datos', question: '¿De qué aprende la red?' },
  model: { heading: 'Red', question: '¿Qué se entrena?' },
  images: { heading: 'Imágenes', question: '¿Qué imágenes hay detrás de las cifras?' },
  agreement: { heading: 'Aciertos y fallos', question: '¿De verdad es mejor uno de los dos?' },
  margins: { heading: 'Márgenes', question: '¿Solo cambian las respuestas dudosas?' },
  confusion: { heading: 'Confusión', question: '¿Qué se confunde con qué?' },
  levels: { heading: 'Una capa en su rejilla', question: '¿A qué nivel va cada peso?' },
  rows: { heading: '¿Una escala para todas las filas?', question: '¿Por qué ayudan las escalas por canal?' },
  rounding: { heading: '¿Cuánto se desvían?', question: '¿Solo el redondeo cambia los pesos?' },
  filters: { heading: 'Filtros', question: '¿Se ve la diferencia?' },
  layerErrors: { heading: 'Errores por capa', question: '¿De dónde viene el error?' },
  fourAccuracies: { heading: 'Pesos o activaciones', question: '¿Cuál de los dos cuesta exactitud?' },
  layerTimes: { heading: 'Tiempos por capa', question: '¿En qué se va el tiempo?' },
  imagePath: { heading: 'El camino de una imagen', question: '¿Qué hacen las capas con ella, y cómo?' },
  activations: { heading: 'Lo que leen las capas', question: '¿Qué rango deben cubrir los niveles?' },
  sweep: { heading: 'Barrido', question: '¿Con cuántos bits basta?' },
  runs: { heading: 'Ejecuciones', question: '¿Cuál fue la mejor?' },
  files: { heading: 'Archivos', question: '¿Puedo llevármelo?' },
  settings: { heading: 'Ajustes', question: '¿Qué puedo cambiar?' },
  lessons: { heading: 'Lecciones', question: '¿Por dónde empiezo?' },
  lessonEditor: { heading: 'Editor de lecciones', question: '¿Puedo escribir una?' },
  classLink: { heading: 'Un enlace para tu clase', question: '¿Qué debe ver la clase?' },
};
