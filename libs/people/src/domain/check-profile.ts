import { type FieldError } from '@yilian/contracts';
import { type Profile } from './older-person';

const EARLIEST_BIRTH_YEAR = 1900;
/** Services begin at 60; an early disability may bring somebody in at 50. */
const YOUNGEST = 50;

const fault = (pointer: string, zh: string, en: string): FieldError => ({ pointer, message: { zh, en } });

/** What is wrong with a profile beyond the form of its fields; `today` is a date of the city. Empty when nothing is. */
export function checkProfile(profile: Profile, today: string): FieldError[] {
  const { birthYear, communityCode, townCode, abilityLevel, assessedOn } = profile;
  const faults: FieldError[] = [];
  const latest = Number(today.slice(0, 4)) - YOUNGEST;
  if (birthYear < EARLIEST_BIRTH_YEAR || birthYear > latest) {
    const range = `${EARLIEST_BIRTH_YEAR}–${latest}`;
    faults.push(
      fault('/birthYear', `出生年份应在 ${range} 之间。`, `The year of birth has to be in ${range}.`),
    );
  }
  if (communityCode !== null && !communityCode.startsWith(townCode)) {
    faults.push(fault('/communityCode', '社区不属于这个镇街。', 'The community is not part of the town.'));
  }
  if ((abilityLevel === null) !== (assessedOn === null)) {
    faults.push(
      fault(
        '/assessedOn',
        '能力等级和评估日期要一起填写。',
        'An ability level needs its date, and a date its level.',
      ),
    );
  }
  if (assessedOn !== null && assessedOn > today) {
    faults.push(fault('/assessedOn', '评估日期不能在将来。', 'The assessment cannot be in the future.'));
  }
  return faults;
}
