import {
  commentsLabel,
  introducesParagraph,
  isParagraphTopic,
  recommendationLabel,
  speaksAsCommittee,
} from './labels.js';

describe('a label', () => {
  it.each([
    ['Recommendation: The State party should act.', 'Recommendation:', 'The State party should act.'],
    ['Recommendations:', 'Recommendations:', ''],
    ['Recommendation 3 (para. 12): Repeal.', 'Recommendation 3 (para. 12):', 'Repeal.'],
    ['Recommendations of the Human Rights Committee: Act.', 'Recommendations of the Human Rights Committee:', 'Act.'],
    ['Paragraph 12: Act.', 'Paragraph 12:', 'Act.'],
    ['Recommendation by the Committee | Act.', 'Recommendation by the Committee |', 'Act.'],
  ])('%s', (text, label, rest) => {
    expect(recommendationLabel(text)).toEqual({ label, rest });
  });

  it('is not the head of a column', () => {
    expect(recommendationLabel('Recommendation | NGO comments')).toBeNull();
  });

  it('is not made of running text', () => {
    expect(recommendationLabel('Recommendations that were made in 2004 had one aim: reform.')).toBeNull();
  });

  it.each([
    ['NGO comments:', ''],
    ['Comments: Nothing was done.', 'Nothing was done.'],
    ['Comments of the authors:', ''],
    ['NGO assessment | Nothing was done.', 'Nothing was done.'],
    ['Grade: C1', 'Grade: C1'],
    ['Actions taken by the State party', 'Actions taken by the State party'],
  ])('%s opens the comments', (text, rest) => {
    expect(commentsLabel(text)).toBe(rest);
  });
});

describe('a heading on a paragraph of the Committee', () => {
  it.each([
    'Paragraph 24: Torture',
    'A. Para. 10 – Cellars and hulks',
    'Assessing: Paragraph 10 – Gun law',
    'Paragraphs 5 and 6: Courts',
  ])('%s names its topic', (text) => {
    expect(isParagraphTopic(text)).toBe(true);
  });

  it.each(['Paragraph 12: Act.', 'Paragraph 12: The State party should act', 'Paragraph 12 of the law'])(
    '%s does not',
    (text) => {
      expect(isParagraphTopic(text)).toBe(false);
    },
  );

  it('may be a sentence that ends before the Committee’s words', () => {
    expect(introducesParagraph('This report will assess paragraph 22 of the observations:')).toBe(true);
    expect(introducesParagraph('The law of 2010, paragraph 22, says so.')).toBe(false);
  });
});

describe('the voice of the Committee', () => {
  it.each([
    'The State party should act.',
    '“The Committee urges the State party to act.”',
    '(The State party) should act.',
    'should close the cellars',
  ])('speaks in "%s"', (text) => {
    expect(speaksAsCommittee(text)).toBe(true);
  });

  it.each([
    'The State party continues to keep the cellars.',
    'The Committee has been ignored.',
    'The law should be changed.',
  ])('does not speak in "%s"', (text) => {
    expect(speaksAsCommittee(text)).toBe(false);
  });
});
