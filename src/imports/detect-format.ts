import type { DocumentFormat } from './parsed-document.js';
import { NotThisFormat } from './readers/not-this-format.js';
import { readers } from './readers/readers.js';

/** Below this a format is no candidate; candidates closer than the margin to the first are as likely. */
const LEAST = 0.6;
const MARGIN = 0.2;

/**
 * The format of a text, told by its content.
 * @throws NotThisFormat when no format fits, or several fit alike; the message names the candidates.
 */
export function detectFormat(text: string): DocumentFormat {
  const formats = Object.keys(readers) as DocumentFormat[];
  const candidates = formats
    .map((format) => ({ format, likeness: readers[format].looksLike(text) }))
    .filter(({ likeness }) => likeness >= LEAST)
    .toSorted((one, other) => other.likeness - one.likeness);
  const [first, ...others] = candidates;
  if (!first) {
    throw new NotThisFormat(
      `This document is in no format that can be told from its content; name it yourself if it is one of: ${formats.join(', ')}.`,
    );
  }
  const close = others.filter(({ likeness }) => first.likeness - likeness < MARGIN);
  if (close.length > 0) {
    const names = [first, ...close].map(({ format }) => format).join(' or ');
    throw new NotThisFormat(`This document may be ${names}; name the format to read it in.`);
  }
  return first.format;
}
