import { Injectable } from '@nestjs/common';
import { Database, Schedule, Settings, UnitOfWork } from '@yilian/platform';
import { ImportLines } from '../store/import-lines.store';
import { ListFiles } from '../store/list-files.store';
import { ListImports } from '../store/list-imports.store';

const AT_ONCE = 50;

/** Forgets the files and lines of old imports: people's names stand in them. Counts stay. */
@Injectable()
export class ForgetLists extends Schedule {
  readonly name = 'exchange.forget-lists';
  readonly everyMs = 3_600_000;

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly imports: ListImports,
    private readonly lines: ImportLines,
    private readonly files: ListFiles,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { keptDays } = (await this.settings.get('exchange.rules')).value;
    for (const { id, file } of await this.imports.old(this.database, keptDays, AT_ONCE)) {
      const forgotten = await this.work.write(async (tx) => {
        if (!(await this.imports.forgetFile(tx, id))) return false;
        await this.lines.forget(tx, id);
        return true;
      });
      if (forgotten) await this.files.forget(file);
    }
  }
}
