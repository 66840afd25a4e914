/** A TF.js model that can't be read. The message names the file, what is wrong with it and what to do. */
export class TfjsLayersError extends Error {
  override readonly name = 'TfjsLayersError';

  constructor(fileName: string, problem: string) {
    super(`${fileName} can't be read as a TF.js layers model: ${problem}`);
  }
}
