/** What the engine may say while one does with it whatever one likes. Everything else is a fault. */

const problems: readonly RegExp[] = [
  // Refused: something else runs or rests.
  /^(Training|The (evaluation|quantization|sweep|timing)) is (already )?running\./,
  /^Training is paused\. Press Resume to go on with it, or Stop to end it first\.$/,
  // Nothing to work on.
  /^There is no quantized model to time yet\. Press Quantize first\.$/,
  /^No earlier weights are kept\. Press Reset for fresh ones\.$/,
  // Settings and files.
  /^schemes\/no-layers /,
  /^The fine-tuning went astray: /,
  /^(cut|garbage)\.safetensors\b/,
  // Weights that training has taken beyond all numbers.
  /\bschemes\/not-finite\b|is not a finite number|not finite/,
];

const warnings: readonly RegExp[] = [
  /^The browser does not let the page use its storage \(/,
  /^The (backend|number of threads) will change with the next task; this one goes on as it is\.$/,
  /^The sweep has no result of /,
];

const says = (sentences: readonly RegExp[], text: string): boolean =>
  sentences.some((sentence) => sentence.test(text));

export const isExpectedProblem = (text: string): boolean => says(problems, text);
export const isExpectedWarning = (text: string): boolean => says(warnings, text);
