import { PHONE } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

/** Gives each test of a `describe` a phone of its own on which the family is signed in, and lets nothing be wrong on it unseen. */
export function withFamilyPhone(world: () => World, give: (visitor: Visitor) => void): void {
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await world().visitor(PHONE);
    await visitor.signsIn();
    give(visitor);
  });
  afterEach(async () => {
    expect(visitor.complaints).toEqual([]);
    await visitor.page.context().close();
  });
}
