import { readItems } from './read-items.js';

describe('reading the items of a plan', () => {
  it('takes a line for an item and splits off its printed number', () => {
    const { items, errors } = readItems('1. Ratify the protocol\n\n2.3) Train 200 judges\nPublish the Views');
    expect(errors).toEqual([]);
    expect(items.map(({ line, input: { number, text } }) => [line, number, text])).toEqual([
      [1, '1', 'Ratify the protocol'],
      [3, '2.3', 'Train 200 judges'],
      [4, undefined, 'Publish the Views'],
    ]);
  });

  it.each([
    ['Number,Text,Responsible,Due,Indicator\n7,"Open, at last, the archive",Ministry,2024-06,Visitors', 'comma'],
    [
      '№;Мероприятие;Ответственный;Срок;Показатель\n7;"Open, at last, the archive";Ministry;2024-06;Visitors',
      'semicolon',
    ],
  ])('reads a table by the names of its columns, in any language: %#', (text) => {
    const { items, errors } = readItems(`\uFEFF${text}\r\n`);
    expect(errors).toEqual([]);
    expect(items.map(({ input }) => ({ ...input }))).toEqual([
      { number: '7', text: 'Open, at last, the archive', body: 'Ministry', dueOn: '2024-06', indicator: 'Visitors' },
    ]);
  });

  it('says what is wrong on which line, and goes on', () => {
    const { items, errors } = readItems('text,due\nTrain judges,soon\n,2024\nPublish,2025');
    expect(items).toHaveLength(3);
    expect(errors).toEqual([
      { line: 2, field: 'dueOn', rule: 'isPartialDate' },
      { line: 3, field: 'text', rule: 'isNotEmpty' },
    ]);
  });

  it('says so when a quotation mark is never closed', () => {
    expect(readItems('text,due\n"Train judges,2024\n').errors).toEqual([{ line: 2, field: null, rule: 'noTable' }]);
  });
});
