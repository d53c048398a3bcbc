import { detectMapping, missingColumns } from './detect-mapping';
import { mappingNamed, MAPPINGS } from './mappings';

describe('detectMapping', () => {
  it.each(MAPPINGS.map((mapping) => [mapping.name, mapping] as const))(
    'recognises %s by its published columns, with or without others',
    (name, mapping) => {
      expect(detectMapping(mapping.headers)).toMatchObject({ ok: true, value: { name } });
      expect(detectMapping([...mapping.headers, 'lat', 'lon', '備註'])).toMatchObject({
        ok: true,
        value: { name },
      });
    },
  );

  it('says which mapping is near and what it misses', () => {
    const headers = ['序號', '機關名稱', '區別', '地址', '電話'];
    const found = detectMapping(headers);
    expect(found.ok || found.refusal[0]).toEqual({ name: 'day-care', missing: ['收託量'] });
  });

  it('finds nothing near a file of something else', () => {
    expect(detectMapping(['date', 'amount'])).toEqual({ ok: false, refusal: [] });
  });
});

describe('missingColumns', () => {
  it.each(MAPPINGS.map((mapping) => [mapping.name, mapping] as const))(
    '%s reads only columns of its published format',
    (_name, mapping) => {
      expect(missingColumns(mapping, mapping.headers)).toEqual([]);
    },
  );

  it('names the columns that a mapping reads and the file lacks', () => {
    const careHomes = mappingNamed('care-homes')!;
    const lost = ['屬性', '核定床數-失智床數', '核定床數-核定總床位數'];
    const headers = careHomes.headers.filter((header) => !lost.includes(header));
    expect(missingColumns(careHomes, headers).toSorted()).toEqual(lost.toSorted());
  });

  it('has no mapping of a name that nobody gave', () => {
    expect(mappingNamed('constructor')).toBeUndefined();
  });
});
