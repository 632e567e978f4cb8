import { randomBytes } from 'node:crypto';

const RUN = `quokka${randomBytes(4).toString('hex')}`;
const HOUR_MS = 3_600_000;
/** What a worker does after a request is done at once, as a rule. */
const DONE_WITHIN_MS = 10_000;
const DESCRIPTION = 'A wall of forty square metres, in bright colours, before the summer.';

/** From a company to a job that others find. */
export async function offering(tour, world) {
  const { accessToken: token } = world.ada;
  const company = await tour.step(
    'Ada founds a company.',
    'POST /companies',
    { token, body: { name: `Analytical Murals ${RUN}`, website: 'https://murals.example' } },
    { status: 201, shows: ['id', 'verified'] },
  );
  const draft = await tour.step(
    'In its name she drafts a job. Nobody else sees it.',
    'POST /jobs',
    {
      token,
      body: {
        title: `Muralist ${RUN}`,
        description: DESCRIPTION,
        category: 'art',
        budgetMin: 150_000,
        budgetMax: 240_000,
        currency: 'EUR',
        skills: ['Painting', 'Scaffolding'],
        location: 'Berlin',
        remote: false,
        companyId: company.body.id,
      },
    },
    { status: 201, has: { status: 'draft', openings: 1, skills: ['painting', 'scaffolding'] } },
  );
  const job = `/jobs/${draft.body.id}`;
  world.job = job;
  await tour.step(
    'Publishing it is another thing than drafting it.',
    `POST ${job}/publish`,
    { token, body: {} },
    { status: 200, has: { status: 'open' }, shows: ['publishedAt'] },
  );
  await tour.step(
    'Anybody finds it by the beginning of a word, what it pays and where it is; nobody has to sign in for that.',
    `GET /jobs?q=${RUN.slice(0, 10)}&category=art&budgetMin=200000&currency=EUR&location=berlin`,
    {},
    { status: 200, has: { 'items.0.id': draft.body.id, 'items.length': 1 } },
  );
}

/** From an application to a hire; both sides see every step. */
export async function hiring(tour, { ada, stranger, job }) {
  const employer = ada.accessToken;
  const candidate = stranger.accessToken;
  const applied = await tour.step(
    'The stranger applies, and sees until when an answer is due.',
    `POST ${job}/applications`,
    { token: candidate, body: { coverLetter: 'I have painted six of them.', bidAmount: 200_000 } },
    { status: 201, has: { stage: 'applied' }, shows: ['respondBy'] },
  );
  const application = `/applications/${applied.body.id}`;
  await tour.step(
    'One application is enough.',
    `POST ${job}/applications`,
    { token: candidate, body: { coverLetter: 'Please.' } },
    { status: 409, shows: ['detail'] },
  );
  const move = (sentence, to) =>
    tour.step(
      sentence,
      `POST ${application}/transition`,
      { token: employer, body: { to } },
      { status: 200, has: { stage: to } },
    );
  await move('Ada puts it on her short list.', 'shortlisted');
  const startsAt = new Date(Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + 72 * HOUR_MS).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + HOUR_MS).toISOString();
  const offered = await tour.step(
    'She offers a time to meet.',
    `POST ${application}/interviews`,
    { token: employer, body: { slots: [{ startsAt, endsAt }], timeZone: 'Europe/Berlin' } },
    { status: 201, has: { status: 'offered' }, shows: ['slots.0.startsAt'] },
  );
  const interview = `/interviews/${offered.body.id}`;
  await tour.step(
    'The stranger takes it.',
    `POST ${interview}/confirm`,
    { token: candidate, body: { startsAt } },
    { status: 200, has: { status: 'confirmed', startsAt } },
  );
  const { body: calendar } = await tour.step(
    'Both put it into their calendars.',
    `GET ${interview}.ics`,
    { token: candidate },
    { status: 200 },
  );
  tour.check('it is at the time of Berlin', /DTSTART;TZID=Europe\/Berlin:/.test(calendar), true);
  await move('They got on well.', 'offer');
  await move('The stranger is hired.', 'hired');
  await tour.step(
    'That was the only opening: the job is no longer found, and under way.',
    `GET ${job}`,
    { token: employer },
    { status: 200, has: { status: 'in_progress', hires: 1 } },
  );
  await tour.step(
    'The stranger was told of each step.',
    'GET /notifications?limit=3',
    { token: candidate },
    { status: 200, shows: ['items.0.title', 'items.1.title', 'items.2.title'], withinMs: DONE_WITHIN_MS },
  );
  await tour.step(
    'Ada’s dashboard knows it all, in one statement.',
    'GET /dashboards/employer',
    { token: employer },
    { status: 200, shows: ['jobs', 'applications'] },
  );
}
