import { type Backend, type Probe, registerInTensorFlow } from './backend.ts';
import { isSoftwareRenderer } from './software-renderer.ts';
import { told } from './telling.ts';

async function requestAdapter(): Promise<GPUAdapter | undefined> {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
  return adapter ?? undefined;
}

function describe({ vendor, architecture, device, description }: GPUAdapterInfo): string {
  return (
    [description || device, vendor, architecture].filter(Boolean).join(', ') || told('device/unnamed-adapter')
  );
}

/** TF.js's kernels want the adapter's own limits, which a device does not get unless it asks. */
function requiredLimits(limits: GPUSupportedLimits): Record<string, number> {
  return {
    maxBufferSize: limits.maxBufferSize,
    maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
    maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
    maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
    maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
    maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
  };
}

export const webgpu: Backend = {
  name: 'webgpu',

  async probe(): Promise<Probe> {
    if (!('gpu' in navigator)) return { usable: false, reason: told('backend/no-webgpu') };
    const adapter = await requestAdapter();
    if (!adapter) return { usable: false, reason: told('backend/no-adapter') };
    const device = describe(adapter.info);
    return { usable: true, device, software: adapter.info.isFallbackAdapter || isSoftwareRenderer(device) };
  },

  /** TF.js does not handle a lost device, so the device is ours and we listen. */
  async register({ onLost }) {
    const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
    const adapter = await requestAdapter();
    if (!adapter) throw new Error(told('backend/adapter-gone'));
    const device = await adapter.requestDevice({ requiredLimits: requiredLimits(adapter.limits) });
    void device.lost.then(({ reason, message }) => {
      const cause = message || reason || told('backend/no-cause');
      if (reason !== 'destroyed') onLost(told('backend/gpu-lost', { cause }));
    });
    // Importing the package registered a factory with a device of its own.
    const remove = registerInTensorFlow('webgpu', () => new WebGPUBackend(device, adapter.info));
    return {
      release() {
        remove();
        device.destroy();
      },
    };
  },
};
