import { separateNotes } from './page-notes.js';
import { printedLines } from './printed-text.js';

/** Pages are parted by a line of dashes. */
function separate(text: string): { text: string; notes: string[] } {
  const pages = text.split('\n---\n').map((page) => printedLines(page));
  const { lines, numberedNotes } = separateNotes(pages);
  return { text: lines.map((line) => line.text).join('\n'), notes: numberedNotes };
}

describe('separateNotes', () => {
  it('takes notes from the foot of their page and their markers from the text', () => {
    const read = separate(
      'Soup,1 which is hot,2 costs\na crown.\n1 See A/59/1. 2 Act No. 4.\n---\nBread 3 is free.\n3 Ibid.',
    );
    expect(read.text).toBe('Soup, which is hot, costs\na crown.\nBread is free.');
    expect(read.notes).toEqual(['1 See A/59/1. 2 Act No. 4.', '3 Ibid.']);
  });

  it('takes a marker from a line end or line start', () => {
    expect(
      separate('The soup is hot. 1\nThe bread is free.\n2 The rest is dear.\n1 See A/59/1. 2 Act No. 4.').text,
    ).toBe('The soup is hot.\nThe bread is free.\nThe rest is dear.');
  });

  it('finds a note of which the number stands alone above a long address', () => {
    const read = separate('The soup1 is hot.\n\n1\nhttps://www.soup.example/a-very-long-address-of-soup');
    expect(read.text.trim()).toBe('The soup is hot.');
    expect(read.notes).toEqual(['1 https://www.soup.example/a-very-long-address-of-soup']);
  });

  it('takes a marker behind a decimal and not the number before it', () => {
    expect(
      separate('Soup,1 bread,2 salt,3 oil,4 and Directive 3115.095 require salt.\n1 A. 2 B. 3 C. 4 D. 5 E.').text,
    ).toBe('Soup, bread, salt, oil, and Directive 3115.09 require salt.');
  });

  it('parts the notes from a page of one line', () => {
    const read = separate(
      'The soup,1 of 1 May, is hot 2 and dear. If 1 Act No. 4 on soup. 2 See A/59/1.\n---\nBread is free.',
    );
    expect(read).toEqual({
      text: 'The soup, of 1 May, is hot and dear. If\nBread is free.',
      notes: ['1 Act No. 4 on soup. 2 See A/59/1.'],
    });
  });

  it('keeps a number that begins a line of the text', () => {
    expect(separate('The soup of\n10 Yemenis is hot.').text).toBe('The soup of\n10 Yemenis is hot.');
  });
});
