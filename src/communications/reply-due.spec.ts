import { replyDue } from './reply-due.js';

describe('the day on which a reply is due', () => {
  it('is 180 days after the Human Rights Committee sent its Views', () => {
    expect(replyDue('CCPR', '2015-01-02')).toBe('2015-07-01');
  });

  it('is not known for other bodies, nor before the Views were sent', () => {
    expect([replyDue('CAT', '2015-01-02'), replyDue('CCPR', undefined)]).toEqual([null, null]);
  });
});
