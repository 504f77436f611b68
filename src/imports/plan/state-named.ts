import type { State } from '../../treaties/state.entity.js';

/** How many words of a text decide when its title names no State. */
const opening = 20_000;
/** A State is meant when it is named at least so often, and so much more often than the next. */
const least = 3;
const margin = 2;

/**
 * The State that a document is about: the one that its title names, else the one named far more often than others in
 * its opening; null when neither is clear. Longer names count before those within them (Guinea-Bissau, Guinea), and a
 * people's name for its State's (Kazakhstani, Namibian).
 */
export function stateNamed(
  title: string,
  text: string,
  states: readonly Pick<State, 'code' | 'name'>[],
): string | null {
  const counter = counterOf(states);
  const inTitle = [...counter(title)];
  if (inTitle.length === 1) return inTitle[0]![0];
  const ranked = [...counter(text.slice(0, opening))].toSorted(([, one], [, other]) => other - one);
  const [first, second] = ranked;
  return first && first[1] >= least && first[1] >= margin * (second?.[1] ?? 0) ? first[0] : null;
}

function counterOf(states: readonly Pick<State, 'code' | 'name'>[]) {
  const names = states.flatMap(({ code, name }) =>
    aliases(name).map((alias) => ({ code, alias: alias.toLowerCase() })),
  );
  const codes = new Map(names.map(({ code, alias }) => [alias, code]));
  const longestFirst = [...codes.keys()].toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(
    `(?<![\\p{L}-])(${longestFirst.map(escape).join('|')})(?:ian|an|n|i)?(?![\\p{L}-])`,
    'giu',
  );
  return (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const [, name] of text.replaceAll(/\s+/g, ' ').matchAll(pattern)) {
      const code = codes.get(name!.toLowerCase())!;
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return counts;
  };
}

/** `Bolivia (Plurinational State of)` is also `Bolivia` and `Plurinational State of Bolivia`. */
function aliases(name: string): string[] {
  const [, short, form] = /^(.+?) \((.+)\)$/.exec(name) ?? [];
  return short && form ? [name, short, `${form} ${short}`] : [name];
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
