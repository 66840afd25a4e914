/** What the page says when something is to be told, and when a part of it fails. */
export const noticesWords = {
  label: 'Notices',
  dismiss: 'Dismiss',
  error: 'Something went wrong',
  warning: 'Please note',
  information: 'Good to know',
  remedies: {
    'retry-data': 'Retry',
    restart: 'Restart',
    recover: 'Go back and halve it',
    continue: 'Continue',
    'load-network': 'Load it with that network',
    'use-new-version': 'Use it now',
    dataSet: 'Use these inputs',
    zeroToOne: 'Use these inputs',
    minusOneToOne: 'Use these inputs',
  },
};

export const failureWords = {
  /** Where the words of a message cannot be loaded: its key says more than nothing. */
  untold: (message: string) => `Something went wrong (${message}).`,
  retry: 'Retry',
  panel: (cause: string) => `This panel could not be shown (${cause}). Your model and your results are kept.`,
  heading: 'The page could not be shown',
  page: (cause: string) =>
    `An error stopped it (${cause}). The model is still here: save its weights, then reload the page.`,
  save: 'Save the weights',
  reload: 'Reload',
};
