import { type Answer, call } from './client';

/** Somebody who comes to a guild and goes again, and knows what the answers said about it. */
export class GuildVisitor {
  /** Whether they are a member: `unknown` once the answer that would have said so was lost. */
  place: 'in' | 'out' | 'unknown' = 'out';
  readonly answers: Answer[] = [];

  constructor(
    readonly userId: string,
    private readonly token: string,
    private readonly guildId: string,
  ) {}

  async join(url: string): Promise<Answer> {
    const answer = await this.ask(url, 'join', {});
    if (answer.status === 201) this.place = 'in';
    return answer;
  }

  async leave(url: string): Promise<Answer> {
    const answer = await this.ask(url, 'leave');
    if (answer.status === 204) this.place = 'out';
    return answer;
  }

  /** Takes a seat if there is one. Call when nothing is under way any more: it also clears up what a lost answer left open. */
  async settle(url: string): Promise<Answer> {
    const answer = await this.join(url);
    if (answer.status === 409) this.place = answer.body.code === 'GUILD_ALREADY_MEMBER' ? 'in' : 'out';
    return answer;
  }

  private async ask(url: string, what: 'join' | 'leave', body?: unknown): Promise<Answer> {
    const answer = await call(url, 'POST', `/api/v1/guilds/${this.guildId}/${what}`, {
      token: this.token,
      body,
    });
    if (answer.status === 0) this.place = 'unknown';
    this.answers.push(answer);
    return answer;
  }
}
