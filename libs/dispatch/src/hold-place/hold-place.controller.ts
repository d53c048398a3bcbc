import { Body, Controller, Post } from '@nestjs/common';
import { HoldView, NewHold } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { dispatchProblems } from '../dispatch.problems';
import { HoldPlace } from './hold-place.use-case';

const problems = some(
  dispatchProblems,
  'common.not-found',
  'requests.invalid',
  'requests.not-assessed',
  'requests.no-consent',
  'dispatch.not-kept',
  'dispatch.does-not-fit',
  'dispatch.place-taken',
  'dispatch.too-many-holds',
);

@Controller('v1/holds')
export class HoldPlaceController {
  constructor(private readonly holdPlace: HoldPlace) {}

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'holdPlace',
    summary: 'Keep units of a chosen service while the request is filled in',
    answer: HoldView,
    problems,
  })
  async hold(@Body({ schema: NewHold }) body: NewHold): Promise<HoldView> {
    return answer(await this.holdPlace.execute(body), problems);
  }
}
