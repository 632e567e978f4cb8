import type { Role } from '@guildhall/kernel/role';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '../contract/user';

@Entity('users')
export class UserEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  email!: string;

  @Column('text', { name: 'email_canonical' })
  emailCanonical!: string;

  @Column('timestamptz', { name: 'email_verified_at', nullable: true })
  emailVerifiedAt!: Date | null;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text')
  headline!: string;

  @Column('text')
  bio!: string;

  @Column('text')
  locale!: Locale;

  @Column('text')
  role!: Role;

  @Column('integer')
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
