import { mentionedIn, partsOf } from './mentions-in-text.js';

const usernames = new Set(['anna', 'берик', 'anna.k', 'me@ngo.example']);

describe('mentions in a comment', () => {
  it('are of colleagues, each once, whatever follows the name', () => {
    expect(mentionedIn('@anna, look; @Берик. And @anna again, @stranger.', usernames)).toEqual(['anna', 'берик']);
    expect(mentionedIn('@anna.k and @me@ngo.example', usernames)).toEqual(['anna.k', 'me@ngo.example']);
  });

  it('are not in addresses of mail', () => {
    expect(mentionedIn('write to us@anna or anna', usernames)).toEqual([]);
  });

  it('part the text without losing any of it', () => {
    const text = 'Ask @anna. <b>@stranger</b>';
    const parts = partsOf(text, usernames);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ found }) => found)).toEqual([{ text: '@anna', found: true }]);
  });
});
