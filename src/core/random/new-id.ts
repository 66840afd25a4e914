/** A name that nothing else has: it begins with the time. Pages that were loaded over plain http have no `crypto.randomUUID`. */
export const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
