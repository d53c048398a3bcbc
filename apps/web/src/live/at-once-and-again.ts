/**
 * Does work at once and, when things have calmed down, once more: what gathers meanwhile is done together, and whoever
 * was asked a moment too early is asked again.
 */
export function atOnceAndAgain(pauseMs: number, work: (ids: readonly string[]) => void) {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function start(ids: readonly string[]): void {
    work(ids);
    timer = setTimeout(() => {
      timer = undefined;
      const more = [...waiting];
      waiting.clear();
      if (more.length > 0) start([...new Set([...ids, ...more])]);
      else work(ids);
    }, pauseMs);
  }
  return {
    add(ids: readonly string[]): void {
      if (timer === undefined) start(ids);
      else for (const id of ids) waiting.add(id);
    },
    stop(): void {
      clearTimeout(timer);
      timer = undefined;
      waiting.clear();
    },
  };
}
