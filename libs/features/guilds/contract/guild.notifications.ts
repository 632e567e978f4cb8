import type { Locale } from '@guildhall/features/users/contract/user';
import { defineNotification } from '@guildhall/features/notifications/contract/notification-type';
import { MAILED, QUIET, type Wording, worded } from '@guildhall/features/notifications/contract/wording';
import { IsIn, IsString, IsUUID } from 'class-validator';
import { GUILD_ROLES, type GuildRole } from './guild';
import { REQUEST_OUTCOMES, type RequestOutcome } from './guild.events';

/** What every notification about a guild carries. */
export class GuildNotice {
  @IsUUID()
  guildId!: string;

  /** Empty for whom the guild is not there: they are told of "a guild". */
  @IsString()
  guildName!: string;

  /** The task that tells: two events of one kind are two notifications, one that is told twice is one. */
  @IsUUID()
  source!: string;
}

export class RoleNotice extends GuildNotice {
  @IsIn(GUILD_ROLES)
  role!: GuildRole;
}

export class DecisionNotice extends GuildNotice {
  @IsIn(REQUEST_OUTCOMES)
  outcome!: RequestOutcome;
}

export class PartingNotice extends GuildNotice {
  @IsIn(['removed', 'banned'])
  how!: 'removed' | 'banned';
}

const SOME_GUILD: Readonly<Record<Locale, string>> = { en: 'a guild', ar: 'إحدى النقابات' };

/** @param wording with the guild's name where `{guild}` stands */
function said(wording: Wording, locale: Locale, { guildId, guildName }: GuildNotice, isThere = true) {
  const link = isThere ? { link: `/guilds/${guildId}` } : {};
  if (guildName !== '') return { ...worded(wording, locale, { guild: guildName }), ...link };
  const { title, body } = worded(wording, locale, { guild: SOME_GUILD[locale] });
  return { title: title.charAt(0).toUpperCase() + title.slice(1), body };
}

export const seatOfferedNotice = defineNotification({
  type: 'guilds.seat-offered',
  title: { en: 'A seat for you', ar: 'مقعد لك' },
  payload: GuildNotice,
  defaults: MAILED,
  render: (locale, notice) =>
    said(
      {
        en: {
          title: 'There is a seat for you in {guild}',
          body: 'It is kept for you for a while. Join before somebody else is asked.',
        },
        ar: { title: 'لك مقعد في {guild}', body: 'المقعد محجوز لك لبعض الوقت. انضم قبل أن يُعرض على غيرك.' },
      },
      locale,
      notice,
    ),
});

export const seatOfferLapsedNotice = defineNotification({
  type: 'guilds.seat-offer-lapsed',
  title: { en: 'An offer has ended', ar: 'انتهاء عرض' },
  payload: GuildNotice,
  defaults: QUIET,
  render: (locale, notice) =>
    said(
      {
        en: {
          title: 'The offer of a seat in {guild} has ended',
          body: 'You are not on the waiting list any more. You may join it again.',
        },
        ar: {
          title: 'انتهى عرض المقعد في {guild}',
          body: 'لم تعد في قائمة الانتظار. يمكنك الانضمام إليها من جديد.',
        },
      },
      locale,
      notice,
    ),
});

export const joinRequestedNotice = defineNotification({
  type: 'guilds.join-requested',
  title: { en: 'Requests to join', ar: 'طلبات الانضمام' },
  payload: GuildNotice,
  render: (locale, notice) =>
    said(
      {
        en: { title: 'Somebody asks to join {guild}', body: 'Have a look and decide.' },
        ar: { title: 'هناك طلب انضمام إلى {guild}', body: 'ألقِ نظرة واتخذ القرار.' },
      },
      locale,
      notice,
    ),
});

const DECISIONS: Readonly<Record<RequestOutcome, Wording>> = {
  seated: {
    en: { title: 'You are a member of {guild}', body: 'Your request was approved.' },
    ar: { title: 'أنت الآن عضو في {guild}', body: 'تمت الموافقة على طلبك.' },
  },
  waiting: {
    en: {
      title: 'You are on the waiting list of {guild}',
      body: 'Your request was approved. The guild is full: you are told when there is a seat.',
    },
    ar: {
      title: 'أنت في قائمة انتظار {guild}',
      body: 'تمت الموافقة على طلبك. النقابة ممتلئة: سنخبرك حين يتوفر مقعد.',
    },
  },
  declined: {
    en: { title: 'Your request to join {guild} was declined', body: 'There are other guilds.' },
    ar: { title: 'رُفض طلب انضمامك إلى {guild}', body: 'هناك نقابات أخرى.' },
  },
};

