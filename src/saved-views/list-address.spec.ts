import { readListAddress } from './list-address.js';

const today = '2026-11-21';
const read = (address: string) => readListAddress(address, today);

describe('the address of a list', () => {
  it('is the same however its parameters are ordered, without its place in the list and what is empty', () => {
    const list = { list: 'recommendations', stateCode: 'KAZ', path: '/states/KAZ/recommendations' };
    expect(read('/states/KAZ/recommendations?unanswered=on&article=7&page=3&q=')).toEqual({
      ...list,
      query: '?article=7&unanswered=on',
    });
    expect(read('/states/KAZ/recommendations?page=2')).toEqual({ ...list, query: '' });
  });

  it('follows the day unless another day was chosen', () => {
    expect(read('/states/KAZ/silence?asOf=2026-11-21')?.query).toBe('');
    expect(read('/states/KAZ/silence?asOf=2020-01-01')?.query).toBe('?asOf=2020-01-01');
  });

  it('keeps words in any script, and lists over all States', () => {
    expect(read('/search?q=пытки "в тюрьме"')).toMatchObject({ list: 'search', stateCode: null });
    expect(new URLSearchParams(read('/search?q=пытки')?.query).get('q')).toBe('пытки');
  });

  it.each([
    'https://elsewhere.example/search?q=1',
    '//elsewhere.example/search',
    '/\\elsewhere.example/search',
    '/states/KAZ/../../search/x',
    '/sign-out',
    '/bulk/3',
    '/states/KAZ/cases/new',
    '/states/KAZ/cases/3',
    'search',
    '',
  ])('is not %s', (address) => {
    expect(read(address)).toBeNull();
  });
});
