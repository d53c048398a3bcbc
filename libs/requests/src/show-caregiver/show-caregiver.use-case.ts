import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type CaregiverView, type RequestState, type Sex } from '@yilian/contracts';
import { localDate } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import {
  Audit,
  commonProblem,
  CONFIG,
  Database,
  FieldCipher,
  type Principal,
  UnitOfWork,
} from '@yilian/platform';

interface Raw {
  readonly olderPersonId: string;
  readonly state: RequestState;
  readonly caregiverId: string | null;
  readonly nameSealed: string | null;
  readonly sex: Sex | null;
  readonly certificateNo: string | null;
}

/** While these last, a family knows who comes; before the acceptance nobody has been named, afterwards it is over. */
const SERVING: readonly RequestState[] = ['booked', 'in_service'];

/** Who makes the first visit of hold `h` from a date on: a plan of a day may send a colleague instead of whom the booking names. */
const NEXT = `SELECT q.caregiver_id FROM caregiver_quarter AS q
  WHERE q.hold_id = h.id AND q.travel = 0 AND q.quarter_at >= ? ORDER BY q.quarter_at, q.caregiver_id LIMIT 1`;

/** Shows who comes to the home next, and writes down who looked. Holds and caregivers belong to others and are only read. */
@Injectable()
export class ShowCaregiver {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly scope: PersonScope,
    private readonly cipher: FieldCipher,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws ProblemException 404 for a request that is not the caller's to follow, or that names nobody. */
  async execute(principal: Principal, requestId: string): Promise<CaregiverView> {
    const [clock] = await this.database.read<{ now: Date }>('SELECT now(3) AS now');
    const today = localDate(clock!.now.getTime(), this.config.process.CITY_TIME_ZONE);
    const [raw] = await this.database.read<Raw>(
      `SELECT r.older_person_id AS olderPersonId, r.state, c.id AS caregiverId, c.name_sealed AS nameSealed, c.sex,
              c.certificate_no AS certificateNo
         FROM care_request AS r
         LEFT JOIN offer AS o ON o.request_id = r.id AND o.state = 'accepted'
         LEFT JOIN capacity_hold AS h ON h.id = o.hold_id AND h.state = 'confirmed'
         LEFT JOIN caregiver AS c ON c.id = COALESCE((${NEXT}), h.caregiver_id)
        WHERE r.id = ?`,
      [today, requestId],
    );
    const { caregiverId, nameSealed, sex } = raw ?? {};
    const allowed = raw && (await this.scope.mayFollow(principal, raw.olderPersonId));
    if (!allowed || !caregiverId || !nameSealed || !sex || !SERVING.includes(raw.state)) {
      throw commonProblem('common.not-found');
    }
    await this.work.write(async (tx) =>
      this.audit.append(tx, 'requests.caregiver-viewed', caregiverId, { requestId }),
    );
    const name = this.cipher.open(`caregiver.name.${caregiverId}`, nameSealed);
    return { name, sex, certificateNo: raw.certificateNo };
  }
}
