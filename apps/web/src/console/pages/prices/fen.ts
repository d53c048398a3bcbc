/** Fen of an amount in yuan as people type it; undefined for anything else, null for nothing. */
export function fenOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  return /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined;
}
