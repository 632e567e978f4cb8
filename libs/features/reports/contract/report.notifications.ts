import { defineNotification } from '@guildhall/features/notifications/contract/notification-type';
import { QUIET, type Wording } from '@guildhall/features/notifications/contract/wording';
import { IsIn, IsUUID } from 'class-validator';
import { REPORT_DECISIONS, type ReportDecision } from './report';

export class ReportDecidedNotice {
  @IsUUID()
  reportId!: string;

  @IsIn(REPORT_DECISIONS)
  decision!: ReportDecision;
}

const WORDINGS: Readonly<Record<ReportDecision, Wording>> = {
  'delete-message': {
    en: { title: 'A message that you reported was deleted', body: 'Thank you for telling us.' },
    ar: { title: 'حُذفت رسالة أبلغت عنها', body: 'شكرًا لإبلاغنا.' },
  },
  dismiss: {
    en: {
      title: 'We looked at a message that you reported',
      body: 'It stays where it is. You may block whoever wrote it.',
    },
    ar: { title: 'راجعنا رسالة أبلغت عنها', body: 'ستبقى الرسالة. يمكنك حظر من كتبها.' },
  },
};

export const reportDecidedNotice = defineNotification({
  type: 'reports.decided',
  title: { en: 'What became of your reports', ar: 'نتائج بلاغاتك' },
  payload: ReportDecidedNotice,
  defaults: QUIET,
  render: (locale, { decision }) => WORDINGS[decision][locale],
});
