// npm run pack:simd: makes a package of src/tfjs-backend-simd, ready for `npm install` and `npm publish`. The last line that
// it prints is the package's path.
import { ensureDependencies } from './setup/dependencies.mjs';
import { runMain } from './setup/failure.mjs';
import { ensureKernels } from './setup/kernels.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { packSimd } from './setup/simd-package.mjs';

await runMain(async () => {
  checkNodeVersion();
  await ensureDependencies();
  await ensureKernels();
  console.log(await packSimd());
});
