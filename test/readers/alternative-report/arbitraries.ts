import fc from 'fast-check';
import type { Layout, ModelReport } from './printer.js';

const WORDS =
  'the river valley court allows few visits and every warden keeps own register while lawyers wait outside for answers that seldom come because rules change often without notice to families whose letters remain unopened'.split(
    ' ',
  );
const NAMES = ['Lantern', 'Open Shore', 'Harbour and Field', 'Northern Watch', '“Vessna”', 'Tern Legal Centre'];

const words = (least: number, most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((found) => found.join(' '));
const plain = words(8, 22).map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
/** Sentences whose figures look like markers, paragraph numbers or articles of the treaty when a line begins with them. */
const tricky = fc.constantFrom(
  'In 24 of 45 cases the court took 5 days, and in 2016 it took 12.',
  'On 12 May 2011 Law No. 7 came into force; it was changed on 3 June 2013.',
  'Under Article 9 of the Code of Guards, and Article 14 of the Constitution, this is no offence.',
  'The self-governing anti-torture unit has 17 members, 1.5 per cent of the staff in 2019.',
  'Visitors number 3,500 a year “since 2004”, which is 12% fewer than in 1998 (see part 2).',
);
const sentence = fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: tricky });
const prose = fc.array(sentence, { minLength: 2, maxLength: 5 }).map((sentences) => sentences.join(' '));

/** A paragraph with markers `{}`, which become the next notes' numbers, or with a list of facts, or a second part. */
const marked = fc.oneof(
  prose,
  prose.map((text) => `${text}{}`),
  prose.map((text) => `${text} It was adopted in 2014{} and changed in 2015.`),
  prose.map((text) => `${text} The Code of Guards{} says so, and the court agrees.{}`),
  prose.map((text) => `${text} Convention No.87{} and “the second law”{} are in force.`),
  fc.tuple(prose, plain).map(([text, more]) => `${text}\n\n${more}{}`),
  fc.tuple(plain, plain).map(([one, two]) => `The register shows the following:\n- ${one}{}\n- ${two}`),
);
const note = fc.oneof(
  prose.map((text) => `See: ${text}`),
  fc.constant('Ibid.'),
  prose.map(
    (text) => `Law No. 12 of 2 June 2010. ${text} Part 3 of Article 9. 19 March 2003. URL: http://law.example/12`,
  ),
);

const heading = fc.constantFrom<{ heading: string; provisions: string[] }>(
  { heading: 'Article 2, paragraph 3', provisions: ['2(3)'] },
  { heading: 'Articles 2, 3 and 26', provisions: ['2', '3', '26'] },
  { heading: 'Article10', provisions: ['10'] },
  { heading: 'Article 7 – Prohibition of torture', provisions: ['7'] },
  { heading: 'ARTICLE 9: LIBERTY OF PERSON', provisions: ['9'] },
  { heading: 'Article 14 (3) (d) and Article 26', provisions: ['14(3)(d)', '26'] },
  { heading: 'Articles 18 and 19', provisions: ['18', '19'] },
  { heading: 'Article 22. Freedom of association', provisions: ['22'] },
);

const quoted = fc.constantFrom<{ text: string; refs: string[] }>(
  { text: '', refs: [] },
  { text: ' It should comply with article 19, paragraph 3, of the Covenant.', refs: ['19(3)'] },
  { text: ' It should comply with articles 22(2) and 25 of the Covenant.', refs: ['22(2)', '25'] },
  { text: ' It should repeal article 42 of the Criminal Code.', refs: [] },
);
const block = fc
  .tuple(prose, quoted, fc.boolean(), fc.uniqueArray(fc.constantFrom('7', '9', '12', '14', '22'), { maxLength: 3 }))
  .chain(([text, { text: clause, refs }, second, seeAlso]) => {
    const first = `The State party should act. ${text}${clause}`;
    const parts = second ? [first, `The State party should also report. ${text}`] : [first];
    const comments = fc.array(marked, { minLength: 1, maxLength: 5 });
    return fc.record({ parts: fc.constant(parts), quoted: fc.constant(refs), seeAlso: fc.constant(seeAlso), comments });
  })
  .map(({ comments, ...rest }) => ({
    ...rest,
    comments: comments.map((text, at) => ({ number: String(at + 1), text })),
  }));

