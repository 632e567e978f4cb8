import type { ProfilePlan } from './domain/profile-plan';

/** By what stands before `@guildhall.test`. */
export const DEMO_CANDIDATES: Readonly<Record<string, ProfilePlan>> = {
  'hana.sato': {
    headline: 'Mobile developer, ten years of Kotlin and Swift',
    skills: ['kotlin', 'swift', 'graphql', 'accessibility'],
    experience: [
      {
        title: 'Mobile lead',
        organisation: 'Northern Rail',
        from: '2021-03',
        description: 'Tickets that open in a tunnel. Four people, two platforms, one release a week.',
      },
      {
        title: 'Android developer',
        organisation: 'Ferry Companion',
        from: '2016-09',
        to: '2021-02',
        description: '',
      },
    ],
    education: [
      {
        title: 'Computer science, BSc',
        organisation: 'University of Kyoto',
        from: '2012-04',
        to: '2016-03',
        description: '',
      },
    ],
    openToWork: true,
  },
  'priya.nair': {
    headline: 'Data analyst who writes it down',
    skills: ['sql', 'python', 'postgresql', 'statistics', 'data visualisation'],
    experience: [
      {
        title: 'Analyst',
        organisation: 'City library network',
        from: '2019-01',
        description: 'What is borrowed, where it is missing, and what to buy next year.',
      },
    ],
    education: [],
    openToWork: true,
  },
  'mateo.rojas': {
    headline: 'Photographer of food, places and people at work',
    skills: ['photography', 'lighting', 'photo editing'],
    experience: [],
    education: [],
    openToWork: true,
  },
  'chloe.martin': {
    headline: 'Copywriter, French and English',
    skills: ['copywriting', 'french', 'translation', 'editing'],
    experience: [],
    education: [],
    openToWork: true,
  },
  'sam.oneill': {
    headline: 'Sound engineer and podcast editor',
    skills: ['audio editing', 'mixing', 'podcasts'],
    experience: [],
    education: [],
    openToWork: false,
  },
};