export const requestDecidedNotice = defineNotification({
  type: 'guilds.request-decided',
  title: { en: 'Decisions on your requests', ar: 'القرارات بشأن طلباتك' },
  payload: DecisionNotice,
  render: (locale, notice) => said(DECISIONS[notice.outcome], locale, notice),
});

const ROLES: Readonly<Record<GuildRole, Wording>> = {
  owner: {
    en: { title: 'You own {guild} now', body: 'Its former owner has left Guildhall.' },
    ar: { title: 'أصبحت مالك {guild}', body: 'غادر المالك السابق Guildhall.' },
  },
  officer: {
    en: { title: 'You are an officer of {guild} now', body: 'You decide who joins, and keep order.' },
    ar: { title: 'أصبحت مشرفًا في {guild}', body: 'أنت تقرر من ينضم وتحفظ النظام.' },
  },
  member: {
    en: { title: 'You are not an officer of {guild} any more', body: 'You are still a member.' },
    ar: { title: 'لم تعد مشرفًا في {guild}', body: 'ما زلت عضوًا.' },
  },
};

export const roleChangedNotice = defineNotification({
  type: 'guilds.role-changed',
  title: { en: 'Your role in a guild', ar: 'دورك في نقابة' },
  payload: RoleNotice,
  render: (locale, notice) => said(ROLES[notice.role], locale, notice),
});

const PARTINGS: Readonly<Record<PartingNotice['how'], Wording>> = {
  removed: {
    en: { title: 'You were removed from {guild}', body: 'You are not a member any more.' },
    ar: { title: 'أُزلت من {guild}', body: 'لم تعد عضوًا.' },
  },
  banned: {
    en: { title: 'You were banned from {guild}', body: 'You cannot see or join it any more.' },
    ar: { title: 'حُظرت من {guild}', body: 'لم يعد بإمكانك رؤيتها أو الانضمام إليها.' },
  },
};

export const partingNotice = defineNotification({
  type: 'guilds.removed',
  title: { en: 'Removal from a guild', ar: 'الإزالة من نقابة' },
  payload: PartingNotice,
  render: (locale, notice) => said(PARTINGS[notice.how], locale, notice, notice.how === 'removed'),
});

export const ownershipOfferedNotice = defineNotification({
  type: 'guilds.ownership-offered',
  title: { en: 'Ownership of a guild', ar: 'ملكية نقابة' },
  payload: GuildNotice,
  defaults: MAILED,
  render: (locale, notice) =>
    said(
      {
        en: {
          title: 'You are offered the ownership of {guild}',
          body: 'Accept or decline within seven days.',
        },
        ar: { title: 'عُرضت عليك ملكية {guild}', body: 'اقبل أو ارفض خلال سبعة أيام.' },
      },
      locale,
      notice,
    ),
});

export const ownershipTransferredNotice = defineNotification({
  type: 'guilds.ownership-transferred',
  title: { en: 'A guild was handed over', ar: 'انتقال ملكية نقابة' },
  payload: GuildNotice,
  render: (locale, notice) =>
    said(
      {
        en: { title: '{guild} has a new owner', body: 'Your offer was accepted. You stay as an officer.' },
        ar: { title: 'أصبح لنقابة {guild} مالك جديد', body: 'قُبل عرضك. تبقى مشرفًا فيها.' },
      },
      locale,
      notice,
    ),
});

export const guildDeletedNotice = defineNotification({
  type: 'guilds.deleted',
  title: { en: 'A guild was deleted', ar: 'حذف نقابة' },
  payload: GuildNotice,
  render: (locale, notice) =>
    said(
      {
        en: { title: '{guild} was deleted', body: 'It is gone for everybody.' },
        ar: { title: 'حُذفت {guild}', body: 'لم تعد موجودة لأحد.' },
      },
      locale,
      notice,
      false,
    ),
});
