import { nearTextThreshold, normalised, sameText } from './text-similarity.js';

/** A text added before that is nearly the same. */
export interface NearDuplicate {
  /** Its place among the texts added, from 0. */
  at: number;
  /** See `sameText`; at least {@link nearTextThreshold}. */
  likeness: number;
}

/** Runs of so many characters are compared, as in `sameText`. */
const runLength = 5;
/** A signature has so many values, a power of two, */
const bins = 128;
/** compared in so many bands of so many rows: two texts of which one band is equal are looked at. */
const bands = 25;
const rows = 5;
/** Of texts that share a band, as forms and refrains do, only the latest are looked at. */
const crowd = 50;
/** A signature tells the likeness to about ±0.04; with less in common than this two texts are not compared in full. */
const worthComparing = Math.floor((nearTextThreshold - 0.12) * bins);

const empty = 0xffff_ffff;
/** Values that an empty bin borrows are told from its own. */
const borrowed = 0x8000_0000;

/** Spreads the bits of a 32-bit number (the last step of MurmurHash3). */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85eb_ca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The hash of one run (FNV-1a). */
function hashOf(text: string, from: number, until: number): number {
  let hash = 0x811c_9dc5;
  for (let at = from; at < until; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return mixed(hash);
}

/**
 * Writes the signature of a normalised text into `signature`: of all hashes of its runs that fall into a bin the least,
 * and in an empty bin what the next one has (one-permutation MinHash, densified by rotation: P. Li, A. Owen, C.-H. Zhang,
 * NIPS 2012; A. Shrivastava, P. Li, ICML 2014). Equal values are as frequent as equal runs.
 */
function sign(text: string, signature: Uint32Array): void {
  signature.fill(empty);
  const last = Math.max(1, text.length - runLength + 1);
  for (let from = 0; from < last; from += 1) {
    const hash = hashOf(text, from, Math.min(text.length, from + runLength));
    const bin = hash & (bins - 1);
    const value = hash >>> Math.log2(bins);
    if (value < signature[bin]!) signature[bin] = value;
  }
  for (let bin = 0; bin < bins; bin += 1) {
    if (signature[bin] !== empty) continue;
    let step = 1;
    while (signature[(bin + step) % bins]! >= borrowed) step += 1;
    signature[bin] = (borrowed | (signature[(bin + step) % bins]! + step * 7919)) >>> 0;
  }
}

/**
 * Finds, for each text that is added, those added before it that are nearly the same: candidates by MinHash and
 * locality-sensitive hashing, each then compared in full. Of pairs with a likeness of 0.6 it misses about one in eight, of
 * 0.7 one in a hundred, of copies none. It knows rewording, no translation and no paraphrase.
 */
export class NearDuplicates {
  private readonly texts: string[] = [];
  private readonly signatures: Uint32Array;
  /** By band and slot the latest text, and by band and text the one before it in the same slot; -1 for none. */
  private readonly latest: Int32Array;
  private readonly before: Int32Array;
  private readonly slots: number;

  /** @param capacity how many texts will be added at most; about 800 bytes are held for each, beside the text */
  constructor(private readonly capacity: number) {
    this.slots = 2 ** Math.ceil(Math.log2(Math.max(2, capacity)));
    this.signatures = new Uint32Array(capacity * bins);
    this.latest = new Int32Array(bands * this.slots).fill(-1);
    this.before = new Int32Array(bands * capacity).fill(-1);
  }

  /**
   * Adds a text.
   *
   * @param concerns which of those before it are asked about; all when left out
   * @returns those before it that are nearly the same, the likest first; an empty text has none
   */
  add(text: string, concerns: (at: number) => boolean = () => true): NearDuplicate[] {
    const added = this.texts.push(text) - 1;
    const compared = normalised(text);
    if (!compared) return [];
    sign(compared, this.signatures.subarray(added * bins, (added + 1) * bins));
    const candidates = new Set<number>();
    for (let band = 0; band < bands; band += 1) this.enter(added, band, candidates);
    return [...candidates]
      .filter(concerns)
      .map((at) => ({ at, likeness: sameText(text, this.texts[at]!) }))
      .filter(({ likeness }) => likeness >= nearTextThreshold)
      .toSorted((one, other) => other.likeness - one.likeness || one.at - other.at);
  }

  /** Collects the likely ones among the latest that share a band with a text, and puts the text before them. */
  private enter(added: number, band: number, candidates: Set<number>): void {
    let hash = band + 1;
    const first = added * bins + band * rows;
    for (let row = 0; row < rows; row += 1) hash = mixed(Math.imul(hash, 31) ^ this.signatures[first + row]!);
    const slot = band * this.slots + (hash & (this.slots - 1));
    let at = this.latest[slot]!;
    for (let met = 0; at >= 0 && met < crowd; met += 1) {
      if (!candidates.has(at) && this.areLikely(added, at)) candidates.add(at);
      at = this.before[band * this.capacity + at]!;
    }
    this.before[band * this.capacity + added] = this.latest[slot]!;
    this.latest[slot] = added;
  }

  private areLikely(one: number, other: number): boolean {
    const { signatures } = this;
    let equal = 0;
    for (let bin = 0; bin < bins; bin += 1)
      if (signatures[one * bins + bin] === signatures[other * bins + bin]) equal += 1;
    return equal >= worthComparing;
  }
}
