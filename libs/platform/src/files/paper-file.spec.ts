import { paperFile } from './paper-file';

const pdf = (inside: string): Uint8Array => Buffer.from(`%PDF-1.7\n${inside}\n%%EOF\n`, 'latin1');

describe('a paper that was sent', () => {
  it('may be a document that only shows something', () => {
    expect(paperFile(pdf('1 0 obj << /Type /Page >> endobj'))?.type).toBe('application/pdf');
  });

  it.each(['/JavaScript (x)', '/S /JS', '/Launch', '/EmbeddedFile'])('must not act: %s', (part) => {
    expect(paperFile(pdf(`1 0 obj << ${part} >> endobj`))).toBeUndefined();
  });

  it('is told by its bytes and not by its name', () => {
    expect(paperFile(Buffer.from('<html>'))).toBeUndefined();
    expect(paperFile(Buffer.from('%PDF-1.7 that never ends'))).toBeUndefined();
  });
});
