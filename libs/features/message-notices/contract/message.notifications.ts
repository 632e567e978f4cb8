import { defineNotification } from '@guildhall/features/notifications/contract/notification-type';
import type { Wording } from '@guildhall/features/notifications/contract/wording';
import type { Locale } from '@guildhall/features/users/contract/user';
import { IsInt, IsOptional, IsString, IsUUID, Min } from 'class-validator';

/** Nobody needs to know it more exactly. */
export const MOST_COUNTED = 99;

/**
 * Something was said while somebody was away. Names and no text: what is deleted is gone everywhere, and a screen that lies
 * on a table tells no more than who wrote.
 */
export class MessageNotice {
  @IsUUID()
  roomId!: string;

  /** The first message that they have not read and are told of. */
  @IsInt()
  @Min(1)
  firstSeq!: number;

  /** Up to {@link MOST_COUNTED} and one. */
  @IsInt()
  @Min(1)
  count!: number;

  /** Who said the first one; absent when they are erased. */
  @IsUUID()
  @IsOptional()
  senderId?: string;

  /** Their name; empty when they are erased. */
  @IsString()
  senderName!: string;

  /** The guild or job whose room it is; empty for rooms of two. */
  @IsString()
  roomName!: string;
}

const SOMEBODY: Readonly<Record<Locale, string>> = { en: 'somebody', ar: 'شخص ما' };

type Case = 'one' | 'several';
type Wordings = Readonly<Record<Case, Wording>>;

function said(
  locale: Locale,
  { roomId, count, senderName, roomName }: MessageNotice,
  direct: Wordings,
  named: Wordings,
) {
  const wordings = roomName === '' ? direct : named;
  const { title, body } = wordings[count === 1 ? 'one' : 'several'][locale];
  const sender = senderName === '' ? SOMEBODY[locale] : senderName;
  const names: Readonly<Record<string, string>> = {
    name: count === 1 || roomName === '' ? sender : roomName,
    room: roomName,
    count: count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count),
  };
  const put = (text: string) => text.replace(/\{(\w+)\}/g, (whole, key: string) => names[key] ?? whole);
  const told = put(title);
  const isBegunBySomebody = senderName === '' && told.startsWith(sender);
  return {
    title: isBegunBySomebody ? told.charAt(0).toUpperCase() + told.slice(1) : told,
    body: put(body),
    link: `/rooms/${roomId}`,
  };
}

export const chatMessageNotice = defineNotification({
  type: 'chat.message',
  title: { en: 'Messages while you are away', ar: 'الرسائل أثناء غيابك' },
  payload: MessageNotice,
  render: (locale, notice) =>
    said(
      locale,
      notice,
      {
        one: {
          en: { title: 'A new message from {name}', body: 'Open the conversation to read it.' },
          ar: { title: 'رسالة جديدة من {name}', body: 'افتح المحادثة لقراءتها.' },
        },
        several: {
          en: { title: '{count} new messages from {name}', body: 'Open the conversation to read them.' },
          ar: { title: 'رسائل جديدة من {name}: {count}', body: 'افتح المحادثة لقراءتها.' },
        },
      },
      {
        one: {
          en: { title: 'A new message from {name}', body: 'In {room}.' },
          ar: { title: 'رسالة جديدة من {name}', body: 'في {room}.' },
        },
        several: {
          en: { title: '{count} new messages in {name}', body: 'Open the room to read them.' },
          ar: { title: 'رسائل جديدة في {name}: {count}', body: 'افتح الغرفة لقراءتها.' },
        },
      },
    ),
});

export const chatMentionNotice = defineNotification({
  type: 'chat.mention',
  title: { en: 'Messages that name or answer you', ar: 'الرسائل التي تذكرك أو ترد عليك' },
  payload: MessageNotice,
  render: (locale, notice) =>
    said(
      locale,
      notice,
      {
        one: {
          en: { title: '{name} mentioned you', body: 'Open the conversation to read it.' },
          ar: { title: 'ذكرك {name}', body: 'افتح المحادثة لقراءتها.' },
        },
        several: {
          en: { title: '{name} mentioned you {count} times', body: 'Open the conversation to read them.' },
          ar: { title: 'ذكرك {name} عدة مرات: {count}', body: 'افتح المحادثة لقراءتها.' },
        },
      },
      {
        one: {
          en: { title: '{name} mentioned you', body: 'In {room}.' },
          ar: { title: 'ذكرك {name}', body: 'في {room}.' },
        },
        several: {
          en: { title: 'You were mentioned {count} times in {name}', body: 'Open the room to read them.' },
          ar: { title: 'ذُكرت عدة مرات في {name}: {count}', body: 'افتح الغرفة لقراءتها.' },
        },
      },
    ),
});
