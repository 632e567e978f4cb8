import type { ApplicationStage } from './contract/application';

/** An application of the demo data. People are named by what stands before `@guildhall.test`. */
export interface DemoApplication {
  readonly candidate: string;
  /** Key of the company, and what the job is about: the newest that was open by then, and that they have not applied for. */
  readonly company: string;
  readonly category: string;
  /** Who recruits for it. */
  readonly recruiter: string;
  readonly daysAgo: number;
  readonly letter: string;
  /** Of the upper end of the job's budget, in hundredths. */
  readonly bidShare: number | null;
  /** Through which it went, a day each. */
  readonly stages: readonly ApplicationStage[];
  /** An hour with the recruiter, so many days from now. */
  readonly interview?: { readonly inDays: number; readonly timeZone: string; readonly confirmed: boolean };
}

const HARBOUR = { company: 'harbour-light', recruiter: 'yusuf.demir' } as const;
const VOGEL = { company: 'vogel-tableware', recruiter: 'greta.vogel' } as const;

/** Something at every stage, one of them waiting for an answer that is late. */
export const DEMO_APPLICATIONS: readonly DemoApplication[] = [
  {
    ...HARBOUR,
    category: 'software',
    candidate: 'hana.sato',
    daysAgo: 6,
    letter:
      'I have put timetables onto phones for ten years, most of them for boats and trains that run late.',
    bidShare: 90,
    stages: ['shortlisted', 'interview'],
    interview: { inDays: 3, timeZone: 'Asia/Tokyo', confirmed: true },
  },
  {
    ...VOGEL,
    category: 'design',
    candidate: 'hana.sato',
    daysAgo: 2,
    letter: 'An order form that people like to fill in is half of the sale. I have drawn and built a few.',
    bidShare: 100,
    stages: ['shortlisted'],
  },
  {
    ...HARBOUR,
    category: 'analysis',
    candidate: 'priya.nair',
    daysAgo: 9,
    letter: 'I answer questions with data, and write down how, so that the next one is answered sooner.',
    bidShare: 80,
    stages: [],
  },
  {
    ...HARBOUR,
    category: 'software',
    candidate: 'priya.nair',
    daysAgo: 12,
    letter: 'Your numbers deserve a home. I know SQL well enough to build it.',
    bidShare: null,
    stages: ['shortlisted', 'interview', 'offer'],
  },
  {
    ...HARBOUR,
    category: 'media',
    candidate: 'mateo.rojas',
    daysAgo: 20,
    letter: 'Ten years of making small companies look, and sound, like themselves.',
    bidShare: 95,
    stages: ['shortlisted', 'offer', 'hired'],
  },
  {
    ...VOGEL,
    category: 'media',
    candidate: 'mateo.rojas',
    daysAgo: 4,
    letter: 'Plates are patient models. I would like to work with yours.',
    bidShare: 85,
    stages: ['shortlisted', 'interview'],
    interview: { inDays: 2, timeZone: 'Europe/Berlin', confirmed: false },
  },
  {
    ...VOGEL,
    category: 'media',
    candidate: 'sam.oneill',
    daysAgo: 15,
    letter: 'Everything has a sound, crockery above all.',
    bidShare: 100,
    stages: ['rejected'],
  },
  {
    ...HARBOUR,
    category: 'media',
    candidate: 'sam.oneill',
    daysAgo: 8,
    letter: 'I record, cut and publish, and keep to the time.',
    bidShare: 60,
    stages: ['withdrawn'],
  },
  {
    ...VOGEL,
    category: 'media',
    candidate: 'chloe.martin',
    daysAgo: 1,
    letter: 'French and English, and brief in both.',
    bidShare: 110,
    stages: [],
  },
];
