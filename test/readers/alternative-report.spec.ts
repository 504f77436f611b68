import fc from 'fast-check';
import { readAlternativeReport } from '../../src/imports/readers/alternative-report/alternative-report.reader.js';
import { anyLayout, anyReport } from './alternative-report/arbitraries.js';
import {
  LEAD,
  leadNumber,
  printReport,
  type Layout,
  type ModelParagraph,
  type ModelReport,
} from './alternative-report/printer.js';

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
    blocks: recommendations.map(({ text: whole, parts, provisions, comments }) => ({
      text: whole,
      parts,
      quoted: refsOf(provisions, 'quoted'),
      seeAlso: refsOf(provisions, 'see_also'),
      comments: comments.map(withoutLine),
    })),
    sections: sections.map(({ heading, provisions, paragraphs, recommendations: demands }) => ({
      heading,
      provisions,
      paragraphs: paragraphs.map(withoutLine),
      demands: demands.map((demand) => demand.text),
    })),
    notes: notes.map(({ order, text: note }) => ({ order, text: note })),
  };
}

function refsOf(provisions: { ref: string; origin: string }[], origin: string): string[] {
  return provisions.filter((provision) => provision.origin === origin).map(({ ref }) => ref);
}

function withoutLine({ number, text, notes }: { number: string; text: string; notes: number[] }) {
  return { number, text, notes };
}

function expected(report: ModelReport, layout: Layout): ReturnType<typeof inBrief> {
  const { title, addressee, place, date, organisations } = report;
  return {
    front: { title, addressee, place, date: date.iso, organisations },
    blocks: report.blocks.map(({ parts, comments, ...links }) => ({
      text: parts.join(' - '),
      parts,
      ...links,
      comments: comments.map(read),
    })),
    sections: report.sections.map(({ heading, provisions, paragraphs, demands }) => ({
      heading,
      provisions,
      paragraphs: [...paragraphs, ...leadOf(demands, paragraphs, layout)].map(read),
      demands: demands.map((demand, at) => `${demand}${at === demands.length - 1 ? '.' : ';'}`),
    })),
    notes: report.notes.map(({ text }, at) => ({ order: at + 1, text })),
  };
}

function leadOf(demands: string[], paragraphs: ModelParagraph[], layout: Layout): ModelParagraph[] {
  return demands.length > 0 && layout.demands === 'sentence' ? [{ number: leadNumber(paragraphs), text: LEAD }] : [];
}

function read({ number, text }: ModelParagraph): { number: string; text: string; notes: number[] } {
  return {
    number,
    text: text.replaceAll(/\{\d+\}/g, '').replaceAll(/\s+/g, ' '),
    notes: [...text.matchAll(/\{(\d+)\}/g)].map((match) => Number(match[1])),
  };
}
