import { ChatService } from '@guildhall/features/chat/application/chat.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { NoticeSettings } from '../contract/notice-settings';
import { NoticesRepository } from '../persistence/notices.repository';

/** What members want to be told of their rooms. */
@Injectable()
export class MemberNoticeSettings {
  constructor(
    private readonly chat: ChatService,
    private readonly notices: NoticesRepository,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `CHAT_ROOM_NOT_FOUND` */
  async get(ctx: UserContext, roomId: string): Promise<NoticeSettings> {
    const settings = await this.notices.findSettings(this.database, roomId, ctx.userId);
    return settings ?? this.notThere(ctx, roomId);
  }

  /** @throws DomainError `CHAT_ROOM_NOT_FOUND` */
  async put(ctx: UserContext, roomId: string, settings: NoticeSettings): Promise<NoticeSettings> {
    const isPut = await this.notices.putSettings(this.database, roomId, ctx.userId, settings);
    return isPut ? settings : this.notThere(ctx, roomId);
  }

  /** In chat's words. Who has become a member just now is one. */
  private async notThere(ctx: UserContext, roomId: string): Promise<never> {
    await this.chat.getRoom(ctx, roomId);
    throw new Error('Somebody became a member while their settings were looked for.');
  }
}
