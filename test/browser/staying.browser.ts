import { assessments } from './assessments';
import { costs } from './costs';
import { figures } from './figures';
import { help } from './help';
import { movingIn } from './moving-in';
import { officers } from './officers';
import { qualityJourneys } from './quality-journeys';
import { rights } from './rights';
import { sessions } from './sessions';
import { standingOrders } from './standing-orders';
import { troubles } from './troubles';
import { visits } from './visits';
import { World } from './world';

/** What people do beside and after a booking, in a city and a browser of their own. */
describe('pages for families: what follows', () => {
  let world: World;
  beforeAll(async () => (world = await World.begins()), 240_000);
  afterAll(async () => {
    figures.write('staying');
    await world.ends();
  });

  movingIn(() => world);
  costs(() => world);
  qualityJourneys(() => world);
  help(() => world);
  troubles(() => world);
  sessions(() => world);
  standingOrders(() => world);
  visits(() => world);
  assessments(() => world);
  rights(() => world);
  officers(() => world);
});
