import { Injectable } from '@nestjs/common';
import { type FactOf } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';

type EndingPaper = FactOf<'providers.paper-ending.v1'>['payload'];
interface Found {
  readonly paperId: string;
  readonly providerId: string;
  readonly validTo: string;
}

const LICENCES = `
  SELECT id AS paperId, provider_id AS providerId, valid_to AS validTo FROM provider_licence
   WHERE valid_to <= ? AND NOT (warned_of <=> valid_to) ORDER BY id LIMIT ? FOR UPDATE`;
const CERTIFICATES = `
  SELECT c.id AS paperId, p.provider_id AS providerId, c.valid_to AS validTo
    FROM caregiver_certificate c JOIN caregiver p ON p.id = c.caregiver_id AND p.state <> 'left'
   WHERE c.valid_to <= ? AND NOT (c.warned_of <=> c.valid_to) ORDER BY c.id LIMIT ? FOR UPDATE`;

/** Papers whose end is near and of which nobody was warned. */
@Injectable()
export class EndingPapers {
  /** Each end of a paper is taken once. */
  async take(tx: Tx, until: string, most: number): Promise<EndingPaper[]> {
    const licences = await this.some(tx, 'provider_licence', LICENCES, until, most);
    const certificates = await this.some(
      tx,
      'caregiver_certificate',
      CERTIFICATES,
      until,
      most - licences.length,
    );
    return [
      ...licences.map(({ paperId, providerId }) => ({ paperId, providerId, what: 'licence' as const })),
      ...certificates.map(({ paperId, providerId }) => ({
        paperId,
        providerId,
        what: 'certificate' as const,
      })),
    ];
  }

  private async some(
    tx: Tx,
    table: 'provider_licence' | 'caregiver_certificate',
    sql: string,
    until: string,
    most: number,
  ): Promise<Found[]> {
    const found = most > 0 ? await tx.query<Found>(sql, [until, most]) : [];
    for (const { paperId, validTo } of found) {
      await tx.execute(`UPDATE ${table} SET warned_of = ? WHERE id = ?`, [validTo, paperId]);
    }
    return found;
  }
}
