import mammoth from 'mammoth';
import { htmlToText } from './read-html.js';
import { UnreadableFile } from './unreadable-file.js';
import { guardZip } from './zip-guard.js';

/**
 * The text of a Word document: a paragraph a line, lists numbered, pictures left out, each note as `[1]` where it is
 * called and `[1] text` at the end.
 * @throws UnreadableFile for a damaged, cut or overblown document.
 */
export async function readDocx(bytes: Buffer, name: string): Promise<string> {
  guardZip(bytes, name);
  const html = await mammoth
    .convertToHtml({ buffer: bytes }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch(() => {
      throw new UnreadableFile(`“${name}” is not a whole Word document; open it in Word and save it again.`);
    });
  return htmlToText(withLabelledNotes(html.value));
}

/** Mammoth prints the notes as an ordered list, in the order in which they are called, each with an arrow back. */
function withLabelledNotes(html: string): string {
  let order = 0;
  return html
    .replaceAll(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
    .replaceAll(/<li id="(?:foot|end)note-[^"]*">(?:<p>)?/g, () => `</li></ol><p>[${(order += 1)}] `);
}
