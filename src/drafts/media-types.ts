import type { DraftFormat } from './draft-format.js';

/** What each format calls itself over HTTP. */
export const mediaTypes: Record<DraftFormat, string> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
};
