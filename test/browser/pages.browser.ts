import { figures } from './figures';
import { pagesOnScreens } from './pages';
import { World } from './world';

/** What pages look like. A city and a browser of its own, so that it runs beside the journeys. */
describe('every page', () => {
  let world: World;
  beforeAll(async () => (world = await World.begins()), 240_000);
  afterAll(async () => {
    figures.write('pages');
    await world.ends();
  });

  pagesOnScreens(() => world);
});
