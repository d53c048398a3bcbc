import { Injectable } from '@nestjs/common';
import { type CaregiverView, type RequestState, type Sex } from '@yilian/contracts';
import { PersonScope } from '@yilian/people';
import { Audit, commonProblem, Database, FieldCipher, type Principal, UnitOfWork } from '@yilian/platform';

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

/** Shows who comes to the home, and writes down who looked. Holds and caregivers belong to others and are only read. */
@Injectable()
export class ShowCaregiver {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly scope: PersonScope,
    private readonly cipher: FieldCipher,
    private readonly audit: Audit,
  ) {}

  /** @throws ProblemException 404 for a request that is not the caller's to follow, or that names nobody. */
  async execute(principal: Principal, requestId: string): Promise<CaregiverView> {
    const [raw] = await this.database.read<Raw>(
      `SELECT r.older_person_id AS olderPersonId, r.state, c.id AS caregiverId, c.name_sealed AS nameSealed, c.sex,
              c.certificate_no AS certificateNo
         FROM care_request AS r
         LEFT JOIN offer AS o ON o.request_id = r.id AND o.state = 'accepted'
         LEFT JOIN capacity_hold AS h ON h.id = o.hold_id AND h.state = 'confirmed'
         LEFT JOIN caregiver AS c ON c.id = h.caregiver_id
        WHERE r.id = ?`,
      [requestId],
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
