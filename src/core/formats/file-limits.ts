/** What the largest network takes as float32 (`networkLimits`), and its header: anything larger is some other file. */
export const largestWeightsFile = 41_000_000;

/** The largest models that people train have some thousands, with what an optimizer keeps of them more: whoever goes through more takes too long. */
export const mostTensors = 20_000;
