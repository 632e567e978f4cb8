import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Clock } from '@guildhall/kernel/clock';
import { InstanceConfig } from '@guildhall/platform/config/instance.config';
import type { Transaction } from '@guildhall/platform/database/transaction';
import {
  type DemoDataContributor,
  DemoDataContributors,
  type DemoWorld,
} from '@guildhall/platform/demo/demo-data';
import { Injectable } from '@nestjs/common';
import { Register } from './application/register';
import { DEMO_ADMIN, DEMO_PEOPLE } from './demo-people';

export interface DemoCredentials {
  readonly email: string;
  readonly password: string;
}

/** A dozen people who share one password, made at random for this installation and kept where only its owner reads. */
@Injectable()
export class AuthDemoData implements DemoDataContributor {
  readonly name = 'people';
  readonly order = 10;

  constructor(
    private readonly register: Register,
    private readonly config: InstanceConfig,
    private readonly clock: Clock,
    contributors: DemoDataContributors,
  ) {
    contributors.register(this);
  }

  async seed(tx: Transaction, world: DemoWorld): Promise<void> {
    const password = randomBytes(9).toString('base64url');
    // Written first: credentials without people are harmless, people without credentials are no use.
    await this.keep({ email: DEMO_ADMIN.email, password });
    for (const person of DEMO_PEOPLE) {
      const user = await this.register.withoutSession(tx, {
        ...person,
        password,
        emailVerifiedAt: this.clock.now(),
      });
      world.set(`user:${person.email}`, user.id);
    }
  }

  private async keep(credentials: DemoCredentials): Promise<void> {
    await mkdir(this.config.dataDir, { recursive: true });
    await writeFile(demoCredentialsFile(this.config.dataDir), `${JSON.stringify(credentials, null, 2)}\n`, {
      mode: 0o600,
    });
  }
}

/** @returns `undefined` when no demo data was made from this data directory */
export async function readDemoCredentials(dataDir: string): Promise<DemoCredentials | undefined> {
  try {
    return JSON.parse(await readFile(demoCredentialsFile(dataDir), 'utf8')) as DemoCredentials;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function demoCredentialsFile(dataDir: string): string {
  return join(dataDir, 'demo-credentials.json');
}
