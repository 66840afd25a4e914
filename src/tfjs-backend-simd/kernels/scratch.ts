/** Scratch that one part of assembly/gemm.ts needs: the packed blocks of A (192 x 256) and B (256 x 16) and an edge of C (24 x 8). */
export const GEMM_SCRATCH = (192 * 256 + 256 * 16 + 24 * 8) * 4;
/** Flags of assembly/gemm.ts. */
export const RELU_FLAG = 2;
