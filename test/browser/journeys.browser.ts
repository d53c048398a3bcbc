import { adapting } from './adapting';
import { booking } from './book';
import { choosing } from './choosing';
import { comparing } from './comparing';
import { figures } from './figures';
import { finding } from './finding';
import { firstAnswersOf } from './first-answers';
import { focus } from './focus';
import { journeys } from './journeys';
import { liveAnswers } from './live-answers';
import { liveVacancy } from './live-vacancy';
import { otherServices } from './other-services';
import { reading } from './reading';
import { secondLunch } from './second-lunch';
import { serving } from './serving';
import { speed } from './speed';
import { World } from './world';

/** What people find and book. One file, because there is one city and one browser for all of it. */
describe('pages for families: finding and booking', () => {
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
  firstAnswersOf(() => world);
  finding(() => world);
  comparing(() => world);
  liveVacancy(() => world);
  journeys(() => world);
  liveAnswers(() => world);
  booking(() => world);
  secondLunch(() => world);
  choosing(() => world);
  otherServices(() => world);
});
