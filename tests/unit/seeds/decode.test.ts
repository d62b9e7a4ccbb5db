import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/lib/seeds/decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

describe('decodeText', () => {
  it('takes a UTF-8 byte-order mark off, and only at the start', () => {
    const { text, diagnostics } = decodeText('seeds/a.txt', bytes([0xef, 0xbb, 0xbf], 'Title\n\uFEFFmore'));
    expect(text).toBe('Title\n\uFEFFmore');
    expect(diagnostics).toEqual([]);
    expect(decodeText('seeds/a.txt', '\uFEFFTitle').text).toBe('Title');
  });

  it('reads UTF-16, as some editors save it', () => {
    expect(decodeText('seeds/a.txt', bytes([0xff, 0xfe, 0x48, 0, 0xed, 0])).text).toBe('Hí');
    expect(decodeText('seeds/a.txt', bytes([0xfe, 0xff, 0, 0x48, 0, 0xed])).text).toBe('Hí');
  });

  it('reports each run of bytes that are not UTF-8, with line and column', () => {
    const { text, diagnostics } = decodeText(
      'seeds/a.txt',
      bytes('good é\nna', [0xef], 've and caf', [0xe9], '\nok \uFFFD'),
    );
    expect(text).toBe('good é\nna\uFFFDve and caf\uFFFD\nok \uFFFD');
    expect(diagnostics.map(({ rule, severity, place }) => [rule, severity, place])).toEqual([
      ['invalid-utf8', 'warning', { file: 'seeds/a.txt', line: 2, column: 3, endColumn: 4 }],
      ['invalid-utf8', 'warning', { file: 'seeds/a.txt', line: 2, column: 14, endColumn: 15 }],
    ]);
  });
});
