import { type Backend, type Probe, registerInTensorFlow } from './backend.ts';
import { isSoftwareRenderer } from './software-renderer.ts';
import { told } from './telling.ts';

interface Context {
  readonly canvas: OffscreenCanvas;
  readonly gl: WebGL2RenderingContext;
}

function createContext(): Context | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    failIfMajorPerformanceCaveat: false,
    premultipliedAlpha: false,
    preserveDrawingBuffer: false,
    stencil: false,
  });
  return gl ? { canvas, gl } : undefined;
}

/** Browsers allow a page some sixteen contexts, and free the memory of one that is lost at once. */
function loseContext(gl: WebGL2RenderingContext): void {
  gl.getExtension('WEBGL_lose_context')?.loseContext();
}

function rendererName(gl: WebGL2RenderingContext): string {
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(unmasked ? unmasked.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  return typeof name === 'string' ? name : told('device/unnamed-renderer');
}

export const webgl: Backend = {
  name: 'webgl',

  probe(): Promise<Probe> {
    const context = createContext();
    if (!context) return Promise.resolve({ usable: false, reason: told('backend/no-webgl') });
    const { gl } = context;
    const device = rendererName(gl);
    loseContext(gl);
    return Promise.resolve({ usable: true, device, software: isSoftwareRenderer(device) });
  },

  /** A lost context loses every tensor while TF.js goes on with garbage (tfjs#756), so the context is ours and we listen. */
  async register({ onLost }) {
    const { MathBackendWebGL, GPGPUContext } = await import('@tensorflow/tfjs-backend-webgl');
    const context = createContext();
    if (!context) throw new Error(told('backend/webgl-not-made'));
    const { canvas, gl } = context;
    const listener = () => onLost(told('backend/webgl-lost'));
    canvas.addEventListener('webglcontextlost', listener);
    const remove = registerInTensorFlow('webgl', () => new MathBackendWebGL(new GPGPUContext(gl)));
    return {
      release() {
        canvas.removeEventListener('webglcontextlost', listener);
        remove();
        loseContext(gl);
      },
    };
  },
};
