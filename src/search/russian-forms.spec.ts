import { fleetingForm } from './russian-forms.js';

describe('the form with or without a fleeting vowel', () => {
  it.each([
    ['пытки', 'пыток'],
    ['пытками', 'пыток'],
    ['пыток', 'пытки'],
    ['проверка', 'проверок'],
    ['девочки', 'девочек'],
    ['девочек', 'девочки'],
    ['суды', null],
    ['torture', null],
  ])('of %s is %s', (word, form) => {
    expect(fleetingForm(word)).toBe(form);
  });
});
