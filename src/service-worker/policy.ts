/** The headers that make the page isolated and hold it to its policy, for hosts that send none. */

/** From scripts/setup/page-policy.mjs, as `npm start` sends them; put in by scripts/setup/offline.mjs. */
declare const pageHeaders: Readonly<Record<string, string>>;

/** Whether what is asked for obeys headers of its own. Scripts, styles and data obey those of the page or the worker that asked. */
export const obeysHeaders = ({ mode, destination }: Request): boolean =>
  mode === 'navigate' || destination === 'worker';

/** The same response with the headers that it lacks. What a host says itself stands. */
export function withPolicy(response: Response): Response {
  const missing = Object.entries(pageHeaders).filter(([name]) => !response.headers.has(name));
  // A redirection has no status to a script, and must stay as it is.
  if (missing.length === 0 || response.status === 0 || response.redirected) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of missing) headers.set(name, value);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
