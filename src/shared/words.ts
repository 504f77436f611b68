/** The words of `q` as patterns for `ILIKE ALL`, which keeps everything when there are none. */
export const wordPatterns = (q = ''): string[] =>
  q
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
