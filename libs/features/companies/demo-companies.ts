import type { CompanyFace } from './domain/company-changes';

/** Invented, with sites under names that nobody can own (RFC 2606). People are named by what stands before `@guildhall.test`. */
export interface DemoCompany {
  /** By which other demo data finds it: `company:<key>`. */
  readonly key: string;
  readonly face: CompanyFace;
  readonly owner: string;
  readonly recruiters: readonly string[];
  readonly verified: boolean;
}

export const DEMO_COMPANIES: readonly DemoCompany[] = [
  {
    key: 'harbour-light',
    face: {
      name: 'Harbour Light Software',
      description:
        'Forty people who write software for ports, pilots and ferries. Small teams, long-lived systems, no heroics.',
      website: 'https://harbour-light.example',
    },
    owner: 'yusuf.demir',
    recruiters: ['amara.okafor'],
    verified: true,
  },
  {
    key: 'vogel-tableware',
    face: {
      name: 'Vogel Tableware',
      description: 'Plates, cups and bowls for cafés that want their own. Two kilns, a third on its way.',
      website: 'https://vogel-tableware.example',
    },
    owner: 'greta.vogel',
    recruiters: [],
    verified: true,
  },
  {
    key: 'petrov-solar',
    face: {
      name: 'Petrov & Daughters Solar',
      description: 'Roofs, batteries and the paperwork. We work in crews of four, all year round.',
      website: 'https://petrov-solar.example',
    },
    owner: 'viktor.petrov',
    recruiters: ['omar.alfarsi'],
    verified: false,
  },
  {
    key: 'al-warraq',
    face: {
      name: 'دار الورّاق',
      description:
        'دار نشر صغيرة في بيروت: كتب مترجمة، وأدب للأطفال، ومجلة فصلية. A small publishing house that lives on translations.',
      website: null,
    },
    owner: 'layla.mansour',
    recruiters: ['chloe.martin'],
    verified: true,
  },
  {
    key: 'lindqvist-joinery',
    face: {
      name: 'Lindqvist Joinery',
      description: 'Staircases, since 1998. We take two apprentices every autumn.',
      website: 'https://lindqvist-joinery.example',
    },
    owner: 'tomas.lindqvist',
    recruiters: [],
    verified: false,
  },
];
