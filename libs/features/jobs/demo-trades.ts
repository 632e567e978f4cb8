/** What the demo jobs are made of: invented, in English, and some in Arabic. */
export interface DemoTrade {
  readonly category: string;
  /** The plain ones; a level may be said before them. */
  readonly roles: readonly string[];
  readonly skills: readonly string[];
  /** What is to be done. */
  readonly tasks: readonly string[];
  /** Who is named in them, as far as the demo people have one. */
  readonly companies: readonly string[];
  /** From the smallest to the largest budget, in whole units of a currency. */
  readonly pays: readonly [number, number];
}

export const TRADES: readonly DemoTrade[] = [
  {
    category: 'software',
    roles: [
      'Backend Engineer',
      'Frontend Engineer',
      'Mobile Developer',
      'Database Administrator',
      'Test Engineer',
    ],
    skills: [
      'typescript',
      'node.js',
      'postgresql',
      'react',
      'kotlin',
      'swift',
      'python',
      'kubernetes',
      'c#',
      'c++',
      'go',
    ],
    tasks: [
      'The service answers forty requests a second and should answer four hundred.',
      'You take over a code base that two people understand and nobody fears.',
      'The app has to work in a tunnel, and tell its user when it does not.',
      'We ship on Tuesdays, review on Wednesdays and sleep on Fridays.',
      'There is a test suite; it runs in four minutes, and you may make it three.',
    ],
    companies: ['harbour-light'],
    pays: [2_000, 24_000],
  },
  {
    category: 'design',
    roles: ['Product Designer', 'Illustrator', 'Brand Designer', 'Type Designer'],
    skills: ['figma', 'illustration', 'branding', 'typography', 'accessibility', 'user research'],
    tasks: [
      'Draw the thing before anybody builds it, and talk to those who will use it.',
      'Twelve screens, one of them for people who are in a hurry.',
      'The old logo stays on the boats; the new one has to live beside it.',
      'We have a style guide of six pages and would like to keep it that short.',
    ],
    companies: ['harbour-light', 'vogel-tableware'],
    pays: [600, 9_000],
  },
  {
    category: 'crafts',
    roles: ['Ceramicist', 'Carpenter', 'Joiner', 'Upholsterer', 'Metalworker'],
    skills: ['glazing', 'kiln firing', 'joinery', 'veneer', 'welding', 'sewing', 'restoration'],
    tasks: [
      'Two hundred bowls that stack, and survive a dishwasher in a café.',
      'A staircase of ash with fourteen steps, in a house from 1911.',
      'Six chairs, loose in their joints, loved by their owner.',
      'A gate that closes by itself, but not on the cat.',
    ],
    companies: ['vogel-tableware', 'lindqvist-joinery'],
    pays: [300, 7_500],
  },
  {
    category: 'energy',
    roles: ['Electrician', 'Solar Installer', 'Heat Pump Fitter'],
    skills: ['wiring', 'photovoltaics', 'roofing', 'commissioning', 'heat pumps', 'safety inspection'],
    tasks: [
      'Thirty modules on a south roof, the inverter in the cellar.',
      'The meter cabinet is from 1974 and has earned its rest.',
      'Commissioning with the grid operator, and papers that need no second letter.',
      'A workshop wants three-phase power where there was one socket.',
    ],
    companies: ['petrov-solar'],
    pays: [400, 12_000],
  },
  {
    category: 'translation',
    roles: ['Translator', 'Interpreter', 'Editor', 'Subtitler'],
    skills: [
      'arabic',
      'english',
      'french',
      'german',
      'turkish',
      'legal translation',
      'subtitling',
      'proofreading',
    ],
    tasks: [
      'Ninety pages of contracts, with a glossary that both sides have agreed on.',
      'A film of fifty minutes in which everybody talks at once.',
      'The museum opens in May; its labels should be right in three languages.',
      'Two days at a trade fair, beside somebody who talks fast.',
    ],
    companies: ['al-warraq'],
    pays: [150, 4_000],
  },
  {
    category: 'media',
    roles: ['Photographer', 'Sound Engineer', 'Video Editor', 'Podcast Producer', 'Copywriter'],
    skills: ['lighting', 'mixing', 'mastering', 'colour grading', 'storytelling', 'seo', 'retouching'],
    tasks: [
      'A menu of thirty dishes, photographed before they are cold.',
      'Eight episodes, recorded in kitchens; take the fridge out of them.',
      'People at work, as they are, in ordinary light.',
      'Short sentences for a long product page.',
    ],
    companies: ['harbour-light', 'vogel-tableware'],
    pays: [200, 5_000],
  },
  {
    category: 'analysis',
    roles: ['Data Analyst', 'Statistician', 'Bookkeeper', 'Financial Controller'],
    skills: ['sql', 'spreadsheets', 'statistics', 'forecasting', 'bookkeeping', 'tax', 'visualisation'],
    tasks: [
      'Turn a folder of spreadsheets into one answer, and say how sure you are.',
      'The numbers of two branches do not agree; one of them is right.',
      'A monthly report that somebody reads.',
      'Forecast how many ferries sail full in August.',
    ],
    companies: ['harbour-light'],
    pays: [500, 10_000],
  },
];

