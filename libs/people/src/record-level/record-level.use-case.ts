import { Injectable } from '@nestjs/common';
import { type AbilityLevel } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { OlderPersonStore } from '../store/older-person.store';

/** What a confirmed assessment found. */
export interface FoundLevel {
  readonly olderPersonId: string;
  readonly level: AbilityLevel;
  readonly assessedOn: string;
}

/** Writes the level of a confirmed assessment down and says whether it is another one than before. */
@Injectable()
export class RecordLevel {
  constructor(private readonly persons: OlderPersonStore) {}

  /** The caller has checked everything; the person exists. */
  async execute(tx: Tx, { olderPersonId, level, assessedOn }: FoundLevel): Promise<{ changed: boolean }> {
    const [before] = await tx.query<{ level: AbilityLevel | null; town_code: string }>(
      'SELECT ability_level AS level, town_code FROM older_person WHERE id = ? FOR UPDATE',
      [olderPersonId],
    );
    const { level: from, town_code: townCode } = before!;
    await this.persons.setLevel(tx, olderPersonId, level, assessedOn);
    tx.record('people.older-person-changed.v1', olderPersonId, { olderPersonId, townCode });
    if (from === level) return { changed: false };
    tx.record('people.level-changed.v1', olderPersonId, { olderPersonId, townCode, from, to: level });
    return { changed: true };
  }
}
