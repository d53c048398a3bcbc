import { Injectable } from '@nestjs/common';
import type { FeatureAnswers, Ownership, PriceItem, ServiceKind, Sex, SexRule } from '@yilian/contracts';
import type { Point } from '@yilian/kernel';
import { FieldCipher, type Tx } from '@yilian/platform';
import type { OpeningHours } from '../domain/opening-hours';
import { PRICE_UNITS } from '../domain/service';
import { CaregiverRow } from '../store/caregiver.row';
import { caregiverNamePlace } from '../store/caregiver.store';
import { ProviderRow } from '../store/provider.row';
import { Providers } from '../store/providers.store';
import { ServiceRow } from '../store/service.row';

/** Somebody who visits people at home. */
export interface CaregiverToCreate {
  readonly certificateNo?: string | null;
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  readonly skillMask: number;
  /** Towns this person goes to; null for wherever the service goes. */
  readonly areaTowns: readonly string[] | null;
  readonly accountId: string | null;
}

/** A service with what matching asks about it. */
export interface ServiceToCreate {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly levelMin: number;
  readonly levelMax: number;
  readonly sexes: SexRule;
  readonly capabilityMask: number;
  readonly radiusM: number | null;
  readonly priceFen: number | null;
  readonly priceToFen: number | null;
  readonly priceIncludes: readonly PriceItem[] | null;
  /** Null when somebody is always there. */
  readonly openingHours: OpeningHours | null;
  readonly caregivers: readonly CaregiverToCreate[];
}

/** An invented provider with everything it offers. */
export interface ProviderToCreate {
  readonly id: string;
  /** Unique; names the provider when the same data is brought again. */
  readonly externalKey: string;
  readonly list: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly address: string;
  readonly phone: string | null;
  readonly townCode: string;
  readonly point: Point;
  readonly ownership: Ownership | null;
  readonly features: FeatureAnswers;
  readonly officialLevel: number | null;
  readonly officialLevelUntil: string | null;
  readonly inspectionScore: number | null;
  readonly fulfilment: number | null;
  readonly ratingMean: number | null;
  readonly ratingCount: number;
  readonly services: readonly ServiceToCreate[];
}

const ROWS_AT_ONCE = 100;

/** Writes many invented providers down at once; for seeds and tests. The caller has checked the data. */
@Injectable()
export class CreateProviders {
  constructor(
    private readonly providers: Providers,
    private readonly cipher: FieldCipher,
  ) {}

  /** All are marked as demo. @throws the driver's error 1062 when an external key is taken. */
  async execute(tx: Tx, list: readonly ProviderToCreate[]): Promise<void> {
    for (let start = 0; start < list.length; start += ROWS_AT_ONCE) {
      await this.some(tx, list.slice(start, start + ROWS_AT_ONCE));
    }
  }

  private async some(tx: Tx, list: readonly ProviderToCreate[]): Promise<void> {
    await tx.insert(
      ProviderRow,
      // TypeORM takes what the row knows and leaves the rest, here and below.
      list.map((provider) => ({ ...provider, ...provider.point, demo: true })),
    );
    const services = list.flatMap(({ id: providerId, services: offered }) =>
      offered.map((one) => ({ ...one, providerId })),
    );
    await tx.insert(
      ServiceRow,
      services.map((service) => ({ ...service, priceUnit: PRICE_UNITS[service.kind] })),
    );
    await tx.insert(
      CaregiverRow,
      services.flatMap(({ id: serviceId, providerId, caregivers }) =>
        caregivers.map(({ name, ...one }) => ({
          ...one,
          providerId,
          serviceId,
          nameSealed: this.cipher.seal(caregiverNamePlace(one.id), name),
        })),
      ),
    );
    await this.providers.tellChanged(
      tx,
      'service.provider_id',
      list.map(({ id }) => id),
    );
  }
}
