import { Document, LevelFormat, Packer, Paragraph } from 'docx';

/** A document as Word users number it: the numbers and letters at line starts become those that Word counts itself. */
export function numberedWordFile(text: string): Promise<Buffer> {
  const starts: number[] = [];
  let number = 0;
  let letter = 'A';
  const children = text.split('\n').map((line) => {
    const [, digits, words = line] = /^(\d+)\. (.*)$/.exec(line) ?? [];
    if (digits !== undefined) {
      // A gap in the numbers is a list of its own.
      if (starts.length === 0 || Number(digits) !== number + 1) starts.push(Number(digits));
      number = Number(digits);
      return new Paragraph({ text: words, numbering: { reference: `paragraphs-${starts.length}`, level: 0 } });
    }
    const limb = /^\([a-z]\) (.*)$/.exec(line)?.[1];
    if (limb) return new Paragraph({ text: limb, numbering: { reference: `paragraphs-${starts.length}`, level: 1 } });
    // A letter out of order is typed.
    if (!line.startsWith(`${letter}. `)) return new Paragraph(line);
    letter = String.fromCodePoint(letter.charCodeAt(0) + 1);
    return new Paragraph({ text: line.slice(3), style: 'Heading1' });
  });
  const sections = { level: 0, format: LevelFormat.UPPER_LETTER, text: '%1.' };
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          { reference: 'sections', levels: [sections] },
          ...starts.map((start, index) => ({
            reference: `paragraphs-${index + 1}`,
            levels: [
              { level: 0, format: LevelFormat.DECIMAL, text: '%1.', start },
              { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)' },
            ],
          })),
        ],
      },
      styles: {
        default: { heading1: { paragraph: { numbering: { reference: 'sections', level: 0 } } } },
      },
      sections: [{ children }],
    }),
  );
}
