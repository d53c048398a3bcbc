import { Controller, Param, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { ExchangeList, LIST_TYPES, ListImport, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { type FastifyRequest } from 'fastify';
import { exchangeProblems } from '../exchange.problems';
import { SendList } from './send-list.use-case';

const problems = some(
  exchangeProblems,
  'common.not-found',
  'exchange.wrong-list',
  'exchange.not-a-list',
  'exchange.old-excel',
);

@Controller('v1/services/:id/lists/:list/imports/:importId')
export class SendListController {
  constructor(private readonly sendList: SendList) {}

  @Put()
  @Allow('provider_manager')
  @ApiConsumes(...Object.values(LIST_TYPES))
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Endpoint({
    id: 'sendList',
    keyScope: ['lists:write'],
    summary: 'A list up to 20 MB under an id of your own making; it is read, not yet taken over',
    answer: ListImport,
    problems,
  })
  async send(
    @Param('id', { schema: Uuid }) serviceId: string,
    @Param('list', { schema: ExchangeList }) list: ExchangeList,
    @Param('importId', { schema: Uuid }) importId: string,
    @Req() request: FastifyRequest,
  ): Promise<ListImport> {
    return answer(await this.sendList.execute(serviceId, list, importId, request.body), problems);
  }
}
