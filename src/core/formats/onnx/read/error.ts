import { told } from './telling.ts';

/** An ONNX file that can't be read. The message names the file, what is wrong with it and what to do. */
export class OnnxError extends Error {
  override readonly name = 'OnnxError';

  constructor(file: string, cause: Error) {
    super(told('onnx/unreadable', { file, cause: cause.message }), { cause });
  }
}

/** What is wrong, told by those who do not know the file's name. `readOnnx` makes an OnnxError of it. */
export class OnnxProblem extends Error {
  override readonly name = 'OnnxProblem';
}

/** A name out of a file, for a message. */
export const shown = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name);
