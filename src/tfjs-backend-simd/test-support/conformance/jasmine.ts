/** Jasmine 3.99's globals (describe, it, expect...), made before tfjs-core's specs are evaluated. Import this first. */
import jasmineRequire from 'jasmine-core/lib/jasmine-core/jasmine.js';

const jasmine = jasmineRequire.core(jasmineRequire);
export const env = jasmine.getEnv({ suppressLoadErrors: true });
Object.assign(globalThis, jasmineRequire.interface(jasmine, env), { jasmine, jasmineRequire });
