import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { LocalDate, VisitExport } from '@yilian/contracts';
import { Allow, CONFIG, Endpoint, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { visitTable } from '../domain/visit-table';
import { VisitBoardQuery } from '../steps/visit-board.query';

const Asked = z.strictObject({ date: LocalDate.optional(), language: z.enum(['zh', 'en']).default('zh') });
type Asked = z.infer<typeof Asked>;

@Controller('v1/providers/me/visits/export')
export class ExportVisitsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly board: VisitBoardQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="visits.csv"')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'exportVisits',
    summary: 'The visits of a day as a table to download, without the names of those visited',
    answer: VisitExport,
    media: 'text/csv',
  })
  async download(@Query({ schema: Asked }) { date, language }: Asked): Promise<VisitExport> {
    const visits = await this.board.unnamed(this.context.principal!, date);
    return visitTable(visits, language, this.config.process.CITY_TIME_ZONE);
  }
}
