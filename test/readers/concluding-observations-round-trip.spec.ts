import fc from 'fast-check';
import { readConcludingObservations } from '../../src/imports/readers/concluding-observations/concluding-observations.reader.js';
import { type Layout, type ModelTopic, print } from './concluding-observations-printer.js';

const clause = fc.constantFrom(
  'the law of 5 May 2016 (Act No. 6) is not applied in the northern and the southern provinces',
  'reports of ill-treatment, including of children, were not investigated',
  'so-called “night courts” sit without counsel; and that judges are appointed for a year',
  'the mechanism of article 9 of the Constitution has no budget in practice',
);
const deed = fc.constantFrom(
  'adopt the bill on equality without delay, and train judges, prosecutors and lawyers',
  'ensure, in the light of general comment No. 35 (2014), that detainees see a judge within 48 hours',
  'investigate all allegations promptly, thoroughly and impartially',
  'repeal section 12 (b) of the Press Act and pay compensation',
);
const title = fc.constantFrom(
  'Freedom of expression',
  'Torture, violence, including sexual violence against women, and the right to life',
  'Views under the Optional Protocol',
  'National human rights institution',
  'Counter-terrorism measures',
);
const articles = fc.uniqueArray(fc.integer({ min: 1, max: 27 }).map(String), { minLength: 1, maxLength: 6 });
const topic: fc.Arbitrary<ModelTopic> = fc.record({
  title: fc.option(title, { freq: 4 }),
  concern: fc.array(clause, { minLength: 1, maxLength: 3 }),
  articles,
  opening: deed,
  limbs: fc
    .array(deed, { maxLength: 5 })
    .map((limbs) => (limbs.length === 1 ? [] : limbs.map((limb) => limb[0].toUpperCase() + limb.slice(1)))),
});
const topics = fc
  .array(topic, { minLength: 1, maxLength: 8 })
  .map(([first, ...others]) => [{ ...first, title: first.title ?? 'Death penalty' }, ...others]);
const layout: fc.Arbitrary<Layout> = fc.record({
  width: fc.option(fc.integer({ min: 60, max: 110 })),
  pageLength: fc.option(fc.integer({ min: 12, max: 45 })),
  headingsWithinLines: fc.boolean(),
  paragraphsWithinLines: fc.boolean(),
  blankLines: fc.boolean(),
});

describe('readConcludingObservations', () => {
  it('reads back any topics, however lines are broken, pages parted and paragraphs run together', () => {
    fc.assert(
      fc.property(topics, layout, (model, printed) => {
        const {
          topics: read,
          followUpParagraphs,
          nextReportDue,
          identity,
        } = readConcludingObservations(print(model, printed));
        let heading = '';
        const expected = model.map((one, index) => {
          heading = one.title ?? heading;
          return {
            title: heading,
            concern: String(index * 2 + 3),
            articles: one.articles,
            recommendation: String(index * 2 + 4),
            limbs: one.limbs.map((limb, at) => `(${'abcde'[at]}) ${limb}${at < one.limbs.length - 1 ? ';' : '.'}`),
          };
        });
        const found = read.map(({ title: name, concern, recommendation }) => ({
          title: name,
          concern: concern?.paragraph,
          articles: concern?.provisions,
          recommendation: recommendation?.paragraph,
          limbs: recommendation?.limbs.map(({ label, text }) => `${label} ${text}`),
        }));
        expect(found).toEqual(expected);
        expect({ followUpParagraphs, nextReportDue, session: identity.session }).toEqual({
          followUpParagraphs: ['4', '6'],
          nextReportDue: '2025-07-26',
          session: identity.session,
        });
      }),
      { numRuns: 400 },
    );
  });
});
