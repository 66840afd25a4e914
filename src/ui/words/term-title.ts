import { spokenDictionary } from './spoken.ts';
import type { TermName } from './term-names.ts';

/** A term as it stands in a sentence. In English that is its name. */
export const termTitle = (name: TermName): string => spokenDictionary()?.termTitles[name] ?? name;
