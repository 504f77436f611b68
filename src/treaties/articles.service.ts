import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { GeneralComment } from './general-comment.entity.js';
import { Provision } from './provision.entity.js';

/** An article with its paragraphs and letters and the general comments that read it. */
export interface Article {
  treatyCode: string;
  number: number;
  whole: Provision | null;
  parts: Provision[];
  generalComments: GeneralComment[];
}

@Injectable()
export class ArticlesService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** The whole articles of a treaty, in order. */
  find(treatyCode: string): Promise<Provision[]> {
    return this.source.manager
      .createQueryBuilder(Provision, 'p')
      .where('p.treatyCode = :treatyCode AND p.paragraph IS NULL AND p.letter IS NULL', { treatyCode })
      .orderBy('p.article')
      .addOrderBy('p.id')
      .getMany();
  }

  /** @throws NotFoundException for an article that the treaty does not have. */
  async findOne(treatyCode: string, number: number): Promise<Article> {
    const [provisions, generalComments] = await Promise.all([
      this.source.manager
        .createQueryBuilder(Provision, 'p')
        .where('p.treatyCode = :treatyCode AND p.article = :number', { treatyCode, number })
        .orderBy('p.paragraph', 'ASC', 'NULLS FIRST')
        .addOrderBy('p.letter', 'ASC', 'NULLS FIRST')
        .addOrderBy('p.id')
        .getMany(),
      this.findGeneralComments(treatyCode, number),
    ]);
    if (provisions.length === 0) throw new NotFoundException(`${treatyCode} has no article ${number}.`);
    return {
      treatyCode,
      number,
      whole: provisions.find(isWhole) ?? null,
      parts: provisions.filter((one) => !isWhole(one)),
      generalComments,
    };
  }

  /** Those that stand first, then the superseded ones; the newest first. */
  private findGeneralComments(treatyCode: string, number: number): Promise<GeneralComment[]> {
    return this.source.manager
      .createQueryBuilder(GeneralComment, 'g')
      .where(
        `EXISTS (SELECT FROM general_comment_provision gp JOIN provision p ON p.id = gp.provision_id
          WHERE gp.general_comment_number = g.number AND p.treaty_code = :treatyCode AND p.article = :number)`,
        { treatyCode, number },
      )
      .orderBy('g.supersededBy', 'ASC', 'NULLS FIRST')
      .addOrderBy('g.number', 'DESC')
      .getMany();
  }
}

const isWhole = ({ paragraph, letter }: Provision) => paragraph === null && letter === null;
