/** The grades of one paragraph in a follow-up report's header: a bracket per limb or group of limbs, codes as printed. */
export interface GradedParagraph {
  paragraph: string;
  /** `[B2/D1]` is one bracket of two codes. */
  brackets: string[][];
}

const graded = /(?<!\d)(\d{1,3})\s*((?:\[\s*[A-E][12]?(?:\/[A-E][12]?)*\s*\]\s*)+)/g;

/**
 * What a line such as `18[C], 24[B][C] and 8 [B2/D1]` grades; empty when it grades nothing. Which limbs a bracket
 * covers stands in the text below it (CCPR/C/145/2/Add.1).
 */
export function parseGradeLine(line: string): GradedParagraph[] {
  return [...line.matchAll(graded)].map(([, paragraph, brackets]) => ({
    paragraph: paragraph!,
    brackets: [...brackets!.matchAll(/[A-E][^\]]*/g)].map(([codes]) => codes.trim().split('/')),
  }));
}
