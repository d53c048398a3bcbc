import { figures } from '../figures';
import { carePagesOnScreens } from '../care/pages';
import { type CareStage, setCareStage } from '../care/stage';
import { World } from '../world';
import { consolePagesOnScreens } from './pages';
import { type ConsoleStage, setConsoleStage } from './stage';

/** What pages of providers look like. A city and a browser of its own, so that it runs beside the journeys. */
describe('every page of providers', () => {
  let world: World;
  let stage: ConsoleStage;
  let care: CareStage;
  beforeAll(async () => {
    world = await World.begins();
    stage = await setConsoleStage(world);
    // Somebody is expected at the home today.
    await stage.home.answers((await stage.home.isAppliedFor()).offer, 'acceptance');
    care = await setCareStage(world);
  }, 240_000);
  afterAll(async () => {
    figures.write('console-pages');
    await world.ends();
  });
  const city = () => world;

  consolePagesOnScreens(city, () => stage);
  carePagesOnScreens(city, () => care);
});
