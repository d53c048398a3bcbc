import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import { SetLight } from './set-light.use-case';

const Wish = z.discriminatedUnion('light', [
  z.strictObject({ light: z.literal('open') }),
  z.strictObject({
    light: z.literal('paused'),
    /** Null until further notice. */
    until: z.iso.datetime({ offset: true }).nullable(),
  }),
]);
type Wish = z.infer<typeof Wish>;

const problems = some(providersProblems, 'common.not-found', 'providers.pause-in-the-past');

@Controller('v1/providers/me/status')
export class SetLightController {
  constructor(private readonly setLight: SetLight) {}

  @Put()
  @Allow('provider_manager')
  @HttpCode(204)
  @Endpoint({
    id: 'setLight',
    keyScope: ['status:write'],
    summary: 'Switch the own status light',
    answer: null,
    problems,
  })
  async set(@Body({ schema: Wish }) wish: Wish): Promise<void> {
    const until = wish.light === 'paused' && wish.until !== null ? new Date(wish.until) : null;
    answer(await this.setLight.execute(wish.light, until), problems);
  }
}
