/** Without it spreadsheets take the text for another writing; reading the answer has removed it. */
const BYTE_ORDER = '\uFEFF';

/** Gives the text of a table to whoever asked for it, as a file. */
export function downloadTable(table: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([BYTE_ORDER, table], { type: 'text/csv' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
