let first = true;

/** True until the reader has gone to another page. */
export const isFirstPage = (): boolean => first;

export function leaveFirstPage(): void {
  first = false;
}
