import type { TestApi } from '../../support/test-api';
import { type RawRequest, type Schemas, send } from '../../support/api-client';
import { outcomeOf } from '../../support/outcome';
import { type Passerby, registerCrowd, registerWithRole } from '../../factories/people';
import { until } from '../../support/until';

export const ACTORS = ['nobody', 'stranger', 'invited', 'member', 'recruiter', 'owner', 'admin'] as const;

export type Actor = (typeof ACTORS)[number];
export type Name = Exclude<Actor, 'nobody'> | 'other';
export type Answer = Schemas['Problem'] & Schemas['Company'] & Schemas['CompanyMember'];

/** A company and its people, with the words to speak of them. */
export class CompanyScene {
  people!: Readonly<Record<Name, Passerby>>;
  /** The one that is spoken of. */
  company!: Schemas['Company'];

  constructor(private readonly api: TestApi) {}

  async gather(): Promise<void> {
    const admin = await registerWithRole(this.api, 'admin');
    const [stranger, invited, member, recruiter, owner, other] = (await registerCrowd(this.api, 6)) as [
      Passerby,
      Passerby,
      Passerby,
      Passerby,
      Passerby,
      Passerby,
    ];
    this.people = { stranger, invited, member, recruiter, owner, other, admin };
  }

  /** A new company with a member, a recruiter, and somebody who is asked to be one. */
  async set(): Promise<void> {
    this.company = await this.found();
    for (const role of ['member', 'recruiter'] as const) {
      await this.appoint(role, role);
      await this.accept(role);
    }
    await this.appoint('invited', 'recruiter');
  }

  readonly idOf = (name: Name) => this.people[name].user.id;

  readonly call = <Body = Answer>(
    by: Actor | Name,
    method: string,
    path: string,
    json?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const token = by === 'nobody' ? {} : { token: this.people[by].accessToken };
    return send<Body>(this.api, method, `/api/v1${path}`, { ...token, json, headers } as RawRequest);
  };

  readonly at = (path = '') => `/companies/${this.company.id}${path}`;

  readonly found = async (json: object = {}, by: Name = 'owner') =>
    (await this.call<Schemas['Company']>(by, 'POST', '/companies', { name: 'Harbour Light', ...json })).body;

  readonly appoint = (name: Name, role: string, by: Actor = 'owner') =>
    outcomeOf(this.call(by, 'PUT', this.at(`/members/${this.idOf(name)}`), { role }));

  readonly drop = (by: Name, name: Name) =>
    outcomeOf(this.call(by, 'DELETE', this.at(`/members/${this.idOf(name)}`)));

  readonly accept = (by: Name) => outcomeOf(this.call(by, 'POST', this.at('/membership/accept')));

  readonly edit = (json: object, headers: Record<string, string> = { 'if-match': '*' }) =>
    this.call('owner', 'PATCH', this.at(), json, headers);

  readonly roles = async (): Promise<Record<string, string>> => {
    const { body } = await this.call<Schemas['CompanyMemberPage']>(
      'admin',
      'GET',
      this.at('/members?limit=100'),
    );
    return Object.fromEntries(body.items.map(({ userId, role }) => [userId, role]));
  };

  /** Waits until they have a notification with this title. */
  readonly told = (name: Name, title: string) =>
    until(
      async () => {
        const { body } = await this.call<Schemas['NotificationPage']>(name, 'GET', '/notifications');
        return body.items.some((notification) => notification.title === title);
      },
      { what: `“${title}”` },
    );

  /** What the audit log says was done to the company. */
  readonly audited = async () => {
    const rows = await this.api.database.query<{ action: string }>(
      'SELECT action FROM audit_log WHERE target_id = $1 ORDER BY id',
      [this.company.id],
    );
    return rows.map(({ action }) => action);
  };
}
