import fc from 'fast-check';
import {
  consentGivers,
  disclosedAs,
  disclosureLevels,
  riskKinds,
  uses,
  type Disclosable,
  type DisclosureLevel,
} from './disclosure.js';

const rank = (level: DisclosureLevel) => disclosureLevels.indexOf(level);
const everywhere = (level: DisclosureLevel) =>
  Object.fromEntries(uses.map((use) => [use, level])) as Disclosable['disclosure'];
const consent = { givenBy: 'self' as const, uses: [...uses], upTo: 'full_name' as const, withdrawnOn: null };
const risk = { kind: 'reprisal' as const, confirmedAt: null, liftedAt: null };
const mara: Disclosable = {
  description: 'a woman, 34',
  pseudonym: 'M.',
  initials: 'M. O.',
  fullName: 'Mara Ostrova',
  disclosure: everywhere('full_name'),
  consents: [consent],
  risks: [],
};

const level = fc.constantFrom(...disclosureLevels);
const someone: fc.Arbitrary<Disclosable> = fc.record({
  description: fc.option(fc.constant('a woman, 34')),
  pseudonym: fc.option(fc.constant('M.')),
  initials: fc.option(fc.constant('M. O.')),
  fullName: fc.option(fc.constant('Mara Ostrova')),
  disclosure: fc.record({ internal: level, confidential: level, submission: level, portal: level, press: level }),
  consents: fc.array(
    fc.record({
      givenBy: fc.constantFrom(...consentGivers),
      uses: fc.subarray([...uses], { minLength: 1 }),
      upTo: level,
      withdrawnOn: fc.option(fc.constant('2026-01-01')),
    }),
    { maxLength: 3 },
  ),
  risks: fc.array(
    fc.record({
      kind: fc.constantFrom(...riskKinds),
      confirmedAt: fc.option(fc.constant(new Date(0))),
      liftedAt: fc.option(fc.constant(new Date(0))),
    }),
    { maxLength: 3 },
  ),
});
const anyUse = fc.constantFrom(...uses);

describe('what is printed of a person', () => {
  it('is the full name where it was wished for and consented to, and nothing is feared', () => {
    expect(disclosedAs(mara, 'press')).toEqual({ level: 'full_name', words: 'Mara Ostrova', because: [] });
  });

  it.each([
    ['nobody consented', { consents: [] }, 'description', ['no_consent']],
    [
      'the consent is for another use',
      { consents: [{ ...consent, uses: ['internal'] }] },
      'description',
      ['no_consent'],
    ],
    ['the consent goes less far', { consents: [{ ...consent, upTo: 'initials' }] }, 'initials', ['no_consent']],
    [
      'the consent was withdrawn',
      { consents: [{ ...consent, withdrawnOn: '2026-01-01' }] },
      'description',
      ['consent_withdrawn'],
    ],
    ['reprisals are feared', { risks: [risk] }, 'pseudonym', ['risk']],
    ['an editor confirmed the risk', { risks: [{ ...risk, confirmedAt: new Date() }] }, 'full_name', []],
    ['the risk has passed', { risks: [{ ...risk, liftedAt: new Date() }] }, 'full_name', []],
    ['a child consented alone', { risks: [{ ...risk, kind: 'minor' }] }, 'description', ['no_consent']],
    [
      'a parent consented and an editor confirmed',
      { consents: [{ ...consent, givenBy: 'parent' }], risks: [{ ...risk, kind: 'minor', confirmedAt: new Date() }] },
      'initials',
      ['minor'],
    ],
    ['the name is not recorded', { fullName: null, initials: null }, 'pseudonym', ['not_recorded']],
    ['nothing is wished for', { disclosure: everywhere('none') }, 'none', []],
  ] as [string, Partial<Disclosable>, DisclosureLevel, string[]][])(
    'follows the rule where %s',
    (_, change, expected, because) => {
      expect(disclosedAs({ ...mara, ...change }, 'press')).toMatchObject({ level: expected, because });
    },
  );

  it('is not lowered for risk inside the organisation', () => {
    expect(disclosedAs({ ...mara, risks: [risk] }, 'internal').level).toBe('full_name');
  });

  it('never tells more than was wished for', () => {
    fc.assert(
      fc.property(
        someone,
        anyUse,
        (person, use) => rank(disclosedAs(person, use).level) <= rank(person.disclosure[use]),
      ),
    );
  });

  it('never tells more than a description without a standing consent that covers the use', () => {
    fc.assert(
      fc.property(someone, anyUse, (person, use) => {
        const covered = person.consents.some((one) => one.withdrawnOn === null && one.uses.includes(use));
        return covered || rank(disclosedAs(person, use).level) <= rank('description');
      }),
    );
  });

  it('never tells more once the consents are withdrawn or a risk is found', () => {
    fc.assert(
      fc.property(someone, anyUse, (person, use) => {
        const now = rank(disclosedAs(person, use).level);
        const withdrawn = person.consents.map((one) => ({ ...one, withdrawnOn: '2026-02-02' }));
        return [{ consents: withdrawn }, { risks: [...person.risks, risk] }].every(
          (change) => rank(disclosedAs({ ...person, ...change }, use).level) <= now,
        );
      }),
    );
  });

  it('is never the full name of a child, nor words of a level above its own', () => {
    fc.assert(
      fc.property(someone, anyUse, (person, use) => {
        const { level: at, words } = disclosedAs(person, use);
        const child = person.risks.some(({ kind, liftedAt }) => kind === 'minor' && liftedAt === null);
        return (
          (words !== person.fullName || words === null || (at === 'full_name' && !child)) &&
          (at === 'none') === (words === null)
        );
      }),
    );
  });
});
