import { TestImageSteps } from '../../controls/TestImageSteps.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';

export function TestImages() {
  const { tryTestImage } = usePlayground();
  const shown = usePlaygroundState((state) =>
    state.trial?.subject.kind === 'test-image' ? state.trial.subject.index : undefined,
  );
  return <TestImageSteps shown={shown} onChoose={(index) => void tryTestImage(index)} />;
}
