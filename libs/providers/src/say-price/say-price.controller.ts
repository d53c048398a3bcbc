import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ChangedService, LocalDate, PriceItem, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import { SayPrice } from './say-price.use-case';

const fen = z.int().min(0).max(100_000_000).nullable();

const Price = z
  .strictObject({
    fromDate: LocalDate,
    priceFen: fen,
    /** The highest price, where it depends; null where there is one. */
    toFen: fen.default(null),
    includes: z.array(PriceItem).max(20).nullable().default(null),
  })
  .refine(({ priceFen, toFen }) => toFen === null || (priceFen !== null && priceFen <= toFen), {
    path: ['toFen'],
    message: 'Below the lowest price',
  });
type Price = z.infer<typeof Price>;

const saying = some(providersProblems, 'common.not-found', 'providers.price-in-the-past');
const takingBack = some(providersProblems, 'common.not-found');

@Controller('v1/services/:id/prices')
@Allow('provider_manager')
export class SayPriceController {
  constructor(private readonly sayPrice: SayPrice) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    id: 'sayPrice',
    keyScope: ['prices:write'],
    summary: 'Say what a service costs from a day on; a second price for the same day replaces the first',
    answer: ChangedService,
    problems: saying,
  })
  async say(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Price }) { fromDate, ...price }: Price,
  ): Promise<ChangedService> {
    return answer(await this.sayPrice.execute(id, fromDate, price), saying);
  }

  @Delete(':priceId')
  @Endpoint({
    id: 'takePriceBack',
    keyScope: ['prices:write'],
    summary: 'Take a price back whose day has not come',
    answer: ChangedService,
    problems: takingBack,
  })
  async takeBack(
    @Param('id', { schema: Uuid }) id: string,
    @Param('priceId', { schema: Uuid }) priceId: string,
  ): Promise<ChangedService> {
    return answer(await this.sayPrice.takeBack(id, priceId), takingBack);
  }
}
