import { nextRung, type Rung } from './ladder';

describe('nextRung', () => {
  it('climbs from community to town to city, asks the city again, and ends', () => {
    const climbed: string[] = [];
    for (let rung: Rung | null = nextRung(null, ['community', 'town', 'city'], 2); rung;) {
      climbed.push(`${rung.turn} ${rung.level}`);
      rung = nextRung(rung, ['community', 'town', 'city'], 2);
    }
    expect(climbed).toEqual(['1 community', '2 town', '3 city', '4 city', '5 city']);
  });
});
