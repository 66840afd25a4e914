import { expect, it } from 'vitest';
import { isSoftwareRenderer } from './software-renderer.ts';

it.each([
  'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
  'Google SwiftShader',
  // A WebGPU adapter: vendor and architecture.
  'google, swiftshader',
  'llvmpipe (LLVM 15.0.7, 256 bits)',
  'ANGLE (Mesa, llvmpipe (LLVM 17.0.6, 256 bits), OpenGL 4.5)',
  'Gallium 0.4 on llvmpipe (LLVM 3.4, 256 bits)',
  'Mesa lavapipe',
  'softpipe',
  'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'Microsoft Basic Render Driver',
  'microsoft, warp',
  'Apple Software Renderer',
])('takes %s for software', (renderer) => {
  expect(isSoftwareRenderer(renderer)).toBe(true);
});

it.each([
  'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'NVIDIA GeForce GTX 980, or similar',
  'nvidia, ampere',
  'ANGLE (Apple, ANGLE Metal Renderer: Apple M1, Unspecified Version)',
  'Apple M1',
  'apple, common-3d',
  'Apple GPU',
  'ANGLE (Intel, Intel(R) UHD Graphics 620 (0x00005917) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'Mesa Intel(R) UHD Graphics 620 (KBL GT2)',
  'ANGLE (Intel, Mesa Intel(R) Iris(R) Xe Graphics (TGL GT2), OpenGL 4.6)',
  'Mesa DRI Intel(R) HD Graphics 4000',
  'AMD Radeon RX 6800 (radeonsi, navi21, LLVM 15.0.7, DRM 3.49)',
  'ANGLE (AMD, AMD Radeon(TM) Graphics Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'Adreno (TM) 640',
  'Mali-G78',
  'PowerVR Rogue GE8320',
])('takes %s for a real GPU', (renderer) => {
  expect(isSoftwareRenderer(renderer)).toBe(false);
});
