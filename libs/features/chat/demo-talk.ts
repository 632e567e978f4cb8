/** People are named by what stands before `@guildhall.test`. */
export interface DemoLine {
  readonly by: string;
  readonly text: string;
  readonly minutesAgo: number;
  /** The line, counted from 1, that this one answers. */
  readonly answers?: number;
}

export interface DemoTalk {
  /** The slug of a guild, or two people. */
  readonly in: string | readonly [string, string];
  readonly lines: readonly DemoLine[];
  /** Who has not read the last so many lines; the others have read everything. */
  readonly unread: Readonly<Record<string, number>>;
}

const HOUR = 60;
const DAY = 24 * HOUR;

export const DEMO_TALKS: readonly DemoTalk[] = [
  {
    in: 'makers-of-things',
    lines: [
      { by: 'tomas.lindqvist', text: 'The ash came in. 2.4 m boards, dry, no knots.', minutesAgo: 3 * DAY },
      {
        by: 'greta.vogel',
        text: 'Lovely. I need two for shelves. Can I fetch them on Thursday?',
        minutesAgo: 3 * DAY - 6,
        answers: 1,
      },
      { by: 'tomas.lindqvist', text: 'Thursday is fine, I am there from four.', minutesAgo: 3 * DAY - 9 },
      {
        by: 'mateo.rojas',
        text: 'Would anybody mind if I take photographs while you work? Light is best before noon.',
        minutesAgo: DAY + 5 * HOUR,
      },
      {
        by: 'sam.oneill',
        text: 'As long as nobody records the planer.',
        minutesAgo: DAY + 5 * HOUR - 2,
        answers: 4,
      },
      {
        by: 'viktor.petrov',
        text: 'The workshop has new sockets, and each has its own fuse. Please do not test that.',
        minutesAgo: 2 * HOUR,
      },
      { by: 'greta.vogel', text: 'Both kilns at once, then?', minutesAgo: 2 * HOUR - 3, answers: 6 },
      {
        by: 'viktor.petrov',
        text: 'Both kilns at once. I have counted.',
        minutesAgo: 2 * HOUR - 4,
        answers: 7,
      },
    ],
    unread: { 'tomas.lindqvist': 3, 'sam.oneill': 2 },
  },
  {
    in: 'small-software',
    lines: [
      {
        by: 'yusuf.demir',
        text: 'Review, please: a query that went from 40 s to 12 ms by deleting a line.',
        minutesAgo: 2 * DAY,
      },
      { by: 'hana.sato', text: 'Which line?', minutesAgo: 2 * DAY - 1, answers: 1 },
      { by: 'yusuf.demir', text: 'OFFSET 2000000', minutesAgo: 2 * DAY - 2, answers: 2 },
      { by: 'priya.nair', text: 'I felt that one.', minutesAgo: 2 * DAY - 3 },
      {
        by: 'amara.okafor',
        text: 'New drafts of the settings page:\n1. one column\n2. two columns, nothing folded away\nI like the second. You?',
        minutesAgo: 5 * HOUR,
      },
      {
        by: 'hana.sato',
        text: 'The second. On a telephone it becomes the first anyway.',
        minutesAgo: 4 * HOUR,
        answers: 5,
      },
    ],
    unread: { 'priya.nair': 2 },
  },
  {
    in: 'words-and-voices',
    lines: [
      {
        by: 'layla.mansour',
        text: 'صباح الخير. من يراجع معي ترجمة من أربعين صفحة هذا الأسبوع؟',
        minutesAgo: DAY,
      },
      { by: 'omar.alfarsi', text: 'أنا، ابتداءً من الأربعاء.', minutesAgo: DAY - 12, answers: 1 },
      {
        by: 'chloe.martin',
        text: 'I can take the French quotations in it.',
        minutesAgo: DAY - 20,
        answers: 1,
      },
      { by: 'layla.mansour', text: 'شكرًا! Merci! I send it tonight.', minutesAgo: DAY - 25 },
    ],
    unread: { 'sam.oneill': 4 },
  },
  {
    in: ['admin', 'tomas.lindqvist'],
    lines: [
      {
        by: 'tomas.lindqvist',
        text: 'Two reports about the same job post, both fair. I have written to its author.',
        minutesAgo: 9 * HOUR,
      },
      { by: 'admin', text: 'Thank you. Tell me if it stays up until Monday.', minutesAgo: 8 * HOUR },
      {
        by: 'tomas.lindqvist',
        text: 'It is down already. They had copied it from last year.',
        minutesAgo: 40,
      },
    ],
    unread: { admin: 1 },
  },
  {
    in: ['amara.okafor', 'hana.sato'],
    lines: [
      { by: 'hana.sato', text: 'Do you have half an hour for the empty states?', minutesAgo: 3 * HOUR },
      { by: 'amara.okafor', text: 'At three? I bring sketches.', minutesAgo: 3 * HOUR - 5 },
      { by: 'hana.sato', text: 'At three. I bring coffee.', minutesAgo: 3 * HOUR - 6 },
    ],
    unread: { 'amara.okafor': 1 },
  },
];
