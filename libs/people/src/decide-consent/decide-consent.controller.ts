import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ConsentPurpose, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { peopleProblems } from '../people.problems';
import { DecideConsent } from './decide-consent.use-case';

const ConsentBody = z.strictObject({
  purpose: ConsentPurpose,
  given: z.boolean(),
  /** Of the sentences that were read. */
  textVersion: z.string().min(1).max(16),
});
type ConsentBody = z.infer<typeof ConsentBody>;

const problems = some(
  peopleProblems,
  'common.not-found',
  'people.own-word',
  'people.changed-meanwhile',
  'people.consent-text-changed',
);

@Controller('v1/older-persons/:id/consents')
export class DecideConsentController {
  constructor(
    private readonly decideConsent: DecideConsent,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @HttpCode(204)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'decideConsent',
    summary: 'Give or withdraw a consent of an older person',
    answer: null,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: ConsentBody }) body: ConsentBody,
  ): Promise<void> {
    answer(await this.decideConsent.execute(this.context.principal!, id, body), problems);
  }
}
