import { figures } from '../figures';
import { careJourneys } from '../care/journeys';
import { World } from '../world';
import { answering } from './answering';
import { bedBoards } from './beds';
import { exchangeJourneys } from './exchange';
import { entering } from './entering';
import { kitchens } from './kitchens';
import { planning } from './planning';
import { sound } from './sound';
import { deskSpeed } from './speed';
import { type ConsoleStage, setConsoleStage } from './stage';
import { tableJourneys } from './table-journeys';

/** What managers and caregivers do. One city and one browser for all of it. */
describe('providers', () => {
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
  sound(city, set);
  bedBoards(city);
  planning(city);
  kitchens(city, set);
  tableJourneys(city, set);
  exchangeJourneys(city, set);
  careJourneys(city);
});
