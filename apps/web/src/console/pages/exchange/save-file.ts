const FREED_AFTER_MS = 60_000;

/** Hands a file to whoever asked for it. It was asked for with the session, so it has no address of its own. */
export function saveFile(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, FREED_AFTER_MS);
}
