/** By what files of runs are known, whatever they are called. */

/** What `format` says in the JSON. */
export const runsFormat = 'quantization-playground-runs';

/** The first entry of the archive of a workspace. */
export const archiveMark = 'quantization-playground.txt';
