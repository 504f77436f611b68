import { quotedProvisions, readProvisionList, seeAlsoProvisions } from './provisions.js';

describe('a list of articles', () => {
  it.each([
    ['2, 3 and 26', ['2', '3', '26']],
    ['2, paragraph 3', ['2(3)']],
    ['19 paragraph 3', ['19(3)']],
    ['14, paragraphs 1 and 3 (d), and 26', ['14(1)', '14(3)(d)', '26']],
    ['14 (3) (d) and Article 26', ['14(3)(d)', '26']],
    ['22(2) and 25', ['22(2)', '25']],
    ['7 to 10', ['7', '8', '9', '10']],
    ['2, paragraph 3, 7 and 9', ['2(3)', '7', '9']],
  ])('%s is read as %j', (text, refs) => {
    expect(readProvisionList(text)?.refs).toEqual(refs);
  });

  it('ends before text, which is given back', () => {
    expect(readProvisionList('7 of the ICCPR below')).toEqual({ refs: ['7'], rest: ' of the ICCPR below' });
  });

  it.each(['142', '439 of the Code', '14.2 of the Constitution', 'seven'])('%s begins none', (text) => {
    expect(readProvisionList(text)).toBeNull();
  });
});

describe('articles quoted in a recommendation', () => {
  it.each([
    ['complies with articles 22(2) and 25 of the Covenant.', ['22(2)', '25']],
    ['the strict requirements of article 19 paragraph 3.', ['19(3)']],
    ['rights under article 21 of the Covenant, and article 21 the Covenant', ['21']],
    ['in line with paragraph 3 (d) of article 14 of the Covenant', ['14(3)(d)']],
    ['(arts. 2, 7 and 14)', ['2', '7', '14']],
    ['repeal article 42 of the Criminal Code and article 3 of the Optional Protocol', []],
    ['as the Constitution, article 5, says', []],
  ])('%s: %j', (text, refs) => {
    expect(quotedProvisions(text)).toEqual(refs);
  });
});

describe('a see-also line', () => {
  it.each([
    ['For more information, please see the section on Article 18 of the ICCPR below.', ['18']],
    ['For more information, please see of the sections on Articles 12 and 13 of the ICCPR below.', ['12', '13']],
    ['See also the section on Article 2, paragraph 3, below.', ['2(3)']],
  ])('%s points to %j', (text, refs) => {
    expect(seeAlsoProvisions(text)).toEqual(refs);
  });

  it.each(['See Article 9 of the Law.', '(see part 2). The law complies with articles 22 and 25 of the Covenant.'])(
    '%s is none',
    (text) => {
      expect(seeAlsoProvisions(text)).toBeNull();
    },
  );
});
