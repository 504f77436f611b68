import mammoth from 'mammoth';
import { htmlToText } from './read-html.js';
import { UnreadableFile } from './unreadable-file.js';
import { guardZip } from './zip-guard.js';

/**
 * The text of a Word document: a paragraph a line, lists numbered, pictures left out, each note as `[1]` where it is
 * called and `1. text` at the end.
 * @throws UnreadableFile for a damaged, cut or overblown document.
 */
export async function readDocx(bytes: Buffer, name: string): Promise<string> {
  guardZip(bytes, name);
  const html = await mammoth
    .convertToHtml({ buffer: bytes }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch(() => {
      throw new UnreadableFile(`“${name}” is not a whole Word document; open it in Word and save it again.`);
    });
  // The arrow back from a note to its place in the text is mammoth's, not the document's.
  return htmlToText(html.value.replaceAll(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, ''));
}