const section = fc
  .tuple(
    heading,
    fc.array(marked, { minLength: 1, maxLength: 8 }),
    fc.array(words(4, 25), { maxLength: 5 }),
    fc.option(fc.integer({ min: 1, max: 7 })),
  )
  .map(([own, texts, demands, missing]) => ({
    ...own,
    paragraphs: texts.map((text, at) => ({
      number: String(missing !== null && at >= missing ? at + 2 : at + 1),
      text,
    })),
    demands,
  }));

/** Any report with at least two blocks and two sections; its notes are numbered in reading order. */
export const anyReport: fc.Arbitrary<ModelReport> = fc
  .record({
    title: fc.constant('COMMENTS OF NGOs ON THE THIRD PERIODIC REPORT OF OSTRAVIA'),
    addressee: fc.constant('UN Human Rights Committee'),
    place: fc.constantFrom('Selm', 'New Harbour'),
    date: fc.constantFrom({ printed: 'May 2021', iso: '2021-05' }, { printed: '3 June 2022', iso: '2022-06-03' }),
    organisations: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2 }),
    blocks: fc.array(block, { minLength: 2, maxLength: 6 }),
    sections: fc.array(section, { minLength: 2, maxLength: 6 }),
    notes: fc.array(note, { minLength: 120, maxLength: 120 }),
    misnumbered: fc.constantFrom(null, { from: 4, to: 6 }),
  })
  .map((report) => numberNotes(report));

interface Drafted extends Omit<ModelReport, 'notes'> {
  notes: string[];
  misnumbered: { from: number; to: number } | null;
}

/** Numbers the markers in reading order; misnumbered notes are printed one higher, as when a note was deleted late. */
function numberNotes({ misnumbered, ...report }: Drafted): ModelReport {
  let order = 0;
  const number = <T extends { text: string }>(paragraph: T) => ({
    ...paragraph,
    text: paragraph.text.replaceAll('{}', () => `{${++order}}`),
  });
  const blocks = report.blocks.map((one) => ({ ...one, comments: one.comments.map(number) }));
  const sections = report.sections.map((one) => ({ ...one, paragraphs: one.paragraphs.map(number) }));
  const notes = report.notes.slice(0, order).map((text, at) => {
    const wrong = misnumbered && order > misnumbered.to && at + 1 >= misnumbered.from && at + 1 <= misnumbered.to;
    return { printed: String(wrong ? at + 2 : at + 1), text };
  });
  return { ...report, blocks, sections, notes };
}

/** Any layout that a copy of such a report may have. */
export const anyLayout: fc.Arbitrary<Layout> = fc
  .record({
    width: fc.constantFrom(70, 95, 110, 0),
    doubleSpaced: fc.boolean(),
    blankEnds: fc.boolean(),
    lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
    pages: fc.constantFrom('none' as const, 'leading blank' as const, 'form feed' as const, 'numbers' as const),
    runningHead: fc.boolean(),
    notes: fc.constantFrom(
      'blank rule' as const,
      'underscores' as const,
      'page end' as const,
      'end' as const,
      'bracketed end' as const,
    ),
    markers: fc.constantFrom('digits' as const, 'superscript' as const),
    label: fc.constantFrom(
      () => 'Recommendation:',
      () => 'Recommendations:',
      (index: number) => `Recommendation ${index}:`,
      (index: number) => `Recommendation ${index} (para. ${index + 6}):`,
    ),
    parts: fc.constantFrom('roman' as const, 'Part' as const, 'none' as const),
    contents: fc.boolean(),
    seeAlso: fc.constantFrom(
      (articles: string) => `For more information, please see the section on ${articles} of the ICCPR below.`,
      (articles: string) => `For further details, see the sections on ${articles} below.`,
    ),
    demands: fc.constantFrom('sentence' as const, 'label' as const),
  })
  .map(consistent);

/** Notes at page feet need pages; a running head needs a page's edge that the copy shows. */
function consistent(layout: Layout): Layout {
  const atFeet = layout.notes === 'blank rule' || layout.notes === 'underscores' || layout.notes === 'page end';
  const pages = atFeet && layout.pages === 'none' ? 'form feed' : layout.pages;
  const notes = layout.notes === 'page end' && pages === 'leading blank' ? 'underscores' : layout.notes;
  return {
    ...layout,
    pages,
    notes,
    doubleSpaced: layout.doubleSpaced && layout.width > 0,
    runningHead: layout.runningHead && pages === 'form feed',
  };
}
