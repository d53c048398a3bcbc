import { Controller, Get, Query } from '@nestjs/common';
import type { Suggestions } from '@yilian/contracts';
import { Public } from '@yilian/platform';
import { z } from 'zod';
import { SuggestQuery } from './suggest.query';

const Typed = z.strictObject({ q: z.string().max(100) });
type Typed = z.infer<typeof Typed>;

@Controller('v1/suggest')
export class SuggestController {
  constructor(private readonly query: SuggestQuery) {}

  @Get()
  @Public()
  async suggest(@Query({ schema: Typed }) { q }: Typed): Promise<Suggestions> {
    return this.query.of(q);
  }
}
