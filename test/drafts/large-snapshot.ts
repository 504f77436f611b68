import type { DraftSnapshot } from '../../src/drafts/snapshot.js';
import { aRecommendation, aRecord, aSection, aSnapshot } from './snapshots.js';

/** Number of each thing in a report of the size that coalitions hand in. */
const LARGE = { recommendations: 18, findings: 78, sections: 18, paragraphs: 426, demands: 153, notes: 179 };
const SYLLABLES = 'ba co di fe gu la me no pi ra so te va zu kre mon lin tar'.split(' ');

/** A report of about `words` words and 179 notes in invented words, the same for the same `seed`. */
export function aLargeSnapshot(words = 60_000, seed = 7): DraftSnapshot {
  let state = seed;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const word = () => Array.from({ length: 1 + random(4) }, () => SYLLABLES[random(SYLLABLES.length)]).join('');
  const sentence = (length: number) => {
    const text = Array.from({ length }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const { recommendations, findings, sections, paragraphs, demands, notes } = LARGE;
  const length = Math.floor((words - demands * 2 * 20 - recommendations * 90 - notes * 14) / (findings + paragraphs));
  const text = () => Array.from({ length: Math.max(1, Math.round(length / 20)) }, () => sentence(20)).join(' ');
  let cited = 0;
  const citation = (order: number, of: number) => {
    const wanted = Math.floor(((order + 1) / of) * notes);
    return Array.from({ length: Math.max(0, wanted - cited) }, () => ({
      citation: `c${++cited}`,
      at: 20 + random(80),
    }));
  };
  let finding = 0;
  let paragraph = 0;
  let demand = 0;
  return aSnapshot({
    recommendations: Array.from({ length: recommendations }, (_, group) =>
      aRecommendation({
        id: `recommendation:${group + 1}`,
        href: `/recommendations/${group + 1}`,
        text: Array.from({ length: 4 }, () => sentence(22)).join(' '),
        seeAlso: [`section:${group + 1}`],
        findings: Array.from({ length: share(findings, recommendations, group) }, () => ({
          ...aRecord(`counter-finding:${++finding}`, text(), citation(finding + paragraph, findings + paragraphs)),
          printedNumber: null,
          verdict: null,
        })),
      }),
    ),
    sections: Array.from({ length: sections }, (_, group) =>
      aSection({
        id: `section:${group + 1}`,
        heading: `Article ${group + 1}`,
        provisions: [String(group + 1)],
        paragraphs: Array.from({ length: share(paragraphs, sections, group) }, () => ({
          ...aRecord(`passage:${++paragraph}`, text(), citation(finding + paragraph, findings + paragraphs)),
          printedNumber: null,
          table: null,
        })),
        recommendations: Array.from({ length: share(demands, sections, group) }, () => ({
          ...aRecord(`ngo-recommendation:${++demand}`, sentence(20)),
          group: null,
        })),
      }),
    ),
    citations: Array.from({ length: notes }, (_, order) => ({
      id: `c${order + 1}`,
      text: sentence(12),
      source: `s${Math.floor(order / 2)}`,
      locator: order % 3 === 0 ? null : `para. ${order}`,
      url: order % 3 === 1 ? `https://source.example/documents/${order}` : null,
      language: null,
    })),
    abbreviations: Array.from({ length: 20 }, (_, order) => ({ short: `AB${order}`, long: sentence(4) })),
  });
}

/** How many of `total` things fall to one of `groups`, as evenly as whole numbers allow. */
function share(total: number, groups: number, group: number): number {
  return Math.floor(((group + 1) * total) / groups) - Math.floor((group * total) / groups);
}
