import type { ActorContext } from '@guildhall/kernel/actor-context';
import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import type { AnswerOutcome, Message } from './message';
import type { MessageDelta } from './socket-events';

/** Something new that somebody said to a companion. */
export interface Question {
  readonly id: string;
  readonly roomId: string;
  readonly seq: number;
  readonly userId: string;
  readonly companionId: string;
  readonly text: string;
}

/** Whoever answers in rooms of companions. */
export interface Respondent {
  /** @throws DomainError when there is no such companion to open a room with */
  demandCompanion(ctx: ActorContext, companionId: string): Promise<void>;

  /**
   * A question is being stored in this transaction, which holds its room. It is said to the room after the commit.
   *
   * @throws DomainError to refuse it: nothing is stored then
   */
  asked(tx: Transaction, question: Question): Promise<void>;
}

/** What a companion says, whole or as far as it came. */
export interface Answer {
  readonly roomId: string;
  readonly companionId: string;
  /** The message that it answers; there is one answer to each. */
  readonly questionId: string;
  readonly text: string;
  readonly outcome: AnswerOutcome;
}

/** One thing that was said in a room with a companion, in the order of the conversation. */
export interface Turn {
  /** Of the message. */
  readonly id: string;
  readonly isAnswer: boolean;
  readonly outcome: AnswerOutcome | null;
  readonly text: string;
}

/** What chat offers to the feature that has the companions. In every process, also where no connections are. */
export abstract class CompanionRooms {
  /** Called once, when the process starts. */
  abstract respondWith(respondent: Respondent): void;

  /** Holds a room until the transaction ends: nothing is said in it meanwhile. @returns false when it is gone */
  abstract lock(tx: Transaction, roomId: string): Promise<boolean>;

  /** Says something to a room that the transaction has locked; who is connected hears it after the commit. */
  abstract say(tx: Transaction, answer: Answer): Promise<Message>;

  /** Shows a piece of an answer that is on its way. At most once, and not to everybody while Redis is away. */
  abstract show(delta: MessageDelta): void;

  /** The question and what was said before it in its room, with the answers to that, newest last. Other rooms are not looked at. */
  abstract conversation(source: Queryable, questionId: string): Promise<Turn[]>;
}
