import { writeFileSync } from 'node:fs';
import { ListFormat } from '@yilian/contracts';
import { bedFile } from './exchange-world';

/** `exchange-file FORMAT BEDS PATH`: in a process of its own, because writing a workbook takes more memory than reading it. */
async function main(): Promise<void> {
  const [format, beds, path] = process.argv.slice(2);
  writeFileSync(path!, await bedFile(ListFormat.parse(format), Number(beds)));
}

void main();
