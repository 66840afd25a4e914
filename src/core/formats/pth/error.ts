import { told } from './telling.ts';

/** A file of torch.save that can't be read. The message names the file, what is wrong with it and what to do. */
export class PthError extends Error {
  override readonly name = 'PthError';

  constructor(file: string, problem: string) {
    super(told('pth/unreadable', { file, problem }));
  }
}

/** A name out of a file, for a message. */
export const shown = (name: string): string => name.slice(0, 80);
