import { Numbering } from './numbering.js';
import { ParagraphStyles } from './paragraph-styles.js';
import { parseXml } from './xml.js';

const part = (content: string) => parseXml(Buffer.from(`<w:part>${content}</w:part>`));
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const definition = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const restart = (at: number, start: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const style = (id: string, content: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}" ${more}>${content}</w:style>`;
const chosen = (id: number | null, at: number | null) =>
  `<w:numPr>${at === null ? '' : `<w:ilvl w:val="${at}"/>`}${id === null ? '' : `<w:numId w:val="${id}"/>`}</w:numPr>`;

const NESTED = definition(
  1,
  level(0, 'decimal', '%1.'),
  level(1, 'lowerLetter', '(%2)'),
  level(2, 'lowerRoman', '(%3)'),
);

/** The printed numbers of paragraphs, each given by the content of its `w:pPr`. */
function numbers(numbering: string, paragraphs: string[], styles = ''): string[] {
  const counted = new Numbering(part(numbering), new ParagraphStyles(part(styles)));
  return paragraphs.map((properties) => counted.next(part(properties) ?? undefined));
}

describe('Numbering', () => {
  it('counts on through what is not numbered, and lets limbs begin anew below each number', () => {
    const places = [0, 1, 1, 2, 2, 1, 0, 1].map((at) => chosen(1, at));
    expect(numbers(NESTED + list(1, 1), [...places.slice(0, 6), '', ...places.slice(6)])).toEqual([
      '1.',
      '(a)',
      '(b)',
      '(i)',
      '(ii)',
      '(c)',
      '',
      '2.',
      '(a)',
    ]);
  });

  it('takes the number above for used where limbs come first', () => {
    const paragraphs = [1, 1, 0, 1].map((at) => chosen(1, at));
    expect(numbers(NESTED + list(1, 1), paragraphs)).toEqual(['(a)', '(b)', '2.', '(a)']);
  });

  it('counts lists of one definition together, but for one that begins anew', () => {
    const lists = NESTED + list(1, 1) + list(2, 1) + list(3, 1, restart(0, 7));
    const paragraphs = [1, 2, 1, 3, 3].map((id) => chosen(id, 0));
    expect(numbers(lists, paragraphs)).toEqual(['1.', '2.', '3.', '7.', '8.']);
  });

  it('takes a level that a list defines for itself', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', 'Part %1')}</w:lvlOverride>`;
    expect(numbers(NESTED + list(1, 1, own), [chosen(1, 0), chosen(1, 0)])).toEqual(['Part I', 'Part II']);
  });

  it('prints the numbers of the levels above, as decimals in legal style', () => {
    const legal = definition(1, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    expect(
      numbers(
        legal + list(1, 1),
        [0, 1, 1].map((at) => chosen(1, at)),
      ),
    ).toEqual(['I.', '1.1', '1.2']);
  });

  it('goes on with a level that is set never to begin anew', () => {
    const steady = definition(
      1,
      level(0, 'upperLetter', '%1.'),
      level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'),
    );
    expect(
      numbers(
        steady + list(1, 1),
        [0, 1, 1, 0, 1].map((at) => chosen(1, at)),
      ),
    ).toEqual(['A.', '1.', '2.', 'B.', '3.']);
  });

  it('numbers by style, by the styles that it is based on, and by the level that is tied to it', () => {
    const tied = definition(
      1,
      level(0, 'decimal', '%1.', '<w:pStyle w:val="Num"/>'),
      level(1, 'lowerLetter', '(%2)', '<w:pStyle w:val="Limb"/>'),
    );
    const styles = [
      style('Num', `<w:pPr>${chosen(1, null)}</w:pPr>`),
      style('Limb', `<w:pPr>${chosen(1, null)}</w:pPr>`),
      style('Narrow', '<w:basedOn w:val="Limb"/>'),
      style('Plain', '<w:basedOn w:val="Num"/>'),
    ].join('');
    const paragraphs = ['Num', 'Limb', 'Narrow', 'Plain'].map((name) => `<w:pStyle w:val="${name}"/>`);
    const unnumbered = `<w:pStyle w:val="Num"/>${chosen(0, null)}`;
    expect(numbers(tied + list(1, 1), [...paragraphs, unnumbered], styles)).toEqual(['1.', '(a)', '(b)', '2.', '']);
  });

  it('finds the definition that a list borrows from a list style, and the numbers of the standard style', () => {
    const linked = `${NESTED}<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Lists"/></w:abstractNum>`;
    const styles =
      `<w:style w:type="numbering" w:styleId="Lists"><w:pPr>${chosen(1, null)}</w:pPr></w:style>` +
      style('Normal', `<w:pPr>${chosen(5, 1)}</w:pPr>`, 'w:default="1"');
    expect(numbers(linked + list(1, 1) + list(5, 2), [chosen(5, 0), '', ''], styles)).toEqual(['1.', '(a)', '(b)']);
  });

  it('prints bullets of any form as one, and no number for a list that there is not', () => {
    const bullets = definition(1, level(0, 'bullet', '\uf0b7'), level(1, 'bullet', '–'));
    expect(numbers(bullets + list(1, 1), [chosen(1, 0), chosen(1, 1), chosen(9, 0)])).toEqual(['•', '–', '']);
  });

  it('is not led round in circles by styles based on each other', () => {
    const styles = style('One', '<w:basedOn w:val="Two"/>') + style('Two', '<w:basedOn w:val="One"/>');
    expect(numbers(NESTED + list(1, 1), ['<w:pStyle w:val="One"/>'], styles)).toEqual(['']);
  });
});
