import { figures } from '../figures';
import { World } from '../world';
import { type ConsoleStage, setConsoleStage } from './stage';

/** One city with one browser and the stage of the desk, for all journeys of a file; its figures are written under `name`. */
export function deskCity(name: string): [city: () => World, stage: () => ConsoleStage] {
  let world: World;
  let stage: ConsoleStage;
  beforeAll(async () => {
    world = await World.begins();
    stage = await setConsoleStage(world);
  }, 240_000);
  afterAll(async () => {
    figures.write(name);
    await world.ends();
  });
  return [() => world, () => stage];
}
