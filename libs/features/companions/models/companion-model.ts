export interface PromptMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface Prompt {
  /** The companion's name, for models that introduce themselves. */
  readonly name: string;
  /** `null` for the installation's. */
  readonly model: string | null;
  readonly temperature: number | null;
  readonly messages: readonly PromptMessage[];
}

/** What companions think with. */
export abstract class CompanionModel {
  /**
   * The answer, piece by piece as it comes.
   *
   * @param signal ends it: nothing goes on anywhere after that
   * @throws ModelFailure when there is no answer, or not all of it; the signal's reason when that ended it
   */
  abstract answer(prompt: Prompt, signal: AbortSignal): AsyncIterable<string>;
}
