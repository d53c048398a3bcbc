import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type LockedRequest, type WantedUnits } from '@yilian/contracts';
import { CONFIG, type Reader, Settings } from '@yilian/platform';
import { type Booked, type CancellationCost, cancellationCost, cutoffKey } from './domain/cancellation-cost';

/** The cost with the version of the rule that it was made with. */
export interface DatedCost extends CancellationCost {
  readonly ruleVersion: number;
}

interface BookedRaw {
  readonly service_id: string;
  readonly price_fen: number | null;
}

interface CutoffRaw {
  readonly on_date: string;
  readonly part: string;
  readonly cutoff_at: Date;
}

/** What taking a request back costs at a moment. Offers, services and slots of other contexts are only read. */
@Injectable()
export class CancellationTerms {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly settings: Settings,
  ) {}

  /** The rule that was in force when it was asked for counts; `reader` is a Tx or the Database. */
  async of(
    reader: Reader,
    request: Pick<LockedRequest, 'id' | 'state' | 'units' | 'submittedAt'>,
    now: Date,
  ): Promise<DatedCost> {
    const { submittedAt, units, state } = request;
    const { version, value: rule } = await this.settings.asOf('requests.cancellation', submittedAt);
    const { value: dispatch } = await this.settings.asOf('dispatch.rules', submittedAt);
    const cost = cancellationCost({
      ...{ state, units, rule },
      booked: await this.booked(reader, request.id, units),
      undoUntilMs: submittedAt.getTime() + dispatch.undoSeconds * 1000,
      nowMs: now.getTime(),
      timeZone: this.config.process.CITY_TIME_ZONE,
    });
    return { ...cost, ruleVersion: version };
  }

  private async booked(reader: Reader, requestId: string, units: WantedUnits): Promise<Booked | null> {
    const [booked] = await reader.query<BookedRaw>(
      `SELECT o.service_id, s.price_fen FROM offer AS o JOIN service AS s ON s.id = o.service_id
        WHERE o.accepted_request_id = ?`,
      [requestId],
    );
    if (!booked) return null;
    const cutoffs =
      units.kind === 'meal' ? await this.cutoffs(reader, booked.service_id, units.portions) : [];
    return {
      priceFen: booked.price_fen,
      cutoffs: new Map(cutoffs.map((row) => [cutoffKey(row.on_date, row.part), row.cutoff_at.getTime()])),
    };
  }

  private async cutoffs(
    reader: Reader,
    serviceId: string,
    portions: readonly { readonly date: string }[],
  ): Promise<CutoffRaw[]> {
    return reader.query(
      `SELECT on_date, part, cutoff_at FROM capacity_slot
        WHERE service_id = ? AND on_date IN (?) AND cutoff_at IS NOT NULL`,
      [serviceId, portions.map(({ date }) => date)],
    );
  }
}
