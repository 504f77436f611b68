import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

import type { DraftDocument } from '../document/draft-document.js';
import { reportsFolder } from '../templating/report-template.js';
import { TypstTree } from './pdf-tree.js';

/** How a PDF is written. */
export interface PdfOptions {
  /** Address before the paths of records; `null` leaves their links out. */
  recordBase: string | null;
  /** `YYYY-MM-DD`, the date in the file's properties: a PDF is the same whenever it is rendered. */
  asOf: string;
}

/** A PDF and its size. */
export interface WrittenPdf {
  bytes: Buffer;
  /** All pages, the cover and the contents included. */
  pages: number;
}

const LAYOUT = join(reportsFolder, '_layout');
const FONTS = [
  ['noto-sans', '400Regular'],
  ['noto-sans', '700Bold'],
  ['noto-sans', '400Regular_Italic'],
  ['noto-sans', '700Bold_Italic'],
  ['noto-sans-arabic', '400Regular'],
  ['noto-sans-arabic', '700Bold'],
] as const;

/**
 * Writes a draft as a PDF/UA-1 file by Typst: tagged, A4, contents with page numbers, notes at the foot of the page.
 * The template reads nothing but the draft; the words of the draft are never Typst code. @throws Error with what Typst says.
 */
export function writePdf(document: DraftDocument, { recordBase, asOf }: PdfOptions): WrittenPdf {
  const compiler = NodeCompiler.create({ workspace: LAYOUT, fontArgs: [{ fontPaths: fontFolders() }] });
  const draft = new TypstTree(document, recordBase).draft(asOf);
  compiler.mapShadow(join(LAYOUT, 'draft.json'), Buffer.from(JSON.stringify(draft)));
  const compiled = compiler.compile({ mainFilePath: join(LAYOUT, 'draft.typ') });
  const { result } = compiled;
  if (!result)
    throw new Error(`The PDF could not be laid out: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  const bytes = compiler.pdf(result satisfies NodeTypstDocument, { pdfStandard: 'ua-1' });
  return { bytes, pages: result.numOfPages };
}

function fontFolders(): string[] {
  const require = createRequire(import.meta.url);
  return FONTS.map(([family, face]) =>
    join(dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), face),
  );
}
