import { Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { PersonNoticeList, ToldNotice, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { peopleProblems } from '../people.problems';
import { ListNoticesQuery } from './list-notices.query';
import { TellByPhone } from './tell-by-phone.use-case';

const ListQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) });
type ListQuery = z.infer<typeof ListQuery>;

const problems = some(peopleProblems, 'common.not-found');

@Controller('v1/older-person-notices')
export class TellByPhoneController {
  constructor(
    private readonly listNotices: ListNoticesQuery,
    private readonly tellByPhone: TellByPhone,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'listPersonNotices',
    summary: 'What older people without an account still have to be told on the phone',
    answer: PersonNoticeList,
  })
  async list(@Query({ schema: ListQuery }) { limit }: ListQuery): Promise<PersonNoticeList> {
    return this.listNotices.execute(this.context.principal!, limit);
  }

  @Post(':id/telling')
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'tellByPhone',
    summary: 'Note that an older person was called and told',
    answer: ToldNotice,
    problems,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<ToldNotice> {
    return answer(await this.tellByPhone.execute(this.context.principal!, id), problems);
  }
}
