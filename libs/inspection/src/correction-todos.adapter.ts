import { Injectable } from '@nestjs/common';
import { type LocalDate, type Todo } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { type TodoAsker, TodoSource } from '@yilian/providers';

interface Raw {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly dueOn: LocalDate;
}

/** So many stand on the page of today; the list has all. */
const MOST = 10;

/** What a house has to put right, on the page of its day. */
@Injectable()
export class CorrectionTodos extends TodoSource {
  constructor(private readonly database: Database) {
    super();
  }

  override async of({ providerId, today }: TodoAsker): Promise<readonly Todo[]> {
    const rows = await this.database.read<Raw>(
      `SELECT id, item_zh AS zh, item_en AS en, due_on AS dueOn FROM finding
        WHERE provider_id = ? AND state IN ('open', 'returned') ORDER BY due_on, id LIMIT ?`,
      [providerId, String(MOST)],
    );
    return rows.map(({ id, zh, en, dueOn }) => ({
      code: 'inspection.correction-due',
      text: { zh: `检查整改：${zh}`, en: `Put right: ${en}` },
      ...{ dueOn, overdue: dueOn < today, leadsTo: 'corrections', subjectId: id, count: null },
    }));
  }
}
