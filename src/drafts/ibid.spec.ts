import { resolveNotes } from './ibid.js';

describe('notes that point back', () => {
  it('take the source of the note before them, with their own place in it', () => {
    const resolved = resolveNotes([
      { id: 1, text: 'Survey of prisons, 2014.' },
      { id: 2, text: 'Ibid. Paragraph 3.' },
      { id: 3, text: 'Ibid.' },
      { id: 4, text: 'Law on Assemblies, art. 2.' },
      { id: 5, text: 'Same document, p. 7.' },
    ]);
    expect(resolved.map(({ text, locator }) => [text, locator])).toEqual([
      ['Survey of prisons, 2014.', null],
      ['Survey of prisons, 2014, Paragraph 3.', 'Paragraph 3'],
      ['Survey of prisons, 2014.', null],
      ['Law on Assemblies, art. 2.', null],
      ['Law on Assemblies, art. 2, p. 7.', 'p. 7'],
    ]);
    expect(resolved[1]!.source).toBe(resolved[0]!.source);
    expect(resolved[4]!.source).toBe(resolved[3]!.source);
  });

  it('stay as they are when nothing stands before them', () => {
    expect(resolveNotes([{ id: 1, text: 'Ibid.' }])[0]!.text).toBe('Ibid.');
  });
});
