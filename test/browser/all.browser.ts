import { journeys } from './journeys';
import { pagesOnScreens } from './pages';
import { reading } from './reading';
import { serving } from './serving';
import { troubles } from './troubles';
import { World } from './world';

/** One file, because there is one city and one browser for everything. */
describe('pages for families', () => {
  let world: World;
  beforeAll(async () => (world = await World.begins()), 120_000);
  afterAll(async () => world.ends());

  serving(() => world);
  reading(() => world);
  journeys(() => world);
  troubles(() => world);
  pagesOnScreens(() => world);
});
