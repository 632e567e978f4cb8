import { defineNotification } from '@guildhall/features/notifications/contract/notification-type';
import { ArrayMaxSize, IsInt, IsString, IsUUID, Min } from 'class-validator';

/** Jobs that a notification names; of more it says how many there are. */
export const MOST_NAMED = 5;

export class JobsFoundNotice {
  @IsUUID()
  searchId!: string;

  @IsString()
  searchName!: string;

  @IsInt()
  @Min(1)
  count!: number;

  /** The newest ones. */
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(MOST_NAMED)
  jobIds!: string[];

  /** In the order of the ids. */
  @IsString({ each: true })
  @ArrayMaxSize(MOST_NAMED)
  titles!: string[];

  /** The task that tells: what is found later is another notification. */
  @IsUUID()
  source!: string;
}

export const jobsFoundNotice = defineNotification({
  type: 'saved-searches.jobs-found',
  title: { en: 'Jobs for your saved searches', ar: 'وظائف لعمليات بحثك المحفوظة' },
  payload: JobsFoundNotice,
  render: (locale, { searchId, searchName, count, jobIds, titles }) => {
    const named = titles.join(locale === 'ar' ? '، ' : ', ');
    const more = count - titles.length;
    const link = count === 1 && jobIds[0] ? `/jobs/${jobIds[0]}` : `/saved-searches/${searchId}`;
    if (locale === 'ar')
      return {
        title: `وظائف جديدة لبحثك «${searchName}»: ${count}`,
        body: more > 0 ? `${named} و${more} غيرها` : named,
        link,
      };
    return {
      title: count === 1 ? `A new job for “${searchName}”` : `${count} new jobs for “${searchName}”`,
      body: more > 0 ? `${named} and ${more} more` : named,
      link,
    };
  },
});

export class SearchEndedNotice {
  @IsUUID()
  searchId!: string;

  @IsString()
  searchName!: string;
}

export const searchEndedNotice = defineNotification({
  type: 'saved-searches.ended',
  title: { en: 'Saved searches that have ended', ar: 'عمليات بحث محفوظة انتهت' },
  payload: SearchEndedNotice,
  render: (locale, { searchName }) =>
    locale === 'ar'
      ? {
          title: `انتهى بحثك «${searchName}»`,
          body: 'الشركة التي يخصها لم تعد موجودة.',
          link: '/saved-searches',
        }
      : {
          title: `Your search “${searchName}” has ended`,
          body: 'The company that it was about is not there any more.',
          link: '/saved-searches',
        },
});
