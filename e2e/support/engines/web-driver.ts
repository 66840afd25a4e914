// The part of W3C's WebDriver that a journey needs, over HTTP. https://www.w3.org/TR/webdriver2/
import * as v from 'valibot';
import type { Place } from '../draw.ts';

const answerSchema = v.object({ value: v.unknown() });
const sessionSchema = v.object({ sessionId: v.string() });
const readySchema = v.object({ ready: v.literal(true) });

/** An element is an object with this one key. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const elementSchema = v.object({ [elementKey]: v.string() });
type Element = v.InferOutput<typeof elementSchema>;

/** Sends a command and resolves with its value. Throws what the driver says of one that failed. */
async function send(address: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = v.parse(answerSchema, await response.json());
  if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`);
  return value;
}

/** Whether a driver listens at the address, and has no session yet. */
export async function isReady(address: string): Promise<boolean> {
  const answer = await send(`${address}/status`, 'GET').catch((error: unknown) => error);
  return v.is(readySchema, answer);
}

/** A browser with one tab. */
export class WebDriverSession {
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  /**
   * Starts a browser.
   * implicitWait: milliseconds in which an element may still come.
   */
  static async start(address: string, implicitWait: number): Promise<WebDriverSession> {
    const capabilities = { alwaysMatch: { timeouts: { implicit: implicitWait } } };
    const { sessionId } = v.parse(sessionSchema, await send(`${address}/session`, 'POST', { capabilities }));
    return new WebDriverSession(`${address}/session/${sessionId}`);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#post('window/rect', { x: 0, y: 0, width, height });
  }

  async open(url: string): Promise<void> {
    await this.#post('url', { url });
  }

  async reload(): Promise<void> {
    await this.#post('refresh', {});
  }

  evaluate(expression: string): Promise<unknown> {
    return this.#post('execute/sync', { script: `return (${expression});`, args: [] });
  }

  async click(selector: string): Promise<void> {
    const { [elementKey]: id } = await this.#element(selector);
    await this.#post(`element/${id}/click`, {});
  }

  /** places: as shares of the element's sides, from its upper left corner. */
  async stroke(selector: string, places: readonly Place[]): Promise<void> {
    const origin = await this.#element(selector);
    const { width, height } = await this.#size(origin);
    // The protocol counts pixels from the middle of the element.
    const [first, ...others] = places.map(([x, y]) => ({
      type: 'pointerMove',
      origin,
      x: Math.round((x - 0.5) * width),
      y: Math.round((y - 0.5) * height),
      duration: 50,
    }));
    const press = { type: 'pointerDown', button: 0 };
    const release = { type: 'pointerUp', button: 0 };
    const parameters = { pointerType: 'mouse' };
    const mouse = { type: 'pointer', id: 'mouse', parameters, actions: [first, press, ...others, release] };
    await this.#post('actions', { actions: [mouse] });
  }

  async screenshot(): Promise<Buffer> {
    const base64 = v.parse(v.string(), await send(`${this.#session}/screenshot`, 'GET'));
    return Buffer.from(base64, 'base64');
  }

  /** Ends the browser. */
  async end(): Promise<void> {
    await send(this.#session, 'DELETE');
  }

  async #element(selector: string): Promise<Element> {
    return v.parse(elementSchema, await this.#post('element', { using: 'css selector', value: selector }));
  }

  async #size({ [elementKey]: id }: Element): Promise<{ width: number; height: number }> {
    const rect = await send(`${this.#session}/element/${id}/rect`, 'GET');
    return v.parse(v.object({ width: v.number(), height: v.number() }), rect);
  }

  #post(command: string, body: object): Promise<unknown> {
    return send(`${this.#session}/${command}`, 'POST', body);
  }
}
