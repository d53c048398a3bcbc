import { seededRandom } from '@yilian/kernel';
import { clustersOf, isOn, pointOn, scaleOf, viewOf } from './map-drawing';

const SHEET = { width: 358, height: 420 };
const random = seededRandom(7);
const spots = Array.from({ length: 200 }, (_, index) => ({
  key: String(index),
  lng: 113.6 + random() * 0.5,
  lat: 22.8 + random() * 0.3,
}));

describe('the map', () => {
  it('shows every spot', () => {
    const view = viewOf(spots, SHEET);
    expect(spots.filter((spot) => !isOn(SHEET, pointOn(SHEET, view, spot)))).toEqual([]);
  });

  it('has north on top and the east at the right', () => {
    const view = viewOf(spots, SHEET);
    const [south, north] = [
      pointOn(SHEET, view, { lng: 113.7, lat: 22.9 }),
      pointOn(SHEET, view, { lng: 113.8, lat: 23 }),
    ];
    expect([north.y < south.y, north.x > south.x]).toEqual([true, true]);
  });

  it('shows a single spot, and what lies around it', () => {
    expect(viewOf([spots[0]!], SHEET)).toEqual({ lng: spots[0]!.lng, lat: spots[0]!.lat, metres: 400 });
  });

  it.each([48, 60, 72])('loses nothing, and no two targets of %i px touch', (size) => {
    const clusters = clustersOf(spots, SHEET, viewOf(spots, SHEET), size);
    const keys = clusters.flatMap((cluster) => cluster.spots.map(({ key }) => key));
    expect(keys.sort()).toEqual(spots.map(({ key }) => key).sort());
    for (const [index, a] of clusters.entries()) {
      for (const b of clusters.slice(index + 1)) {
        expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(size);
      }
    }
  });

  it('keeps every target inside the sheet', () => {
    // Closer than all of them, so that some lie at the very edge.
    const view = { ...viewOf(spots, SHEET), metres: 20_000 };
    for (const { x, y } of clustersOf(spots, SHEET, view, 72)) {
      expect(x >= 36 && x <= SHEET.width - 36 && y >= 36 && y <= SHEET.height - 36).toBe(true);
    }
  });

  it('leaves out what lies elsewhere after coming closer', () => {
    const view = { ...viewOf(spots, SHEET), metres: 5_000 };
    const shown = clustersOf(spots, SHEET, view, 48).flatMap((cluster) => cluster.spots);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(spots.length);
  });

  it('is measured in round lengths', () => {
    const { metres, pixels } = scaleOf(SHEET, { lng: 0, lat: 0, metres: 10_000 });
    expect([metres, Math.round(pixels)]).toEqual([2_000, 72]);
    expect(scaleOf(SHEET, { lng: 0, lat: 0, metres: 40_000 }).metres).toBe(10_000);
  });
});
