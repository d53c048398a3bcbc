import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { HoldView, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { dispatchProblems } from '../dispatch.problems';
import { ExtendHold } from './extend-hold.use-case';

const problems = some(dispatchProblems, 'common.not-found', 'dispatch.hold-over', 'dispatch.no-more-time');

@Controller('v1/holds/:id/extension')
export class ExtendHoldController {
  constructor(private readonly extendHold: ExtendHold) {}

  @Post()
  @HttpCode(200)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({ id: 'extendHold', summary: 'Keep the units a little longer', answer: HoldView, problems })
  async extend(@Param('id', { schema: Uuid }) id: string): Promise<HoldView> {
    return answer(await this.extendHold.execute(id), problems);
  }
}
