// A tab of WebKitGTK's MiniBrowser, which Debian's webkit2gtk-driver starts and drives. Its window is on a display of its own, which
// nobody sees.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { freePort } from '../../../scripts/setup/site.mjs';
import type { Place } from '../draw.ts';
import type { Problems } from '../problems.ts';
import { type Display, end, startDisplay } from './programs.ts';
import type { Surroundings, Tab } from './tab.ts';
import { isReady, WebDriverSession } from './web-driver.ts';

/** Milliseconds in which an element that is to be clicked may still come. */
const implicitWait = 30_000;

/** Of the window around the page. */
const frame = 40;

const noticedSchema = v.object({ errors: v.array(v.string()), requests: v.array(v.string()) });

export class WebKitTab implements Tab {
  readonly #programs: readonly ChildProcess[];
  readonly #session: WebDriverSession;
  readonly #problems: Problems;

  private constructor(
    programs: readonly ChildProcess[],
    session: WebDriverSession,
    { problems }: Surroundings,
  ) {
    this.#programs = programs;
    this.#session = session;
    this.#problems = problems;
  }

  static async start(surroundings: Surroundings): Promise<WebKitTab> {
    const { width, height } = surroundings.viewport;
    const display = await startDisplay(width, height + frame);
    const programs = [display.program];
    try {
      const { driver, address } = await startDriver(surroundings.program, display);
      programs.unshift(driver);
      await listening(driver, address);
      const session = await WebDriverSession.start(address, implicitWait);
      await session.resize(width, height + frame);
      return new WebKitTab(programs, session, surroundings);
    } catch (error) {
      await endAll(programs);
      throw error;
    }
  }

  async open(url: string): Promise<void> {
    await this.#session.open(url);
    await this.#session.evaluate(`(${takeNotice})()`);
  }

  async reload(): Promise<void> {
    await this.#collect();
    await this.#session.reload();
    await this.#session.evaluate(`(${takeNotice})()`);
  }

  evaluate(expression: string): Promise<unknown> {
    return this.#session.evaluate(expression);
  }

  click(selector: string): Promise<void> {
    return this.#session.click(selector);
  }

  stroke(selector: string, places: readonly Place[]): Promise<void> {
    return this.#session.stroke(selector, places);
  }

  screenshot(): Promise<Buffer> {
    return this.#session.screenshot();
  }

  async close(): Promise<void> {
    try {
      await this.#collect();
      await this.#session.end();
    } finally {
      await endAll(this.#programs);
    }
  }

  /** WebDriver has no events: what the page noticed is asked before it goes. */
  async #collect(): Promise<void> {
    const noticed = v.parse(noticedSchema, await this.#session.evaluate(`(${whatWasNoticed})()`));
    for (const error of noticed.errors) this.#problems.thrown(error);
    for (const url of noticed.requests) this.#problems.requested('GET', url);
  }
}

declare global {
  interface Window {
    noticedErrors?: string[];
  }
}

/** Runs in the page, as soon as it has loaded: keeps what goes wrong from then on. */
function takeNotice(): void {
  const errors: string[] = [];
  window.noticedErrors = errors;
  addEventListener('error', ({ message, filename, lineno }) => {
    errors.push(`${message} (${filename}:${lineno})`);
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    errors.push(String(reason));
  });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    errors.push(`Content-Security-Policy: ${effectiveDirective} refuses ${blockedURI}`);
  });
  const { error } = console;
  console.error = (...words: unknown[]) => {
    errors.push(words.map(String).join(' '));
    error(...words);
  };
}

/** Runs in the page. */
function whatWasNoticed(): v.InferOutput<typeof noticedSchema> {
  const requests = performance.getEntriesByType('resource').map(({ name }) => name);
  return { errors: window.noticedErrors ?? [], requests };
}

async function startDriver(program: string, display: Display) {
  const port = await freePort();
  const driver = spawn(program, [`--port=${port}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DISPLAY: display.name },
  });
  return { driver, address: `http://127.0.0.1:${port}` };
}

async function listening(driver: ChildProcess, address: string): Promise<void> {
  while (!(await isReady(address))) {
    if (driver.exitCode !== null) throw new Error(`${driver.spawnfile} ended (${driver.exitCode}).`);
    await setTimeout(50);
  }
}

async function endAll(programs: readonly ChildProcess[]): Promise<void> {
  for (const program of programs) await end(program);
}
