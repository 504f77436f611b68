import fc from 'fast-check';
import { findDates, findTermInYears } from './date-grammar.js';

const dates = (text: string) => findDates(text, 2031).map(({ start, end }) => (end ? [start, end] : start));

describe('the dates of a sentence', () => {
  it.each([
    ['On March 3, 2031, the code was adopted.', ['2031-03-03']],
    ['The Law of 4 May 2020 applies.', ['2020-05-04']],
    ['In January, 2021, a law came into force.', ['2021-01']],
    ['On April 21-22, 2022, the report was defended.', [['2022-04-21', '2022-04-22']]],
    ['A plan for 2021-2023 is being implemented.', [['2021', '2023']]],
    ['From 2014 to 2021 it grew.', [['2014', '2021']]],
    ['By the end of 2023 a bill is due.', ['2023-12']],
    ['By the end of August 2022 it is due.', ['2022-08']],
    ['Since the beginning of 2022 there were 58.', ['2022']],
    ['In 2018 and 2019 there were 27.', ['2018', '2019']],
    ['It was signed on 2020-02-29 and on 05.06.2021.', ['2020-02-29', '2021-06-05']],
    ['On June 5 and June 7, 2022 people voted.', ['2022-06-05', '2022-06-07']],
    ['On June 8, 2022 it came into force after the vote of June 5.', ['2022-06-08', '2022-06-05']],
    ['The vote of June 5 was won.', ['2031-06-05']],
  ])('reads "%s"', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it.each([
    'Resolutions 2178 and 2396 were implemented.',
    'There are 2000 people in 1995 places.',
    'The 2030 Agenda was adopted.',
    'It may march on.',
    'On February 30, 2021 nothing happened.',
  ])('reads no date in "%s"', (text) => {
    expect(dates(text)).toEqual([]);
  });

  it('reads back every day in either order of its parts', () => {
    const names = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.boolean(),
        (date, dayFirst) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = [date.getUTCFullYear(), names[date.getUTCMonth()], date.getUTCDate()];
          const printed = dayFirst ? `${day} ${month} ${year}` : `${month} ${day}, ${year}`;
          expect(dates(`The act of ${printed} is in force.`)).toEqual([iso]);
        },
      ),
    );
  });

  it('keeps mentions in order and apart from each other', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = findDates(text, 2031);
        found.slice(1).forEach((mention, at) => expect(mention.index).toBeGreaterThanOrEqual(found[at].endIndex));
      }),
    );
  });

  it.each([
    ['within two years', 2],
    ['over the next 5 years', 5],
    ['in many years', null],
    ['soon', null],
  ])('reads the term of "%s" as %s', (text, years) => {
    expect(findTermInYears(`It will be done ${text}.`)).toBe(years);
  });
});
