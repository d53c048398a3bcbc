import { answering } from './answering';
import { arrivals } from './arrivals';
import { bedBoards } from './beds';
import { deskCity } from './desk-city';
import { entering } from './entering';
import { sound } from './sound';
import { deskSpeed } from './speed';
import { tableJourneys } from './table-journeys';
import { undoing } from './undoing';
import { ways } from './ways';

/** What managers do at the desk. One city and one browser for all of it. */
describe('providers at their desk', () => {
  const [city, set] = deskCity('console');

  entering(city);
  deskSpeed(city, set);
  answering(city, set);
  ways(city, set);
  sound(city, set);
  arrivals(city, set);
  bedBoards(city);
  undoing(city, set);
  tableJourneys(city, set);
});
