import { Injectable } from '@nestjs/common';
import { type LineShelf, LineShelf as Shelf, type ListImport, type ListLinePage } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { SHAPES } from '../domain/shapes';
import { toldLine } from '../domain/planned-line';
import { importView } from '../steps/import-view.adapter';
import { OwnList } from '../steps/own-list.query';
import { ImportLines } from '../store/import-lines.store';
import { ListImports, type StoredImport } from '../store/list-imports.store';
import { reportRow, REPORT_HEADER } from '../domain/report-row';

/** What became of the lists that a provider sent. Everything is undefined for what is not the reader's. */
@Injectable()
export class ShowImports {
  constructor(
    private readonly database: Database,
    private readonly imports: ListImports,
    private readonly lines: ImportLines,
    private readonly own: OwnList,
  ) {}

  async ofService(providerId: string | null, serviceId: string): Promise<ListImport[] | undefined> {
    if (!(await this.own.of(this.database, serviceId, providerId))) return undefined;
    return (await this.imports.ofService(this.database, serviceId)).map(importView);
  }

  async one(providerId: string | null, id: string): Promise<ListImport | undefined> {
    const stored = await this.stored(providerId, id);
    return stored && importView(stored);
  }

  async page(
    providerId: string | null,
    id: string,
    shelf: LineShelf,
    page: number,
  ): Promise<ListLinePage | undefined> {
    const stored = await this.stored(providerId, id);
    if (!stored) return undefined;
    const lines = (await this.lines.page(this.database, id, shelf, page)) ?? [];
    const more = await this.lines.hasPage(this.database, id, shelf, page + 1);
    const { columns } = SHAPES[stored.list];
    return { items: lines.map((line) => toldLine(columns, line)), next: more ? page + 1 : null };
  }

  /** All lines that are worth a look as rows of a table, page after page. */
  async report(providerId: string | null, id: string): Promise<AsyncIterable<string[]> | undefined> {
    const stored = await this.stored(providerId, id);
    return stored && this.rows(stored);
  }

  private async *rows({ id, list }: StoredImport): AsyncGenerator<string[]> {
    yield [...REPORT_HEADER];
    for (const shelf of Shelf.options) {
      for (let page = 1; ; page += 1) {
        const lines = await this.lines.page(this.database, id, shelf, page);
        if (!lines) break;
        for (const line of lines) yield* reportRow(toldLine(SHAPES[list].columns, line));
      }
    }
  }

  private async stored(providerId: string | null, id: string): Promise<StoredImport | undefined> {
    const stored = await this.imports.byId(this.database, id);
    return stored?.providerId === providerId ? stored : undefined;
  }
}
