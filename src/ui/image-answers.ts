import { useMemo } from 'react';
import { type ImageAnswers, imageAnswers } from '../client/views/models/image-answers.ts';
import { usePlaygroundState } from './playground-context.ts';

/** The answers to the test images with what follows from them; undefined until they have come, and where there are none. */
export function useImageAnswers(): ImageAnswers | undefined {
  const answers = usePlaygroundState((state) => state.answers);
  return useMemo(() => answers && imageAnswers(answers), [answers]);
}
