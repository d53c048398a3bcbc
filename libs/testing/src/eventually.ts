/**
 * Asks again until the probe gives a value that is neither undefined, null nor false.
 * @throws Error with the description when `withinMs` is over.
 */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  withinMs = 10_000,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  let failure: unknown;
  while (performance.now() < deadline) {
    try {
      const value = await probe();
      if (value !== undefined && value !== null && value !== false) return value;
    } catch (error) {
      failure = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Not within ${withinMs} ms: ${what}`, { cause: failure });
}
