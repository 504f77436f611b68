/** The templates of `templates/reports`, by the name that the command line uses. */
export const reportTemplates = ['ccpr-alternative-report'] as const;
export type ReportTemplateName = (typeof reportTemplates)[number];
