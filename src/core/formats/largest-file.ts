/** What the largest network takes as float32 (`networkLimits`), and its header: anything larger is some other file. */
export const largestWeightsFile = 41_000_000;
