/** The page's version, as package.json has it: `vite.config.ts` puts it in the place of this name. */
declare const PAGE_VERSION: string;

export const pageVersion: string = PAGE_VERSION;
