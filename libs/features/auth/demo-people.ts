import type { NewUser } from '@guildhall/features/users/application/users.service';

export const DEMO_ADMIN: NewUser = {
  email: 'admin@guildhall.test',
  displayName: 'Noor Haddad',
  headline: 'Keeps the lights on in this guildhall',
  bio: 'Community manager by day, sourdough by night. Write to me when something is broken.',
  role: 'admin',
};

/** Invented. Every address is under .test, which nobody can own (RFC 6761). */
export const DEMO_PEOPLE: readonly NewUser[] = [
  DEMO_ADMIN,
  {
    email: 'tomas.lindqvist@guildhall.test',
    displayName: 'Tomas Lindqvist',
    headline: 'Moderator, joiner, father of twins',
    bio: 'Twenty years of staircases. Ask me about ash and oak.',
    role: 'moderator',
  },
  {
    email: 'amara.okafor@guildhall.test',
    displayName: 'Amara Okafor',
    headline: 'Product designer',
    bio: 'I draw the thing before anybody builds it. Looking for small teams with real users.',
  },
  {
    email: 'yusuf.demir@guildhall.test',
    displayName: 'Yusuf Demir',
    headline: 'Backend engineer, PostgreSQL whisperer',
    bio: 'Indexes first, opinions later.',
  },
  {
    email: 'layla.mansour@guildhall.test',
    displayName: 'ليلى منصور',
    headline: 'مترجمة ومحررة',
    bio: 'أترجم بين العربية والإنجليزية منذ اثني عشر عامًا.',
    locale: 'ar',
  },
  {
    email: 'greta.vogel@guildhall.test',
    displayName: 'Greta Vogel',
    headline: 'Ceramicist with two kilns',
    bio: 'Tableware for cafés, by the hundred or by the dozen.',
  },
  {
    email: 'mateo.rojas@guildhall.test',
    displayName: 'Mateo Rojas',
    headline: 'Photographer',
    bio: 'Food, places, people at work. I bring my own light.',
  },
  {
    email: 'hana.sato@guildhall.test',
    displayName: 'Hana Sato',
    headline: 'Mobile developer',
    bio: 'Kotlin and Swift. I like apps that work in a tunnel.',
  },
  {
    email: 'omar.alfarsi@guildhall.test',
    displayName: 'عمر الفارسي',
    headline: 'مهندس معماري',
    bio: 'أصمم بيوتًا صغيرة تكفي.',
    locale: 'ar',
  },
  {
    email: 'chloe.martin@guildhall.test',
    displayName: 'Chloé Martin',
    headline: 'Copywriter, French and English',
    bio: 'Short sentences. Long lunches.',
  },
  {
    email: 'viktor.petrov@guildhall.test',
    displayName: 'Viktor Petrov',
    headline: 'Electrician, certified for solar',
    bio: 'Roofs from March to October, workshops in winter.',
  },
  {
    email: 'priya.nair@guildhall.test',
    displayName: 'Priya Nair',
    headline: 'Data analyst',
    bio: 'I turn spreadsheets into decisions, and sometimes back.',
  },
  {
    email: 'sam.oneill@guildhall.test',
    displayName: 'Sam O’Neill',
    headline: 'Sound engineer and podcast editor',
    bio: 'If you can hear my work, I did it wrong.',
  },
];
