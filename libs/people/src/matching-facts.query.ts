import { Injectable } from '@nestjs/common';
import { type AbilityLevel, type Category, type Sex } from '@yilian/contracts';
import { type Point } from '@yilian/kernel';
import { type Reader } from '@yilian/platform';
import { type StoredPerson } from './store/older-person.store';

/** What the choice of a service needs to know. Nothing in it names somebody. */
export interface PersonFacts {
  readonly townCode: string;
  readonly communityCode: string | null;
  /** Rounded to about 100 m; null = unknown. */
  readonly point: Point | null;
  /** Null = not assessed. */
  readonly level: AbilityLevel | null;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly needMask: number;
  readonly categories: readonly Category[];
  /** False when the person withdrew the consent to be served: nothing new is asked for. */
  readonly mayBeServed: boolean;
}

type Stored = Pick<
  StoredPerson,
  | 'town_code'
  | 'community_code'
  | 'lng'
  | 'lat'
  | 'ability_level'
  | 'sex'
  | 'birth_year'
  | 'need_mask'
  | 'categories'
> & { readonly refused: string | null };

/**
 * Reads older persons for matching; no sealed field is touched. The row is held so that nobody is erased, and no consent
 * withdrawn, between this look and the commit.
 */
@Injectable()
export class MatchingFacts {
  /** Undefined when there is no such person. `reader`: a Tx or the Database. */
  async forRequest(reader: Reader, olderPersonId: string): Promise<PersonFacts | undefined> {
    const [row] = await reader.read<Stored>(
      `SELECT town_code, community_code, lng, lat, ability_level, sex, birth_year, need_mask, categories,
              (SELECT GROUP_CONCAT(word.purpose) FROM consent_entry AS word
                WHERE word.older_person_id = person.id AND word.purpose IN ('service', 'assessment') AND word.given = 0
                  AND NOT EXISTS (SELECT 1 FROM consent_entry AS later WHERE later.older_person_id = word.older_person_id
                                     AND later.purpose = word.purpose AND later.seq > word.seq)) AS refused
         FROM older_person AS person WHERE id = ? AND erased_at IS NULL LOCK IN SHARE MODE`,
      [olderPersonId],
    );
    const refused = row?.refused?.split(',') ?? [];
    return (
      row && {
        townCode: row.town_code,
        communityCode: row.community_code,
        point: row.lng === null || row.lat === null ? null : { lng: row.lng, lat: row.lat },
        // An assessment that may not be used is as none.
        level: refused.includes('assessment') ? null : row.ability_level,
        sex: row.sex,
        birthYear: row.birth_year,
        needMask: row.need_mask,
        categories: JSON.parse(row.categories) as Category[],
        mayBeServed: !refused.includes('service'),
      }
    );
  }
}
