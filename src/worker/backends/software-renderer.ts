/** Renderers that draw on the CPU. They train at 6 to 40 images/s, slower than the CPU's own kernels. */
const softwareRenderer = /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render|\bwarp\b/i;

/** True when a WebGL renderer string or a WebGPU adapter's description names a software implementation. */
export function isSoftwareRenderer(description: string): boolean {
  return softwareRenderer.test(description);
}
