import { type DataCopyEnd, type DataCopyHead, type DataCopyLine, type HeldRecord } from '@yilian/contracts';

/** A copy as people keep it: one document, by the part of the platform that keeps the records. */
export interface DataCopy extends DataCopyHead {
  readonly sections: readonly { readonly section: string; readonly records: readonly HeldRecord[] }[];
}

/** Puts the lines of a copy together; undefined when the last one is missing or records are. */
export function copyOf(text: string): DataCopy | undefined {
  const [head, ...rest] = text.split('\n').filter((line) => line !== '');
  const last = rest.pop();
  if (head === undefined || last === undefined) return undefined;
  const { records } = JSON.parse(last) as Partial<DataCopyEnd>;
  if (records !== rest.length) return undefined;
  const sections = new Map<string, HeldRecord[]>();
  for (const { section, record } of rest.map((line) => JSON.parse(line) as DataCopyLine)) {
    sections.set(section, [...(sections.get(section) ?? []), record]);
  }
  return {
    ...(JSON.parse(head) as DataCopyHead),
    sections: Array.from(sections, ([section, held]) => ({ section, records: held })),
  };
}
