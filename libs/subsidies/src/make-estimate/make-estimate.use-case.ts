import { Injectable } from '@nestjs/common';
import { type AmountRange, type Estimate, type EstimateAsked } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Database, type Refusal } from '@yilian/platform';
import { CityToday } from '../city-today.query';
import { estimate } from '../domain/estimate';
import { type PersonFacts } from '../domain/person';
import { PRICE_UNITS, wantedOf } from '../domain/wanted';
import { NOTE } from '../domain/words';
import { EstimatedPerson } from '../estimated-person.query';
import { type PublishedPrice, PublishedPrices } from '../published-prices.query';
import { SubsidyRules } from '../store/subsidy-rules.store';

type Refused = Refusal<'common.not-found' | 'common.signed-out' | 'subsidies.other-kind'>;

/** Says beforehand what something will cost. */
@Injectable()
export class MakeEstimate {
  constructor(
    private readonly city: CityToday,
    private readonly persons: EstimatedPerson,
    private readonly prices: PublishedPrices,
    private readonly rules: SubsidyRules,
    private readonly database: Database,
  ) {}

  async execute(asked: EstimateAsked): Promise<Result<Estimate, Refused>> {
    const { now, today } = await this.city.now();
    const person = await this.personOf(asked, today);
    if (!person.ok) return person;
    const price = await this.priceOf(asked, person.value);
    if (!price.ok) return price;
    const wanted = wantedOf(asked.units);
    const rules = await this.rules.between(this.database, wanted.days[0]!.date, wanted.days.at(-1)!.date);
    const { kind, period } = wanted;
    return ok({
      ...{ kind, period, on: today },
      price: { amount: rangeOf(price.value), unit: PRICE_UNITS[kind], basis: price.value.basis },
      ...estimate({ price: price.value, wanted, person: person.value, rules, date: today }),
      note: NOTE,
      serverNow: now.toISOString(),
    });
  }

  private async personOf(
    { olderPersonId, person }: EstimateAsked,
    today: string,
  ): Promise<Result<PersonFacts, Refused>> {
    return olderPersonId === null ? ok(person) : this.persons.of(olderPersonId, today);
  }

  private async priceOf(
    { serviceId, units }: EstimateAsked,
    person: PersonFacts,
  ): Promise<Result<PublishedPrice, Refused>> {
    if (serviceId === null) return ok(await this.prices.ofKind(units.kind, person.townCode));
    const service = await this.prices.ofService(serviceId);
    if (!service) return refuse({ code: 'common.not-found' });
    return service.kind === units.kind ? ok(service.price) : refuse({ code: 'subsidies.other-kind' });
  }
}

const rangeOf = ({ fromFen, toFen }: PublishedPrice): AmountRange | null =>
  fromFen === null ? null : { fromFen, toFen: toFen ?? fromFen };
