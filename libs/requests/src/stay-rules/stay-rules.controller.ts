import { Controller, Get, Query } from '@nestjs/common';
import { MOST_SHEETS, StayRules, Uuid } from '@yilian/contracts';
import { Endpoint, Public, Settings } from '@yilian/platform';
import { z } from 'zod';
import { WantedPapers } from '../wanted-papers.query';

const Of = z.strictObject({
  provider: Uuid.optional().describe('The home whose own list of papers counts.'),
});
type Of = z.infer<typeof Of>;

@Controller('v1/stay-rules')
export class StayRulesController {
  constructor(
    private readonly settings: Settings,
    private readonly wanted: WantedPapers,
  ) {}

  @Get()
  @Public()
  @Endpoint({
    id: 'showStayRules',
    summary: 'How long a trial may last, how long a bed is kept, which papers are wanted',
    answer: StayRules,
  })
  async show(@Query({ schema: Of }) of: Of): Promise<StayRules> {
    const { value } = await this.settings.get('requests.stays');
    return {
      trialNights: [...value.trialNights],
      keepHours: value.keepHours,
      papers: [...(await this.wanted.of(of.provider ?? null))],
      mostSheets: MOST_SHEETS,
    };
  }
}
