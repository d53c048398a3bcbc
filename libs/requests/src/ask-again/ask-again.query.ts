import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import {
  type AgainView,
  type DraftContent,
  movedBy,
  type RequestState,
  type WantedUnits,
} from '@yilian/contracts';
import { PersonScope } from '@yilian/people';
import { commonProblem, CONFIG, Database, FieldCipher } from '@yilian/platform';
import { AskedFaults } from '../asked-faults.query';
import { cityDate } from '../domain/city-date';
import { daysToMove } from '../domain/move-on';
import { addDays } from '../domain/units';
import { StayApplications } from '../store/stay-applications.store';
import { BookableDays } from './bookable-days.query';

interface Raw {
  readonly id: string;
  readonly older_person_id: string;
  readonly requested_by: string;
  readonly state: RequestState;
  readonly price_limit_fen: number | null;
  readonly town_preference: string;
  readonly units: string;
  readonly notes_sealed: string | null;
  readonly details_sealed: string | null;
  readonly service_id: string | null;
  readonly provider: string | null;
  readonly now: Date;
}

/** Came to nothing: the same days may be asked for again. */
const CAME_TO_NOTHING: readonly RequestState[] = ['cancelled', 'unmet'];

/** Makes of an earlier request one that can be sent now. Offers and providers belong to other contexts and are read. */
@Injectable()
export class AskAgainQuery {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly scope: PersonScope,
    private readonly cipher: FieldCipher,
    private readonly applications: StayApplications,
    private readonly bookable: BookableDays,
    private readonly askedFaults: AskedFaults,
  ) {}

  /** @throws ProblemException 404 for a request that does not exist or for whose person the account may not ask. */
  async execute(accountId: string, id: string): Promise<AgainView> {
    const row = await this.earlier(id);
    const allowed = row && (await this.scope.canAsk(this.database, accountId, row.older_person_id));
    if (!row || !allowed) throw commonProblem('common.not-found');
    const before = JSON.parse(row.units) as WantedUnits;
    const first = addDays(cityDate(row.now, this.config.process.CITY_TIME_ZONE), 1);
    const canBeHad = await this.bookable.at(row.service_id, before.kind, first);
    const onwards = !CAME_TO_NOTHING.includes(row.state);
    const movedDays = daysToMove(before, { first, onwards, canBeHad });
    const content: DraftContent = {
      ...this.details(row),
      ...contentOf(movedBy(before, movedDays)),
      priceLimitFen: row.price_limit_fen,
      towns: JSON.parse(row.town_preference) as string[],
      // Whoever else may ask for the person did not write these.
      ...(row.requested_by === accountId ? { ...this.notes(row), ...(await this.guardian(row)) } : {}),
      ...(row.service_id === null ? {} : { serviceId: row.service_id }),
    };
    const faults = await this.askedFaults.of(accountId, before.kind, row.older_person_id, content);
    return {
      kind: before.kind,
      olderPersonId: row.older_person_id,
      content,
      service: row.service_id === null ? null : { id: row.service_id, provider: row.provider ?? '' },
      movedDays,
      faults: [...faults],
    };
  }

  private async earlier(id: string): Promise<Raw | undefined> {
    const [row] = await this.database.query<Raw>(
      `SELECT r.id, r.older_person_id, r.requested_by, r.state, r.price_limit_fen, r.town_preference, r.units,
              r.notes_sealed, r.details_sealed, o.service_id, p.name AS provider, now(3) AS now
         FROM care_request AS r
         LEFT JOIN offer AS o ON o.accepted_request_id = r.id LEFT JOIN provider AS p ON p.id = o.provider_id
        WHERE r.id = ?`,
      [id],
    );
    return row;
  }

  private details({ id, details_sealed: sealed }: Raw): DraftContent {
    return sealed === null
      ? {}
      : (JSON.parse(this.cipher.open(`care_request.details.${id}`, sealed)) as DraftContent);
  }

  private async guardian({ id }: Raw): Promise<DraftContent> {
    const application = await this.applications.of(this.database, id);
    return application?.guardian ? { guardian: application.guardian } : {};
  }

  private notes({ id, notes_sealed: sealed }: Raw): DraftContent {
    return sealed === null ? {} : { notes: this.cipher.open(`care_request.notes.${id}`, sealed) };
  }
}

/** The units as they were asked for. */
function contentOf(units: WantedUnits): DraftContent {
  switch (units.kind) {
    case 'residential':
      return {
        fromDate: units.fromDate,
        nights: units.nights,
        ...(units.trial ? { trial: true } : {}),
      };
    case 'day_care':
      return { sessions: units.sessions };
    case 'meal':
      return { portions: units.portions };
    case 'home_care':
      return { visits: units.visits, caregiverSex: units.caregiverSex };
  }
}
