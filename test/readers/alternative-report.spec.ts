import fc from 'fast-check';
import { readAlternativeReport } from '../../src/imports/readers/alternative-report/alternative-report.reader.js';
import { anyLayout, anyReport } from './alternative-report/arbitraries.js';
import { LEAD, printReport, type Layout, type ModelReport } from './alternative-report/printer.js';

describe('a printed alternative report', () => {
  it('is read back as it was, whatever its layout', () => {
    fc.assert(
      fc.property(anyReport, anyLayout, (report, layout) => {
        expect(inBrief(printReport(report, layout))).toEqual(expected(report, layout));
      }),
      { numRuns: 300 },
    );
  });
});

/** What the reader must find, with every text in full. */
function inBrief(text: string) {
  const { title, addressee, place, date, organisations, recommendations, sections, notes } =
    readAlternativeReport(text);
  return {
    front: { title, addressee, place, date, organisations },
    blocks: recommendations.map(({ text: quoted, provisions, comments }) => ({
      text: quoted,
      seeAlso: provisions.filter(({ origin }) => origin === 'see_also').map(({ ref }) => ref),
      comments: comments.map(({ number, text: comment, notes: marked }) => ({ number, text: comment, notes: marked })),
    })),
    sections: sections.map(({ heading, provisions, paragraphs, recommendations: demands }) => ({
      heading,
      provisions,
      paragraphs: paragraphs.map(({ number, text: paragraph, notes: marked }) => ({
        number,
        text: paragraph,
        notes: marked,
      })),
      demands: demands.map((demand) => demand.text),
    })),
    notes: notes.map(({ order, text: note }) => ({ order, text: note })),
  };
}

function expected(report: ModelReport, layout: Layout): ReturnType<typeof inBrief> {
  const { title, addressee, place, date, organisations } = report;
  return {
    front: { title, addressee, place, date: date.iso, organisations },
    blocks: report.blocks.map(({ text, seeAlso, comments }) => ({ text, seeAlso, comments: numbered(comments) })),
    sections: report.sections.map(({ heading, provisions, paragraphs, demands }) => ({
      heading,
      provisions,
      paragraphs: numbered(demands.length > 0 && layout.demands === 'sentence' ? [...paragraphs, LEAD] : paragraphs),
      demands: demands.map((demand, at) => `${demand}${at === demands.length - 1 ? '.' : ';'}`),
    })),
    notes: report.notes.map((text, at) => ({ order: at + 1, text })),
  };
}

function numbered(texts: readonly string[]): { number: string; text: string; notes: number[] }[] {
  return texts.map((text, at) => ({
    number: String(at + 1),
    text: text.replaceAll(/\{\d+\}/g, ''),
    notes: [...text.matchAll(/\{(\d+)\}/g)].map((match) => Number(match[1])),
  }));
}
