/** A file of torch.save that can't be read. The message names the file, what is wrong with it and what to do. */
export class PthError extends Error {
  override readonly name = 'PthError';

  constructor(fileName: string, problem: string) {
    super(`${fileName} can't be read as a PyTorch file: ${problem}`);
  }
}

/** What to do about most of them. */
export const saveStateDict = 'Save the weights alone: torch.save(model.state_dict(), path).';
