import { Controller, Delete, Get, Header, HttpCode, Post } from '@nestjs/common';
import { DepartureState } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { accountsProblems } from '../accounts.problems';
import { Leave } from './leave.use-case';

const asking = some(accountsProblems, 'accounts.in-use', 'accounts.leaving-already');
const undoing = some(accountsProblems, 'common.not-found');

/** Accounts of staff are closed by operators. */
@Controller('v1/me/departure')
export class LeaveController {
  constructor(
    private readonly leave: Leave,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family')
  @Header('cache-control', 'no-store')
  @Endpoint({ id: 'showDeparture', summary: 'Whether my account is about to go', answer: DepartureState })
  async show(): Promise<DepartureState> {
    return this.leave.show(this.context.principal!);
  }

  @Post()
  @Allow('family')
  @Endpoint({
    id: 'leave',
    summary: 'Ask that my account be deleted after the days of grace',
    answer: DepartureState,
    problems: asking,
  })
  async create(): Promise<DepartureState> {
    return answer(await this.leave.ask(this.context.principal!), asking);
  }

  @Delete()
  @HttpCode(204)
  @Allow('family')
  @Endpoint({ id: 'stay', summary: 'Keep my account after all', answer: null, problems: undoing })
  async remove(): Promise<void> {
    answer(await this.leave.undo(this.context.principal!), undoing);
  }
}
