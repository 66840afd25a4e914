// node node.js [steps]: the comparison in Node.
import { compare } from './compare.js';
import { readFiles } from './node-files.js';

await compare(await readFiles(), Number(process.argv[2] ?? 100), console.log);
