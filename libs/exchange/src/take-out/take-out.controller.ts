import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ExchangeList, ExportPurpose, ListFormat, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { exchangeProblems } from '../exchange.problems';
import { sendTable } from '../steps/table-reply.adapter';
import { TakeOut } from './take-out.use-case';

const Template = z.strictObject({ format: ListFormat.default('xlsx') });
const Asked = Template.extend({ purpose: ExportPurpose });
type Template = z.infer<typeof Template>;
type Asked = z.infer<typeof Asked>;

const empty = some(exchangeProblems, 'common.not-found', 'exchange.wrong-list');
const problems = some(exchangeProblems, 'common.not-found', 'exchange.wrong-list', 'exchange.exports-spent');
/** A workbook or text: the format decides. */
const MEDIA = '*/*';

@Controller('v1/services/:id/lists/:list')
@Allow('provider_manager')
export class TakeOutController {
  constructor(private readonly takeOut: TakeOut) {}

  @Get('file')
  @Endpoint({
    id: 'takeListOut',
    keyScope: ['lists:read'],
    summary: 'The list as a file, to be changed and sent back; each download is written down',
    answer: null,
    media: MEDIA,
    problems,
  })
  async file(
    @Param('id', { schema: Uuid }) serviceId: string,
    @Param('list', { schema: ExchangeList }) list: ExchangeList,
    @Query({ schema: Asked }) { format, purpose }: Asked,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const rows = answer(await this.takeOut.execute(serviceId, { list, format, purpose }), problems);
    await sendTable(reply, format, list, rows);
  }

  @Get('template')
  @Endpoint({
    id: 'showListTemplate',
    keyScope: ['lists:read'],
    summary: 'The columns of a list and a line that shows how to fill them in',
    answer: null,
    media: MEDIA,
    problems: empty,
  })
  async template(
    @Param('id', { schema: Uuid }) serviceId: string,
    @Param('list', { schema: ExchangeList }) list: ExchangeList,
    @Query({ schema: Template }) { format }: Template,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendTable(
      reply,
      format,
      `${list}-template`,
      answer(await this.takeOut.template(serviceId, list), empty),
    );
  }
}
