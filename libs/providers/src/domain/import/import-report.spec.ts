import fc from 'fast-check';
import { gazetteerFromDistricts } from './gazetteer';
import { ImportReport } from './import-report';
import { ListImport } from './list-import';
import { POINT_COLUMNS } from './mapping';
import { mappingNamed, MAPPINGS } from './mappings';
import { renderReport } from './render-report';

const city = gazetteerFromDistricts([{ name: '士湖區', lng: 120, lat: 23, areaKm2: 25 }], {
  cityNames: ['臺海市'],
  codePrefix: '99000',
});
const row = (rowNumber: number, cells: Record<string, string>) => ({ rowNumber, cells, misaligned: false });

/** Cells as they come: real words, numbers and dates beside anything at all. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '46',
    '士湖區',
    '土湖',
    '臺海市士湖區一路1號',
    '未特約',
    '全區',
    '108年3月4日',
    '23',
    '120',
  ),
  fc.constantFrom(
    '住宿式7床 社區式1人',
    '養護床:9床',
    'constructor',
    '__proto__',
    '「」',
    '\u0000',
    '(((',
    '﹐㈠⻑',
  ),
  fc.string({ unit: 'binary' }),
);

describe('ImportReport', () => {
  it.each(MAPPINGS.map((mapping) => [mapping.name, mapping] as const))(
    '%s: no cell makes the import throw, and every row is accounted for once',
    (_name, mapping) => {
      const headers = [...mapping.headers, ...Object.values(POINT_COLUMNS)];
      const cells = fc.dictionary(fc.constantFrom(...headers), cell, { minKeys: headers.length - 2 });
      fc.assert(
        fc.property(fc.array(fc.tuple(cells, fc.boolean()), { maxLength: 12 }), (rows) => {
          const list = new ListImport(mapping, city);
          const report = new ImportReport(mapping.list, mapping.name);
          const outcomes = rows.map(([one, misaligned], index) =>
            list.read({ rowNumber: index + 1, cells: one, misaligned }),
          );
          for (const outcome of outcomes) report.add(outcome);
          expect(report.rowsIn).toBe(rows.length);
          expect(report.taken + report.merged.length + report.refused.length).toBe(rows.length);
          expect(outcomes.map((outcome) => outcome.row)).toEqual(rows.map((_, index) => index + 1));
          const keys = outcomes.flatMap((one) => (one.kind === 'taken' ? [one.provider.externalKey] : []));
          expect(new Set(keys).size).toBe(keys.length);
          expect(renderReport(report, 'zh').split('\n')[1]).toContain(` ${rows.length} `);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('reads as plain text in both languages', () => {
    const mapping = mappingNamed('day-care')!;
    const list = new ListImport(mapping, city);
    const report = new ImportReport(mapping.list, mapping.name);
    const centre = {
      機關名稱: '湖畔中心',
      區別: '土湖',
      地址: '一路1號',
      收託量: '20',
      lat: '23',
      lon: '120',
    };
    report.add(list.read(row(1, centre)));
    report.add(list.read(row(2, centre)));
    report.add(list.read(row(3, { ...centre, 收託量: '若干\n人' })));
    report.add(list.read(row(4, { ...centre, 機關名稱: '嶺上中心', lat: '50' })));
    expect(renderReport(report, 'en')).toBe(
      [
        'Import report: taipei/day-care (format day-care)',
        '4 rows: 2 taken, 1 merged, 1 refused',
        '1 without coordinates, 1 with coordinates outside the city',
        '',
        'Mends and notes:',
        '  misread district corrected from the gazetteer: 3',
        '  city and district added to the address: 3',
        '  stray blanks removed: 1',
        '  coordinates outside the city, kept only if near: 1',
        '',
        'Rows merged:',
        '  row 2: same as row 1',
        '',
        'Rows refused:',
        '  row 3 · 收託量 · beds or seats unreadable · "若干\\n人"',
      ].join('\n'),
    );
    expect(renderReport(report, 'zh')).toContain('共 4 行：导入 2，合并 1，拒绝 1');
  });
});
