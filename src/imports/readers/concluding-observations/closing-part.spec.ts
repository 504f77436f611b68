import { followUpParagraphsOf, nextReportOf } from './closing-part.js';

describe('followUpParagraphsOf', () => {
  it.each([
    [
      'In accordance with rule 71, paragraph 5, of the rules of procedure, the State party should provide, within one year, relevant information on the recommendations made in paragraphs 5, 10, 21 and 22 above.',
      ['5', '10', '21', '22'],
    ],
    [
      'In accordance with rule 75 (1), the State party is requested to provide, by 15 July 2027, information on the recommendations made in paragraphs 16 (right to life), 24 (torture, and ill-treatment) and 48 (public affairs (art. 25)) above.',
      ['16', '24', '48'],
    ],
    [
      'The Committee requests information, by 6 December 2019, on follow-up to its recommendations on safeguards (see paras. 8 (a), 12 (b) and 18 above).',
      ['8', '12', '18'],
    ],
    ['The State party should widely disseminate paragraph 5 of the report.', []],
  ])('reads “%s”', (text, expected) => {
    expect(followUpParagraphsOf([text])).toEqual(expected);
  });
});

describe('nextReportOf', () => {
  it.each([
    [
      'The Committee requests the State party to submit its next periodic report by 31 March 2020.',
      '2020-03-31',
      false,
    ],
    [
      'It requests it to provide in its next periodic report due to be submitted on 28 March 2019 information.',
      '2019-03-28',
      false,
    ],
    ['The Committee sets 31 October 2010 as the date for the submission of the second report.', '2010-10-31', false],
    ['The Committee invites it to submit its sixth periodic report, which is due in November 2023.', '2023-11', false],
    [
      'The State party will receive in 2028 the list of issues prior to the submission of the report and will be expected to submit within one year its replies.',
      '2029',
      true,
    ],
  ])('reads “%s”', (text, due, derived) => {
    expect(nextReportOf([text])).toEqual({ due, derived });
  });

  it('says nothing where the document says nothing', () => {
    expect(nextReportOf(['The State party will be informed of the due date of its next report.'])).toBeNull();
  });
});
