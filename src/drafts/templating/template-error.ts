/** What is wrong in a template, and where: the message begins with `file:line:column`. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  constructor(
    readonly file: string,
    /** 1-based; `null` when Handlebars does not say. */
    readonly line: number | null,
    readonly column: number | null,
    readonly reason: string,
    cause: unknown,
  ) {
    super([file, line, column].filter((part) => part !== null).join(':') + `: ${reason}`, { cause });
  }
}

/** Runs `work` on a template file; whatever it throws comes out as a `TemplateError` of the innermost file. */
export function locateTemplateError<T>(file: { path: string }, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError || !(error instanceof Error)) throw error;
    const { line, column } = placeOf(error);
    throw new TemplateError(file.path, line, column, reasonOf(error), error);
  }
}

function placeOf(error: Error & { lineNumber?: number; column?: number }): {
  line: number | null;
  column: number | null;
} {
  if (error.lineNumber !== undefined) return { line: error.lineNumber, column: (error.column ?? 0) + 1 };
  const printed = /^(?:Parse|Lexical) error on line (\d+)/.exec(error.message);
  return { line: printed ? Number(printed[1]) : null, column: null };
}

function reasonOf(error: Error): string {
  // Handlebars appends ` - line:column`, which the message says already, and its parse errors draw the place.
  return error.message
    .replace(/ - \d+:\d+$/, '')
    .replace(/^(?:Parse|Lexical) error on line \d+:\s*/, 'Not understood: ')
    .replaceAll(/\s*\n\s*/g, ' ');
}
