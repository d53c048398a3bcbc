import { Injectable } from '@nestjs/common';
import { type FeatureAnswers, type ProviderPapers, type ServiceKind } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';
import { Database, Settings } from '@yilian/platform';
import { ProvidersDay } from '../city-day.query';
import { missingLicences, type ProfileFacts, profileTasks } from '../domain/profile-tasks';
import { paperState } from '../domain/proof';
import { Licences } from '../store/licences.store';

interface Raw {
  readonly phone: string | null;
  readonly hasPlace: 0 | 1;
  readonly features: string | null;
  readonly licenceNo: string | null;
}
interface RawService {
  readonly kind: ServiceKind;
  readonly hasPrice: 0 | 1;
  readonly hasCovers: 0 | 1;
  readonly hasHours: 0 | 1;
}

/** The papers of a provider, and what is missing. */
@Injectable()
export class ListLicencesQuery {
  constructor(
    private readonly database: Database,
    private readonly licences: Licences,
    private readonly settings: Settings,
    private readonly day: ProvidersDay,
  ) {}

  async of(providerId: string): Promise<ProviderPapers> {
    const { warnDays, wanted } = (await this.settings.get('providers.papers')).value;
    const today = await this.day.today();
    const [licences, facts, certificatesEnding] = await Promise.all([
      this.licences.of(this.database, providerId),
      this.facts(providerId),
      this.endingCertificates(providerId, addDays(today, warnDays)),
    ]);
    return {
      items: licences.map((one) => ({
        ...{ id: one.id, kind: one.kind, number: one.number, issuer: one.issuer },
        ...{ validFrom: one.validFrom, validTo: one.validTo },
        state: paperState(one, today, warnDays),
        hasFile: one.file !== null,
      })),
      missing: missingLicences(
        facts.services.map(({ kind }) => kind),
        wanted,
        licences,
        today,
      ),
      tasks: profileTasks(facts),
      certificatesEnding,
      today,
    };
  }

  private async facts(providerId: string): Promise<ProfileFacts> {
    const [[raw], services] = await Promise.all([
      this.database.read<Raw>(
        `SELECT phone, lng IS NOT NULL AS hasPlace, features, licence_no AS licenceNo FROM provider WHERE id = ?`,
        [providerId],
      ),
      this.database.read<RawService>(
        `SELECT kind, price_fen IS NOT NULL AS hasPrice, price_includes IS NOT NULL AS hasCovers,
                opening_hours IS NOT NULL AS hasHours
           FROM service WHERE provider_id = ? ORDER BY kind`,
        [providerId],
      ),
    ]);
    return {
      phone: raw?.phone ?? null,
      hasPlace: raw?.hasPlace === 1,
      features: raw?.features ? (JSON.parse(raw.features) as FeatureAnswers) : null,
      licenceNo: raw?.licenceNo ?? null,
      services: services.map(({ kind, ...has }) => ({
        kind,
        hasPrice: has.hasPrice === 1,
        hasCovers: has.hasCovers === 1,
        hasHours: has.hasHours === 1,
      })),
    };
  }

  private async endingCertificates(providerId: string, until: string): Promise<number> {
    const [row] = await this.database.read<{ n: number }>(
      `SELECT COUNT(*) AS n FROM caregiver_certificate c JOIN caregiver p ON p.id = c.caregiver_id
        WHERE p.provider_id = ? AND p.state <> 'left' AND c.valid_to <= ?`,
      [providerId, until],
    );
    return row!.n;
  }
}
