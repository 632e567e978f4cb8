import type { GuildPlan } from './application/create-guild';

/** People are named by what stands before `@guildhall.test`. */
export interface DemoGuild {
  readonly plan: GuildPlan;
  readonly owner: string;
  readonly members: readonly string[];
  readonly waiting: readonly string[];
}

export const DEMO_GUILDS: readonly DemoGuild[] = [
  {
    plan: {
      slug: 'makers-of-things',
      name: 'Makers of Things',
      description:
        'Wood, clay, light and wire. We share workshops, tools and large orders, and meet every second Thursday.',
      capacity: 40,
      joinPolicy: 'open',
    },
    owner: 'tomas.lindqvist',
    members: ['greta.vogel', 'viktor.petrov', 'mateo.rojas', 'sam.oneill'],
    waiting: [],
  },
  {
    plan: {
      slug: 'small-software',
      name: 'Small Software',
      description:
        'Engineers and designers who like programs that one person can understand. We review each other.',
      capacity: 25,
      joinPolicy: 'request',
    },
    owner: 'yusuf.demir',
    members: ['hana.sato', 'amara.okafor', 'priya.nair'],
    waiting: [],
  },
  {
    plan: {
      slug: 'words-and-voices',
      name: 'كلمات وأصوات',
      description:
        'مترجمون ومحررون وكتّاب. نقرأ نصوص بعضنا قبل أن يقرأها غيرنا. Translators, editors and writers.',
      capacity: 4,
      joinPolicy: 'open',
    },
    owner: 'layla.mansour',
    members: ['chloe.martin', 'omar.alfarsi', 'sam.oneill'],
    waiting: ['mateo.rojas', 'priya.nair'],
  },
  {
    plan: {
      slug: 'solar-crew',
      name: 'Solar Crew',
      description:
        'Certified installers who take roofs together. Join by invitation of somebody who has worked with you.',
      capacity: 12,
      joinPolicy: 'invite',
      visibility: 'unlisted',
    },
    owner: 'viktor.petrov',
    members: ['omar.alfarsi'],
    waiting: [],
  },
];
