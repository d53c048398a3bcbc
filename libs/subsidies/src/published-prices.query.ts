import { Injectable } from '@nestjs/common';
import { type PriceBasis, type PriceItem, type PriceUnit, type ServiceKind } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { type KnownPrice } from './domain/lines';
import { PRICE_UNITS } from './domain/wanted';

/** A price and where it comes from. */
export interface PublishedPrice extends KnownPrice {
  readonly basis: PriceBasis;
}

interface OfService {
  readonly kind: ServiceKind;
  readonly price_fen: number | null;
  readonly price_to_fen: number | null;
  readonly price_unit: PriceUnit;
  readonly price_includes: string | null;
}

interface Range {
  readonly from_fen: number | null;
  readonly to_fen: number | null;
}

const UNKNOWN: PublishedPrice = { fromFen: null, toFen: null, includes: null, basis: 'unknown' };

/** Prices that providers have published; their tables are only read. */
@Injectable()
export class PublishedPrices {
  constructor(private readonly database: Database) {}

  /** Undefined when there is no such service. A price by another unit than usual cannot be counted with. */
  async ofService(
    id: string,
  ): Promise<{ readonly kind: ServiceKind; readonly price: PublishedPrice } | undefined> {
    const [row] = await this.database.read<OfService>(
      'SELECT kind, price_fen, price_to_fen, price_unit, price_includes FROM service WHERE id = ?',
      [id],
    );
    if (!row) return undefined;
    const { kind, price_fen: fromFen, price_to_fen: toFen } = row;
    const includes = row.price_includes === null ? null : (JSON.parse(row.price_includes) as PriceItem[]);
    const usable = fromFen !== null && row.price_unit === PRICE_UNITS[kind];
    return {
      kind,
      price: usable ? { fromFen, toFen, includes, basis: 'service' } : { ...UNKNOWN, includes },
    };
  }

  /** From the lowest to the highest price of a kind in a town, or in the whole city where the town has none. */
  async ofKind(kind: ServiceKind, townCode: string | null): Promise<PublishedPrice> {
    const inTown = townCode === null ? null : await this.range(kind, townCode);
    if (inTown) return { ...inTown, includes: null, basis: 'town' };
    const inCity = await this.range(kind, '');
    return inCity ? { ...inCity, includes: null, basis: 'city' } : UNKNOWN;
  }

  /** `''`: the whole city. */
  private async range(kind: ServiceKind, town: string): Promise<{ fromFen: number; toFen: number } | null> {
    const [row] = await this.database.read<Range>(
      `SELECT MIN(s.price_fen) AS from_fen, MAX(GREATEST(s.price_fen, COALESCE(s.price_to_fen, s.price_fen))) AS to_fen
         FROM service AS s JOIN provider AS p ON p.id = s.provider_id
        WHERE s.kind = ? AND s.state = 'open' AND s.price_unit = ? AND p.state = 'active'
          AND (? = '' OR p.town_code = ?)`,
      [kind, PRICE_UNITS[kind], town, town],
    );
    if (!row || row.from_fen === null || row.to_fen === null) return null;
    return { fromFen: row.from_fen, toFen: row.to_fen };
  }
}
