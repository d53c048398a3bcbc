import { figures } from '../figures';
import { World } from '../world';
import { answering } from './answering';
import { arrivals } from './arrivals';
import { bedBoards } from './beds';
import { entering } from './entering';
import { sound } from './sound';
import { deskSpeed } from './speed';
import { type ConsoleStage, setConsoleStage } from './stage';
import { undoing } from './undoing';
import { tableJourneys } from './table-journeys';
import { ways } from './ways';

/** What managers do at the desk. One city and one browser for all of it. */
describe('providers at their desk', () => {
  let world: World;
  let stage: ConsoleStage;
  beforeAll(async () => {
    world = await World.begins();
    stage = await setConsoleStage(world);
  }, 240_000);
  afterAll(async () => {
    figures.write('console');
    await world.ends();
  });
  const [city, set] = [() => world, () => stage];

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
