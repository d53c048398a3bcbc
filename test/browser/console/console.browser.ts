import { figures } from '../figures';
import { couriers } from '../care/couriers';
import { careJourneys } from '../care/journeys';
import { World } from '../world';
import { answering } from './answering';
import { arrivals } from './arrivals';
import { bedBoards } from './beds';
import { corrections } from './corrections';
import { connecting } from './connecting';
import { exchangeJourneys } from './exchange';
import { entering } from './entering';
import { kitchens } from './kitchens';
import { planning } from './planning';
import { profiles } from './profiles';
import { sound } from './sound';
import { deskSpeed } from './speed';
import { type ConsoleStage, setConsoleStage } from './stage';
import { tableJourneys } from './table-journeys';
import { visits } from './visits';
import { ways } from './ways';

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
  ways(city, set);
  sound(city, set);
  arrivals(city, set);
  bedBoards(city);
  planning(city);
  kitchens(city, set);
  corrections(city, set);
  tableJourneys(city, set);
  profiles(city);
  visits(city, set);
  connecting(city, set);
  exchangeJourneys(city, set);
  careJourneys(city);
  couriers(city);
});
