import { sectionHeading } from '../un-document/headings.js';
import type { TextLine } from '../un-document/text-lines.js';
import type { Paragraph, UnDocument } from '../un-document/un-document.js';
import { wordsOf } from '../un-document/un-document.js';
import { isDissemination, isProcedure } from './wording.js';

/** A section as the document heads it; `letter` is empty when it prints none. */
export interface Section {
  letter: string;
  title: string;
  line: number;
}

/** A paragraph of the part on concerns and recommendations, with the heading in force. */
export interface TopicParagraph {
  paragraph: Paragraph;
  title: string;
  /** Line of the heading when it stands right above this paragraph, else null: the heading is another paragraph's. */
  titleLine: number | null;
}

/** The sections, the paragraphs that may hold topics and the paragraphs that close the document. */
export interface Parts {
  sections: Section[];
  principal: TopicParagraph[];
  closing: Paragraph[];
}

const KNOWN_TITLES =
  /^(?:Introduction|Positive (?:aspects|developments)|Factors and difficulties(?: [\w ,]+)?|(?:Principal|Main) (?:matters|subjects|areas) of concern(?:,? and| and suggestions and)? ?(?:recommendations)?|(?:Subjects|Areas) of concern and recommendations|Concerns and recommendations|Dissemination (?:and follow-up|of information relating to the Covenant(?: and its Optional Protocols)?))/i;
const PRINCIPAL = /\b(?:concerns?|recommendations?)\b/i;
const CLOSING =
  /\b(?:dissemination|follow-up (?:procedure|to|and)|follow-up$|other issues|implementation and reporting|next (?:periodic )?report)/i;
const OPENING = /\b(?:introduction|positive|follow-up measures taken|progress achieved|factors and difficulties)\b/i;

type Part = 'opening' | 'principal' | 'closing';

/** Divides a document by its section headings and, where it has none, by the wording of its paragraphs. */
export function partsOf(document: UnDocument): Parts {
  const parts: Parts = { sections: [], principal: [], closing: [] };
  let part: Part = 'opening';
  let title = '';
  for (const paragraph of document.paragraphs) {
    let titleLine: number | null = null;
    for (const heading of paragraph.headings) {
      const { section, rest } = splitSection(heading);
      if (section) {
        parts.sections.push({ ...section, line: document.lineAt(heading.at) });
        part = partAfter(part, section.title);
        title = '';
      }
      if (rest === '' || paragraph === document.paragraphs[0]) continue;
      title = rest;
      titleLine = document.lineAt(heading.at);
    }
    if (part === 'principal' && closes(paragraph)) part = 'closing';
    if (part === 'principal') parts.principal.push({ paragraph, title, titleLine });
    if (part === 'closing') parts.closing.push(paragraph);
  }
  return parts;
}

function closes({ body }: Paragraph): boolean {
  const text = wordsOf(body);
  return isDissemination(text) || isProcedure(text);
}

/** A section heading, also unlettered, and what follows it on its line when that is another heading. */
function splitSection({ text }: TextLine): { section: { letter: string; title: string } | null; rest: string } {
  const lettered = sectionHeading(text);
  const title = lettered?.title ?? text;
  const known = KNOWN_TITLES.exec(title)?.[0];
  if (known && (lettered || known.length === title.length)) {
    return { section: { letter: lettered?.letter ?? '', title: known.trim() }, rest: title.slice(known.length).trim() };
  }
  return lettered ? { section: lettered, rest: '' } : { section: null, rest: text };
}

/** A section within the principal one, as the Committee on the Rights of the Child has them, stays in it. */
function partAfter(part: Part, title: string): Part {
  if (OPENING.test(title)) return 'opening';
  if (CLOSING.test(title)) return 'closing';
  return PRINCIPAL.test(title) ? 'principal' : part;
}
