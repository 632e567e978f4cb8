import { ChatService } from '@guildhall/features/chat/application/chat.service';
import { ChatErrorCode } from '@guildhall/features/chat/contract/chat-error-code';
import { MessageDeletion } from '@guildhall/features/chat/contract/message-deletion';
import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { Ids } from '@guildhall/kernel/ids';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Report, ReportDecision, ReportReason, ReportState } from '../contract/report';
import { ReportErrorCode } from '../contract/report-error-code';
import { reportDecidedNotice } from '../contract/report.notifications';
import { type ReportKey, ReportsRepository } from '../persistence/reports.repository';

export interface Complaint {
  readonly roomId: string;
  readonly messageId: string;
  readonly reason: ReportReason;
  readonly note: string;
}

/** Members report messages, moderators decide. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly chat: ChatService,
    private readonly deletion: MessageDeletion,
    private readonly notifications: NotificationsService,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Once for each member and what the message says: the first report counts, and after an edit there may be another.
   *
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_MESSAGE_NOT_FOUND`, `CHAT_MESSAGE_DELETED`, `REPORT_OWN_MESSAGE`
   */
  async report(
    ctx: UserContext,
    { roomId, messageId, reason, note }: Complaint,
  ): Promise<{ report: Report; isNew: boolean }> {
    await this.chat.getRoom(ctx, roomId);
    const message = await this.reports.findMessage(this.database, roomId, messageId);
    if (!message) throw messageNotFound();
    if (message.senderId === ctx.userId) throw ownMessage();
    const by = { id: this.ids.next(), reporterId: ctx.userId, reportedAt: this.clock.now() };
    const inserted = await this.reports.insert(this.database, messageId, { ...by, reason, note });
    const report = inserted ?? (await this.reports.findBy(this.database, messageId, ctx.userId));
    if (!report) throw messageDeleted();
    return { report, isNew: inserted !== undefined };
  }

  /** Oldest first. Of what moderators said themselves others decide, and they do not see who reported it. */
  async list(
    { userId }: UserContext,
    state: ReportState,
    { limit, after }: PageRequest<ReportKey>,
    encode: (key: ReportKey) => string,
  ): Promise<Page<Report>> {
    const rows = await this.reports.findPage(this.database, userId, state, limit + 1, after);
    return cutPage(rows, limit, ({ id }) => id, encode);
  }

  /**
   * For every open report of the same message; of several who decide, the first one does. A message is deleted once that is
   * certain, in the same transaction: nothing is deleted that somebody else has just let stand.
   *
   * @throws DomainError `REPORT_NOT_FOUND`, `REPORT_DECIDED`
   */
  async decide(ctx: UserContext, reportId: string, decision: ReportDecision): Promise<Report> {
    const report = await this.reports.findOne(this.database, reportId);
    if (!report || report.senderId === ctx.userId) throw reportNotFound();
    if (report.state === 'decided') throw reportDecided();
    return this.unitOfWork.run(ctx, async (tx) => {
      const verdict = { decision, decidedBy: ctx.userId, decidedAt: this.clock.now() };
      const decided = await this.reports.decide(tx, report.messageId, verdict);
      const own = decided.find(({ id }) => id === reportId);
      if (!own) throw reportDecided();
      for (const one of decided) await this.record(tx, one, decision);
      for (const one of decided.toSorted(byReporter)) await this.tell(tx, one, decision);
      // Last: nobody speaks in the room from here to the commit, however many reported it.
      if (decision === 'delete-message') await this.deletion.delete(ctx, report, tx);
      return own;
    });
  }

  private record(
    tx: Transaction,
    { id, messageId, senderId }: Report,
    decision: ReportDecision,
  ): Promise<void> {
    return this.audit.record(tx, {
      action: 'report.decided',
      targetType: 'report',
      targetId: id,
      details: { messageId, decision },
      ...(senderId === null ? {} : { subjectId: senderId }),
    });
  }

  private async tell(tx: Transaction, { id, reporterId }: Report, decision: ReportDecision): Promise<void> {
    if (reporterId === null) return;
    const payload = { reportId: id, decision };
    await this.notifications.notify(tx, { userId: reporterId, type: reportDecidedNotice, payload });
  }
}

/** Whoever else notifies several of them does so in the same order. */
function byReporter(one: Report, other: Report): number {
  return (one.reporterId ?? '') < (other.reporterId ?? '') ? -1 : 1;
}

function messageNotFound(): DomainError {
  return new DomainError(ChatErrorCode.MessageNotFound, 'not-found', 'The room has no such message.');
}

function messageDeleted(): DomainError {
  return new DomainError(ChatErrorCode.MessageDeleted, 'conflict', 'This message is deleted.');
}

function ownMessage(): DomainError {
  return new DomainError(ReportErrorCode.OwnMessage, 'refused', 'This message is yours. Delete it.');
}

function reportNotFound(): DomainError {
  return new DomainError(ReportErrorCode.NotFound, 'not-found', 'There is no such report.');
}

function reportDecided(): DomainError {
  return new DomainError(ReportErrorCode.Decided, 'conflict', 'Somebody has decided this report.');
}
