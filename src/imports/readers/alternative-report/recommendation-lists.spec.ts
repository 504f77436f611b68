import { demands } from './recommendation-lists.js';

describe('the introduction of a list', () => {
  it.each([
    'Based on the above, we propose the following recommendations:',
    'In view of this, the following recommendations can be made:',
    'It is necessary to adopt a law that would include:',
    'A reform is needed. In this new legislation, it is important to:',
    'We call on the Government to:',
    'The State party should:',
  ])('%s states demands', (lead) => {
    expect(demands(lead)).toBe(true);
  });

  it.each([
    'The following issues are also matters of concern:',
    'We recommend reading the law. Among these offences are:',
    'The Committee against Torture recommended that the State party should:',
    'The law sets out a list of documents that are required:',
    'The legislation needs to be developed and improved:',
  ])('%s states none of the authors', (lead) => {
    expect(demands(lead)).toBe(false);
  });
});