export const LEVELS = ['', '', '', 'Senior ', 'Experienced ', 'Junior ', 'Freelance ', 'Part-time '];
export const OCCASIONS = [
  'for a small team',
  'for a family business',
  'until the summer',
  'three days a week',
  'for a museum',
  'for a housing cooperative',
  'for the harbour',
  'for a theatre',
  'starting soon',
  'for a school',
];
export const TERMS = [
  'We pay within a week of the last day.',
  'Travel is paid, and so is lunch.',
  'Start when it suits you, in the next two months.',
  'Tell us of something like it that you have done, and what went wrong.',
  'Questions are answered on the same day.',
  'Somebody will show you round and then leave you in peace.',
];
export const PLACES: ReadonlyArray<{ readonly name: string; readonly currency: string }> = [
  { name: 'Berlin, Germany', currency: 'EUR' },
  { name: 'Hamburg, Germany', currency: 'EUR' },
  { name: 'Lisbon, Portugal', currency: 'EUR' },
  { name: 'Lyon, France', currency: 'EUR' },
  { name: 'Zürich, Switzerland', currency: 'CHF' },
  { name: 'London, United Kingdom', currency: 'GBP' },
  { name: 'Dublin, Ireland', currency: 'EUR' },
  { name: 'Istanbul, Türkiye', currency: 'TRY' },
  { name: 'Amman, Jordan', currency: 'JOD' },
  { name: 'Dubai, United Arab Emirates', currency: 'AED' },
  { name: 'Chicago, United States', currency: 'USD' },
];

/** The Arabic ones are of one kind: they show that both scripts are found. */
export const ARABIC = {
  company: 'al-warraq',
  roles: ['مترجم عقود', 'محررة نصوص', 'مهندس معماري', 'مصمم خطوط', 'مدرس لغة عربية'],
  occasions: ['لمكتب صغير في عمّان', 'لدار نشر', 'لمعرض في الشارقة', 'بدوام جزئي', 'لمشروع سكني'],
  tasks: [
    'نبحث عن شخص يقرأ بعناية ويكتب بوضوح.',
    'المشروع يبدأ الشهر القادم ويستمر ثلاثة أشهر.',
    'العمل مع فريق من خمسة أشخاص، عن بُعد في معظم الأيام.',
    'ندفع خلال أسبوع من التسليم.',
  ],
  skills: ['arabic', 'english', 'translation', 'architecture', 'calligraphy', 'ترجمة', 'تحرير'],
  places: [
    { name: 'عمّان، الأردن', currency: 'JOD' },
    { name: 'القاهرة، مصر', currency: 'EGP' },
    { name: 'دبي، الإمارات', currency: 'AED' },
  ],
} as const;
