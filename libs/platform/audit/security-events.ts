import { Injectable } from '@nestjs/common';

/**
 * Which audited actions are events that the owner of an account should see, and how they are told. Features add theirs:
 * whoever records an action knows what it means.
 */
@Injectable()
export class SecurityEvents {
  private readonly summaries = new Map<string, string>();

  /** @param summaries by action, one sentence each, told to the owner of the account */
  describe(summaries: Readonly<Record<string, string>>): void {
    for (const [action, summary] of Object.entries(summaries)) this.summaries.set(action, summary);
  }

  actions(): string[] {
    return Array.from(this.summaries.keys());
  }

  /** @throws Error for an action that nobody described */
  summaryOf(action: string): string {
    const summary = this.summaries.get(action);
    if (summary === undefined)
      throw new Error(`Nobody says what ${action} means to the owner of an account.`);
    return summary;
  }
}
