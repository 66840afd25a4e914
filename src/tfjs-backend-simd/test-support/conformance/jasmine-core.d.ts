// The little of Jasmine 3.99 that ./jasmine.ts and ./entry.ts use; the package brings no types.
declare module 'jasmine-core/lib/jasmine-core/jasmine.js' {
  export interface SpecResult {
    status: 'passed' | 'failed' | 'pending' | 'excluded';
    fullName: string;
    failedExpectations: { message: string; stack: string }[];
  }

  export interface Env {
    configure(settings: { random: boolean }): void;
    clearReporters(): void;
    addReporter(reporter: { specDone(result: SpecResult): void; jasmineDone(): void }): void;
    execute(): void;
  }

  interface Jasmine {
    getEnv(options: { suppressLoadErrors: boolean }): Env;
  }

  const jasmineRequire: {
    core(own: unknown): Jasmine;
    interface(jasmine: Jasmine, env: Env): Record<string, unknown>;
  };
  export default jasmineRequire;
}
