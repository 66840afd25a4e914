// What a journey needs of a browser with one tab, whatever its engine and the protocol that drives it.
import type { Place } from '../draw.ts';
import type { Problems } from '../problems.ts';

export interface Tab {
  /** Resolves when the page has loaded. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Evaluates an expression in the page. Resolves with its value, which must be one that JSON has. */
  evaluate(expression: string): Promise<unknown>;
  /** Waits for an element, and clicks it as a person does. */
  click(selector: string): Promise<void>;
  /** Presses the mouse at the first of these places on an element, moves it through the others, and lets go. */
  stroke(selector: string, places: readonly Place[]): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
  /** Ends the browser, and all that was started for it. */
  close(): Promise<void>;
}

/** What a tab is opened with. */
export interface Surroundings {
  /** The path of the program. */
  readonly program: string;
  /** Of the tab's content, as far as the browser lets that be chosen. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** Is told of errors and requests. */
  readonly problems: Problems;
}
