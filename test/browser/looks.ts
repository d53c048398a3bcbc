import { allFaults, houseFaults } from './checks';
import { SCREENS, type Screen } from './screens';
import { type Visitor } from './visitor';

/** A device on which pages are loaded, and the screens that the same page is then looked at on. */
export interface Device {
  readonly name: string;
  readonly screens: readonly Screen[];
}

/** True for a screen on a desk. */
export const isDesk = ({ width }: Screen): boolean => width >= 1_024;

/** Between them they are every screen there is. */
export const DEVICES: readonly Device[] = [
  { name: 'in the hand', screens: SCREENS.filter((screen) => !isDesk(screen)) },
  { name: 'on a desk', screens: SCREENS.filter(isDesk) },
];

/**
 * Looks at the page as it stands on one screen after the other, without loading it anew, and leaves a picture of each:
 * what is open stays open, and making the state is paid for once.
 */
export async function looksRight(
  visitor: Visitor,
  name: string,
  screens: readonly Screen[] = SCREENS,
  /** Where everything is looked at; elsewhere only sizes and what does not fit. */
  closely: readonly Screen[] = screens,
): Promise<void> {
  const faults: string[] = [];
  const before = visitor.screen;
  for (const screen of screens) {
    await visitor.becomes(screen);
    const isClose = closely.includes(screen);
    if (isClose) await visitor.picture(name);
    const found = await (isClose ? allFaults : houseFaults)(visitor.page, screen);
    faults.push(...found.map((fault) => `${name}, ${screen.name}: ${fault}`));
  }
  await visitor.becomes(before);
  expect(faults).toEqual([]);
}
