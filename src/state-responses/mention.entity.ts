import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Passage } from '../documents/passage.entity.js';
import { StateResponse } from './state-response.entity.js';

/** The same claim said again elsewhere, in a side box or another paragraph. */
@Entity()
@Unique(['stateResponseId', 'passageId'])
export class Mention {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => StateResponse, (response) => response.mentions, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'state_response_id' })
  stateResponse: Relation<StateResponse>;
  @Column('int') stateResponseId: number;
  @ManyToOne(() => Passage, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'passage_id' })
  passage: Relation<Passage>;
  @Index()
  @Column('int')
  passageId: number;
  @Column('text') text: string;
}
