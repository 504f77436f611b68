import { posix } from 'node:path';
import { UnreadableFile } from '../unreadable-file.js';
import { type Parts, unzip } from '../unzip.js';
import { element, elements, parseXml, type XmlElement } from './xml.js';

/** The most that the XML parts of a document may hold, in bytes; a book of 1,000 pages has about 30 MB. */
const XML_LIMIT = 60 * 1024 * 1024;

/** The parts of a Word document that hold text or say how it is numbered; null for those that it lacks. */
export interface WordParts {
  body: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  headers: XmlElement[];
}

/**
 * Opens a Word document. Its parts are found by their relationships, as their names differ between programs.
 * @throws UnreadableFile for a damaged, cut or overblown file, and for one without a text.
 */
export function wordParts(bytes: Buffer, name: string): WordParts {
  const files = unzip(bytes, name, (path) => /^word\/[^/]+\.xml$|\.rels$/i.test(path), XML_LIMIT);
  try {
    return partsIn(files);
  } catch (error) {
    throw new UnreadableFile(`“${name}” is not a whole Word document; open it in Word and save it again.`, {
      cause: error,
    });
  }
}

function partsIn(files: Parts): WordParts {
  const [main = 'word/document.xml'] = related(files, '', 'officeDocument');
  const read = (path: string | undefined) => {
    const part = path === undefined ? undefined : files.get(path);
    return part ? parseXml(part) : null;
  };
  const part = (kind: string) => read(related(files, main, kind)[0]);
  const body = element(read(main), 'body');
  if (!body) throw new Error(`${main} has no body.`);
  return {
    body,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    headers: related(files, main, 'header').flatMap((path) => read(path) ?? []),
  };
}

/** The paths of the parts to which the part `from` (`''` for the whole package) has a relationship of this kind. */
function related(files: Parts, from: string, kind: string): string[] {
  const folder = posix.dirname(from || 'package');
  const relationships = files.get(posix.join(folder, '_rels', `${posix.basename(from)}.rels`));
  return elements(relationships ? parseXml(relationships) : null, 'Relationship')
    .filter(({ attributes }) => attributes.Type?.endsWith(`/${kind}`) && attributes.TargetMode !== 'External')
    .map(({ attributes: { Target = '' } }) => posix.join(Target.startsWith('/') ? '' : folder, Target))
    .map((path) => path.replace(/^\//, ''));
}
