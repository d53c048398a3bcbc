import { Injectable } from '@nestjs/common';
import { type AbilityLevel, type Category, type Sex } from '@yilian/contracts';
import { type Point } from '@yilian/kernel';
import { type Reader, type StoredPerson } from './store/older-person.store';

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
>;

/** Reads older persons for matching; no sealed field is touched. */
@Injectable()
export class MatchingFacts {
  /** Undefined when there is no such person. `reader`: a Tx or the Database. */
  async forRequest(reader: Reader, olderPersonId: string): Promise<PersonFacts | undefined> {
    const [row] = await reader.query<Stored>(
      `SELECT town_code, community_code, lng, lat, ability_level, sex, birth_year, need_mask, categories
         FROM older_person WHERE id = ?`,
      [olderPersonId],
    );
    return (
      row && {
        townCode: row.town_code,
        communityCode: row.community_code,
        point: row.lng === null || row.lat === null ? null : { lng: row.lng, lat: row.lat },
        level: row.ability_level,
        sex: row.sex,
        birthYear: row.birth_year,
        needMask: row.need_mask,
        categories: JSON.parse(row.categories) as Category[],
      }
    );
  }
}
