// Says whether this Node can run the project, before anything that needs it is loaded.
import { Failure } from './failure.mjs';

/**
 * Vite 8 runs on Node 20.19 and later, but not on 21 nor on 22 before 22.12: those lack require() of ES modules.
 * @param {string} version such as '20.19.0'
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

export function checkNodeVersion() {
  const { node } = process.versions;
  if (!isSupportedNode(node)) {
    throw new Failure(
      `Node ${node} is too old for this project: install Node 20.19, 22.12 or later from https://nodejs.org and try again.`,
    );
  }
}
