/** What a device knows of itself. All of it may be missing, and nothing of it is waited for longer than a moment. */
interface Battery {
  readonly level: number;
}
const PATIENCE_MS = 1_500;

export interface DeviceFacts {
  readonly place: { readonly lng: number; readonly lat: number; readonly accuracyM: number | null } | null;
  readonly batteryPercent: number | null;
}

const within = async <T>(answer: Promise<T | null>): Promise<T | null> =>
  Promise.race([
    answer.catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS)),
  ]);

async function place(): Promise<DeviceFacts['place']> {
  const { coords } = await new Promise<GeolocationPosition>((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(resolve, reject, { maximumAge: 60_000, timeout: 10_000 }),
  );
  return { lng: coords.longitude, lat: coords.latitude, accuracyM: Math.round(coords.accuracy) };
}

async function batteryPercent(): Promise<number | null> {
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> };
  return getBattery ? Math.round((await getBattery.call(navigator)).level * 100) : null;
}

/** Begins to look at the first press, so that the second finds the answer. */
export async function deviceFacts(): Promise<DeviceFacts> {
  const [where, charge] = await Promise.all([within(place()), within(batteryPercent())]);
  return { place: where, batteryPercent: charge };
}
