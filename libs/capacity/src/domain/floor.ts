/** Two digits of a room stand for the room itself: 203 is on floor 2, 1204 on floor 12. */
const NUMBERED_ROOM = /^(?:[A-Za-z]?-?)(\d{1,2})\d{2}$/;

/** The floor of a bed: as entered, else as the room's number tells it; null when neither does. */
export function floorOf(entered: string | null, room: string): string | null {
  return entered ?? NUMBERED_ROOM.exec(room.trim())?.[1]?.replace(/^0+(?=\d)/, '') ?? null;
}
