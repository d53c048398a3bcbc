import { adapting } from './adapting';
import { booking } from './book';
import { figures } from './figures';
import { choosing } from './choosing';
import { comparing } from './comparing';
import { finding } from './finding';
import { assessments } from './assessments';
import { costs } from './costs';
import { focus } from './focus';
import { help } from './help';
import { journeys } from './journeys';
import { movingIn } from './moving-in';
import { liveAnswers } from './live-answers';
import { liveVacancy } from './live-vacancy';
import { officers } from './officers';
import { otherServices } from './other-services';
import { qualityJourneys } from './quality-journeys';
import { reading } from './reading';
import { rights } from './rights';
import { sessions } from './sessions';
import { serving } from './serving';
import { speed } from './speed';
import { standingOrders } from './standing-orders';
import { troubles } from './troubles';
import { World } from './world';

/** What people do. One file, because there is one city and one browser for all of it. */
describe('pages for families', () => {
  let world: World;
  beforeAll(async () => (world = await World.begins()), 240_000);
  afterAll(async () => {
    figures.write('journeys');
    await world.ends();
  });

  serving(() => world);
  speed(() => world);
  adapting(() => world);
  reading(() => world);
  focus(() => world);
  finding(() => world);
  comparing(() => world);
  liveVacancy(() => world);
  journeys(() => world);
  liveAnswers(() => world);
  booking(() => world);
  choosing(() => world);
  otherServices(() => world);
  movingIn(() => world);
  costs(() => world);
  qualityJourneys(() => world);
  help(() => world);
  troubles(() => world);
  sessions(() => world);
  standingOrders(() => world);
  assessments(() => world);
  rights(() => world);
  officers(() => world);
});
