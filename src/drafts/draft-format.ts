/** File formats of a draft, by the extension of their files. */
export const draftFormats = ['docx', 'pdf', 'html', 'md'] as const;
export type DraftFormat = (typeof draftFormats)[number];
