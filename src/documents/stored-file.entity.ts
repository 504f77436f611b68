import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The bytes of a file that came in or was rendered, by content: the same bytes are kept once. */
@Entity()
export class StoredFile {
  /** Lower-case hex SHA-256 of the content. */
  @PrimaryColumn('char', { length: 64 }) sha256: string;
  @Column('text') mediaType: string;
  @Column('int') bytes: number;
  @Column('bytea', { select: false }) content: Buffer;
  @CreateDateColumn({ type: 'timestamptz' }) storedAt: Date;
}
