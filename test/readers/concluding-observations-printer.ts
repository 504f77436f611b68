/** What a made-up document of concluding observations says. */
export interface ModelTopic {
  /** null: the topic stands under the heading of the one before. */
  title: string | null;
  concern: string[];
  articles: string[];
  opening: string;
  limbs: string[];
}

/** How it is printed. */
export interface Layout {
  /** Columns at which lines are broken; null prints each paragraph on one line. */
  width: number | null;
  /** Lines to a page; between pages stand a page number, a job number and the symbol. */
  pageLength: number | null;
  headingsWithinLines: boolean;
  paragraphsWithinLines: boolean;
  blankLines: boolean;
}

export const SYMBOL = 'CCPR/C/XYZ/CO/4';
const PAGE_END = (page: number) => [String(page), '', `GE.19-${10000 + page}`, '', SYMBOL];

/** Prints a document with these topics; paragraphs are numbered from 1, the topics from 3. */
export function print(topics: ModelTopic[], layout: Layout): string {
  let number = 2;
  const blocks: string[] = [];
  for (const { title, concern, articles, opening, limbs } of topics) {
    const bracket =
      articles.length === 1
        ? `(art. ${articles[0]})`
        : `(arts. ${articles.slice(0, -1).join(', ')} and ${articles.at(-1)})`;
    const concernText = `${(number += 1)}. The Committee is concerned that ${concern.join('. It notes that ')} ${bracket}.`;
    const recommendation = `${(number += 1)}. The State party should ${opening}${limbs.length > 0 ? '. It should:' : '.'}`;
    const withTitle =
      title !== null && layout.headingsWithinLines
        ? [`${title} ${concernText}`]
        : [...(title === null ? [] : [title]), concernText];
    if (layout.paragraphsWithinLines) withTitle.push(`${withTitle.pop()} ${recommendation}`);
    else withTitle.push(recommendation);
    const labelled = limbs.map(
      (limb, index) => `(${String.fromCodePoint(97 + index)}) ${limb}${index < limbs.length - 1 ? ';' : '.'}`,
    );
    blocks.push(...withTitle, ...labelled);
  }
  const body = [
    '1. The Committee considered the fourth periodic report of Xyzland (CCPR/C/XYZ/4). At its 10th meeting, held on 1 July 2019, it adopted the present concluding observations.',
    'A. Introduction',
    '2. The Committee welcomes the report.',
    'C. Principal matters of concern and recommendations',
    ...blocks,
    'D. Dissemination and follow-up',
    `${number + 1}. The State party should widely disseminate its fourth periodic report and the present concluding observations.`,
    `${number + 2}. The State party is requested to provide, within two years, information on the implementation of the recommendations made in paragraphs 4 (a title, and more) and 6 above.`,
    `${number + 3}. The Committee requests the State party to submit its next periodic report by 26 July 2025.`,
  ];
  const head = [
    'United Nations',
    SYMBOL,
    'Human Rights Committee',
    'Concluding observations on the fourth periodic report of Xyzland*',
  ];
  const lines = body.flatMap((block) => [...wrap(block, layout.width), ...(layout.blankLines ? [''] : [])]);
  const notes = ['* Adopted by the Committee at its 126th session (1-26 July 2019).', 'GE.19-10000', '', SYMBOL];
  return [...head, ...paged(lines, layout.pageLength, notes)].join('\n');
}

function wrap(block: string, width: number | null): string[] {
  if (width === null) return [block];
  const lines: string[] = [''];
  for (const word of block.split(' ')) {
    const line = lines[lines.length - 1];
    if (line !== '' && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function paged(lines: string[], pageLength: number | null, notes: string[]): string[] {
  if (pageLength === null) return [...lines, ...notes.slice(0, 1)];
  return lines.flatMap((line, index) => {
    if (index === 0 || index % pageLength !== 0) return [line];
    const page = index / pageLength;
    return page === 1 ? [...notes, line] : [...PAGE_END(page), line];
  });
}
