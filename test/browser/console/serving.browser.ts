import { couriers } from '../care/couriers';
import { careJourneys } from '../care/journeys';
import { voices } from '../care/voices';
import { figures } from '../figures';
import { World } from '../world';
import { connecting } from './connecting';
import { corrections } from './corrections';
import { exchangeJourneys } from './exchange';
import { kitchens } from './kitchens';
import { planning } from './planning';
import { profiles } from './profiles';
import { type ConsoleStage, setConsoleStage } from './stage';
import { visits } from './visits';

/** What is done for people, by kitchens, agencies, caregivers and couriers, and what a house says and sends. */
describe('providers at work', () => {
  let world: World;
  let stage: ConsoleStage;
  beforeAll(async () => {
    world = await World.begins();
    stage = await setConsoleStage(world);
  }, 240_000);
  afterAll(async () => {
    figures.write('serving');
    await world.ends();
  });
  const [city, set] = [() => world, () => stage];

  planning(city);
  kitchens(city, set);
  corrections(city, set);
  profiles(city);
  visits(city, set);
  connecting(city, set);
  exchangeJourneys(city, set);
  careJourneys(city);
  voices(city);
  couriers(city);
});
