import { Controller, Get, Query } from '@nestjs/common';
import { Suggestions } from '@yilian/contracts';
import { Endpoint, Public } from '@yilian/platform';
import { z } from 'zod';
import { SuggestQuery } from './suggest.query';

const Typed = z.strictObject({ q: z.string().max(100) });
type Typed = z.infer<typeof Typed>;

@Controller('v1/suggest')
export class SuggestController {
  constructor(private readonly query: SuggestQuery) {}

  @Get()
  @Public()
  @Endpoint({
    id: 'suggest',
    summary: 'What the letters typed so far may mean',
    answer: Suggestions,
  })
  async suggest(@Query({ schema: Typed }) { q }: Typed): Promise<Suggestions> {
    return this.query.of(q);
  }
}
