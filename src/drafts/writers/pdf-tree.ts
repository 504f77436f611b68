import type { Block, Cover, DraftDocument, InLanguage, Inline, Note } from '../document/draft-document.js';
import { everyBlock } from '../document/walk.js';

/** JSON that `templates/reports/_layout/draft.typ` walks. */
export type TypstNode = { readonly [key: string]: unknown };

/** Turns a draft's tree into the one that the Typst template walks: links resolved, notes at their first marks. */
export class TypstTree {
  private readonly anchors = new Map<string, string>();
  private readonly placed = new Set<number>();
  private level = 0;

  constructor(
    private readonly document: DraftDocument,
    private readonly recordBase: string | null,
  ) {
    for (const block of everyBlock(document.blocks)) {
      const id = block.kind === 'heading' || block.kind === 'paragraph' ? block.id : undefined;
      if (id) this.anchors.set(id, `anchor-${this.anchors.size + 1}`);
    }
  }

  /** The whole draft; `asOf` is `YYYY-MM-DD`. */
  draft(asOf: string): TypstNode {
    const { document } = this;
    const contents = document.blocks.find((block) => block.kind === 'contents');
    return {
      title: document.title,
      asOf: asOf.split('-').map(Number),
      language: languageOf(document.language),
      direction: document.direction,
      cover: document.cover && this.cover(document.cover),
      contents: contents?.title ?? null,
      blocks: this.blocks(document.blocks),
    };
  }

  private cover(cover: Cover): TypstNode {
    return { top: this.blocks(cover.top), middle: this.blocks(cover.middle), bottom: this.blocks(cover.bottom) };
  }

  private blocks(blocks: readonly Block[]): TypstNode[] {
    return blocks.filter(({ kind }) => kind !== 'contents').map((block) => this.block(block));
  }

  private block(block: Block): TypstNode {
    switch (block.kind) {
      case 'heading':
        // PDF/UA forbids to skip a level.
        this.level = Math.min(block.level, this.level + 1);
        return {
          ...this.words(block),
          kind: 'heading',
          level: this.level,
          anchor: this.anchors.get(block.id) ?? 'nowhere',
        };
      case 'paragraph': {
        const anchor = block.id === undefined ? undefined : this.anchors.get(block.id);
        const { role, number } = block;
        return { ...this.words(block), kind: 'paragraph', role, ...(number && { number }), ...(anchor && { anchor }) };
      }
      case 'list':
        return { ...block, items: block.items.map((item) => this.blocks(item)) };
      case 'quotation':
      case 'division':
        return { ...block, ...inLanguage(block.kind === 'division' ? block : {}), blocks: this.blocks(block.blocks) };
      case 'table': {
        const cell = (it: (typeof block.rows)[number][number]) => ({
          ...it,
          ...inLanguage(it),
          blocks: this.blocks(it.blocks),
        });
        return { ...block, caption: this.inlines(block.caption), rows: block.rows.map((row) => row.map(cell)) };
      }
      case 'figure':
        return { ...block, caption: this.inlines(block.caption) };
      default:
        return { kind: block.kind };
    }
  }

  private words(block: InLanguage & { children: Inline[] }): TypstNode {
    return { ...inLanguage(block), children: this.inlines(block.children) };
  }

  private inlines(inlines: readonly Inline[]): TypstNode[] {
    return inlines.flatMap((inline): TypstNode[] => {
      switch (inline.kind) {
        case 'text':
        case 'line-break':
          return [inline];
        case 'strong':
        case 'emphasis':
          return [{ ...inline, children: this.inlines(inline.children) }];
        case 'language':
          return [{ ...inline, ...inLanguage(inline), children: this.inlines(inline.children) }];
        case 'record':
          return this.recordBase === null ? [] : [{ kind: 'record', href: new URL(inline.href, this.recordBase).href }];
        case 'note':
          return [this.note(inline.number)];
        case 'link':
          return [this.link(inline.href, this.inlines(inline.children))];
      }
    });
  }

  private link(href: string, children: TypstNode[]): TypstNode {
    if (!href.startsWith('#')) return { kind: 'link', href, children };
    const anchor = this.anchors.get(href.slice(1));
    return anchor ? { kind: 'link', anchor, children } : { kind: 'words', children };
  }

  private note(number: number): TypstNode {
    const isFirst = !this.placed.has(number);
    this.placed.add(number);
    return {
      kind: 'note',
      number,
      first: isFirst,
      ...(isFirst && { words: this.noteWords(this.document.notes[number - 1]) }),
    };
  }

  private noteWords(note: Note | undefined): TypstNode[] {
    const paragraphs = [...everyBlock(note?.blocks ?? [])].filter((block) => block.kind === 'paragraph');
    return paragraphs.flatMap((paragraph, order) => [
      ...(order > 0 ? [{ kind: 'line-break' }] : []),
      ...(paragraph.language
        ? [{ ...inLanguage(paragraph), kind: 'language', children: this.inlines(paragraph.children) }]
        : this.inlines(paragraph.children)),
    ]);
  }
}

/** Typst's own form of a language: ISO 639 code and ISO 3166-1 region. */
function languageOf(tag: string): { lang: string; region: string | null } {
  const [lang = 'en', ...subtags] = tag.split('-');
  return {
    lang: lang.toLowerCase(),
    region: subtags.find((subtag) => /^[A-Za-z]{2}$/.test(subtag))?.toUpperCase() ?? null,
  };
}

function inLanguage({ language, direction }: InLanguage): TypstNode {
  return language ? { language: languageOf(language), direction } : {};
}
