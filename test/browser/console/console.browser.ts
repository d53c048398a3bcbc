import { figures } from '../figures';
import { World } from '../world';
import { careJourneys } from '../care/journeys';
import { carePagesOnScreens } from '../care/pages';
import { type CareStage, setCareStage } from '../care/stage';
import { answering } from './answering';
import { entering } from './entering';
import { kitchens } from './kitchens';
import { bedBoards } from './beds';
import { consolePagesOnScreens } from './pages';
import { sound } from './sound';
import { deskSpeed } from './speed';
import { planning } from './planning';
import { type ConsoleStage, setConsoleStage } from './stage';
import { tableJourneys } from './table-journeys';

/** The desk of providers: what it looks like and what managers do there. One city and one browser for all of it. */
describe('pages for providers', () => {
  let world: World;
  let stage: ConsoleStage;
  let care: CareStage;
  beforeAll(async () => {
    world = await World.begins();
    stage = await setConsoleStage(world);
    care = await setCareStage(world);
  }, 240_000);
  afterAll(async () => {
    figures.write('console');
    await world.ends();
  });

  entering(() => world);
  const [city, set] = [() => world, () => stage];
  deskSpeed(city, set);
  answering(city, set);
  sound(city, set);
  consolePagesOnScreens(city, set);
  bedBoards(city);
  planning(city);
  kitchens(city, set);
  tableJourneys(city, set);
  careJourneys(city);
  carePagesOnScreens(city, () => care);
});
