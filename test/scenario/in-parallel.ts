/** Does the work for each of a list, so many at a time. The first failure ends it. */
export async function inParallel<T>(
  list: readonly T[],
  atOnce: number,
  work: (one: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const hand = async (): Promise<void> => {
    while (next < list.length) {
      const index = next;
      next += 1;
      await work(list[index]!, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, hand));
}
