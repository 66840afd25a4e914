import type { noticeTelling } from '../../../../client/store/telling.ts';

export const noticeTold: Readonly<Record<keyof typeof noticeTelling, string>> = {
  'notice/simd-unavailable':
    'The simd backend cannot be used: {reason}. Training runs in plain JavaScript, several hundred times slower; a newer browser helps.',
  'notice/backend-unavailable':
    'The {wished} backend cannot be used: {reason}. Running on {present} instead.',
  'notice/diverged':
    'Training stopped at step {step}: loss or weights are no numbers any more. A learning rate of {learningRate} is probably too high. Go back to the weights of step {lastGoodStep} and halve it?',
  'notice/file-not-fetched': '{file} could not be fetched: the server answered {status}.',
  'notice/no-picture': '{file} could not be opened as a picture. Choose a PNG, JPEG, WebP or GIF file.',
  'notice/new-version':
    'A new version of this page is ready. You get it when you next open the page, or now: the page is loaded again and takes up your work.',
  'notice/left-trained':
    'You left work behind {ago}: a model, trained for {steps} {steps|step|steps}. Continue where you were?',
  'notice/left-trained-shelf':
    'You left work behind {ago}: a model, trained for {steps} {steps|step|steps}, and {others} more on its shelf. Continue where you were?',
  'notice/left-untrained': 'You left work behind {ago}: a model, not trained yet. Continue where you were?',
  'notice/left-untrained-shelf':
    'You left work behind {ago}: a model, not trained yet, and {others} more on its shelf. Continue where you were?',
  'notice/a-moment-ago': 'a moment ago',
  'notice/minutes-ago': '{minutes} {minutes|minute|minutes} ago',
  'notice/hours-ago': '{hours} {hours|hour|hours} ago',
  'notice/days-ago': '{days} {days|day|days} ago',
};
