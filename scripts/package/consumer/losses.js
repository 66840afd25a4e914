// Prints, as its last line, what the example's comparison gives in Node.
import { compare } from './compare.js';
import { readFiles } from './node-files.js';

const results = await compare(await readFiles(), Number(process.argv[2]), console.log);
console.log(JSON.stringify(results));
