import { articleHeading, partTitle } from './headings.js';

describe('an article heading', () => {
  it.each([
    ['Article 7', ['7']],
    ['Article10', ['10']],
    ['ARTICLE 9: LIBERTY OF PERSON', ['9']],
    ['Articles 2, 3 and 26', ['2', '3', '26']],
    ['Article 2, paragraph 3', ['2(3)']],
    ['Article 7 – Prohibition of torture', ['7']],
    ['Article 22. Freedom of association', ['22']],
    ['Article 14 (3) of the Covenant: Fair trial', ['14(3)']],
    ['III. Article 12 of the ICCPR', ['12']],
    ['Article 18 (Freedom of religion)', ['18']],
    ['Freedom of assembly (art. 21)', ['21']],
    ['3. Torture and ill-treatment (Articles 7 and 10)', ['7', '10']],
    ['A. Equality (arts. 2, 3 and 26 of the Covenant)', ['2', '3', '26']],
    ['Right to life – Article 6', ['6']],
    ['Fair trial: Article 14 (3) (d)', ['14(3)(d)']],
  ])('%s', (text, provisions) => {
    expect(articleHeading(text)?.provisions).toEqual(provisions);
  });

  it.each([
    'Article 10 lists their main rights.',
    'Article 142. Violation of privacy',
    'Article 9 of the Law on Personal Data',
    'Article 14.2 of the Constitution and Article 2 of the ICCPR.',
    'Article 5 of the Constitution of Ostravia',
    'Article 180 of the Criminal Code). He was arrested',
    'The guard was acquitted of the offence (art. 42 of the Criminal Code)',
    'The State party should close the cellars (art. 10)',
    'Murder (art. 99 of the Criminal Code)',
    'The court read the law of 2010, Article 7',
  ])('%s is wrapped text', (text) => {
    expect(articleHeading(text)).toBeNull();
  });
});

describe('a part title', () => {
  it.each([
    ['I. IMPLEMENTATION OF RECOMMENDATIONS ISSUED TO OSTRAVIA', 'recommendations'],
    ['II. IMPLEMENTATION OF THE PROVISIONS OF THE ICCPR', 'articles'],
    ['Part I – Implementation of recommendations', 'recommendations'],
    ['Conclusions and recommendations', 'other'],
    ['ANNEX: LIST OF CASES', 'other'],
  ])('%s opens a part of kind %s', (text, kind) => {
    expect(partTitle(text)).toBe(kind);
  });

  it.each(['EXAMPLE No.9', '1. As noted in the report of 2011', 'I. went home.'])('%s is none', (text) => {
    expect(partTitle(text)).toBeNull();
  });
});
