/** Scratch that one part of assembly/gemm.ts needs: the packed blocks of A (64 x 256) and B (256 x 256) and an edge tile. */
export const GEMM_SCRATCH = (64 * 256 + 256 * 256 + 4 * 8) * 4;
/** Flags of assembly/gemm.ts. */
export const RELU_FLAG = 2;
