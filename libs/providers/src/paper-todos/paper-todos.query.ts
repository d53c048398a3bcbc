import { Injectable } from '@nestjs/common';
import { type LocalDate, type Todo } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';
import { Database, Settings } from '@yilian/platform';
import { paperTodos } from '../domain/paper-todos';
import { ListLicencesQuery } from '../steps/list-licences.query';
import { type TodoAsker, TodoSource } from '../todo-source.port';

/** Licences that end or are missing, and certificates of the staff that end, for the day of a provider. */
@Injectable()
export class PaperTodos extends TodoSource {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly licences: ListLicencesQuery,
  ) {
    super();
  }

  async of({ providerId, today }: TodoAsker): Promise<readonly Todo[]> {
    const { warnDays } = (await this.settings.get('providers.papers')).value;
    const [{ items, missing, certificatesEnding: count }, firstEnd] = await Promise.all([
      this.licences.of(providerId),
      this.firstEnd(providerId, addDays(today, warnDays)),
    ]);
    return paperTodos({ licences: items, missing, certificates: { count, firstEnd } }, today);
  }

  private async firstEnd(providerId: string, until: LocalDate): Promise<LocalDate | null> {
    const [row] = await this.database.read<{ firstEnd: LocalDate | null }>(
      `SELECT MIN(c.valid_to) AS firstEnd FROM caregiver_certificate c JOIN caregiver p ON p.id = c.caregiver_id
        WHERE p.provider_id = ? AND p.state <> 'left' AND c.valid_to <= ?`,
      [providerId, until],
    );
    return row!.firstEnd;
  }
}
