import { joinText, vocabularyOf } from './joined-text.js';

function joined(lines: string[], elsewhere = ''): string {
  const printed = lines.map((text) => ({ text, runsOn: false }));
  const rest = {
    number: 9,
    text: elsewhere,
    gap: 0,
    opensPage: false,
    afterRule: false,
    runsOn: false,
    columns: false,
  };
  return joinText(printed, vocabularyOf([rest]));
}

describe('joined text', () => {
  it('keeps the hyphen of a hyphenated word', () => {
    expect(joined(['the law on anti-', 'terrorism in mid-', '2014'])).toBe('the law on anti-terrorism in mid-2014');
  });

  it('drops a hyphen that the document never prints inside the word', () => {
    expect(joined(['a compre-', 'hensive law'], 'comprehensive')).toBe('a comprehensive law');
  });

  it('keeps a dash between words apart', () => {
    expect(joined(['in 2008 -', '1.4%'])).toBe('in 2008 - 1.4%');
  });

  it('goes on with an address whose line has no word gap', () => {
    const lines = [
      { text: 'URL: http://law.example/a', runsOn: true },
      { text: '7&Lang=en', runsOn: false },
    ];
    expect(joinText(lines, new Set())).toBe('URL: http://law.example/a7&Lang=en');
  });
});
