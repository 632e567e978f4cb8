import { draftJob, publishJob } from '../../factories/jobs';
import { registerCrowd } from '../../factories/people';
import { type RawRequest, type Schemas, send } from '../../support/api-client';
import { OPERATIONS } from '../../support/api-document';
import { outcomeOf } from '../../support/outcome';
import { personalDataOf } from '../../support/personal-data';
import { useTestApi } from '../../support/use-test-api';
import { ACTORS, CompanyScene, type Name } from './company-scene';

const api = useTestApi({
  worker: true,
  environment: { OUTBOX_POLL_MS: '50', DATABASE_POOL_SIZE: '30', ACCESS_TOKEN_TTL_SECONDS: '86400' },
});
const holder = personalDataOf(api, 'companies');
const scene = new CompanyScene(api);
const { idOf, call, at, found, appoint, drop, accept, edit, roles, told } = scene;

const json = (body: object) => ({ json: body });
const list = (query: string) => call<Schemas['CompanyPage']>('stranger', 'GET', `/companies${query}`);
const verify = (method = 'PUT', headers: Record<string, string> = { 'if-match': '*' }) =>
  call('admin', method, `/admin${at('/verification')}`, undefined, headers);
const transfer = (to: Name, by: Name = 'owner') =>
  outcomeOf(call(by, 'POST', at('/transfer'), { userId: idOf(to) }));
const foundOnce = () =>
  call('owner', 'POST', '/companies', { name: 'Once' }, { 'idempotency-key': 'found-once' });
const erase = async (...names: Name[]) => {
  for (const name of names) await holder.erase(idOf(name));
};

beforeAll(() => scene.gather());
beforeEach(() => scene.set());

describe('who may do what with a company', () => {
  const EDITING = { headers: { 'if-match': '*' } };
  const MATRIX: Readonly<Record<string, { request?: RawRequest; expected: readonly number[] }>> = {
    createCompany: { request: json({ name: 'Another' }), expected: [401, 201, 201, 201, 201, 201, 201] },
    listCompanies: { expected: [401, 200, 200, 200, 200, 200, 200] },
    listMyCompanies: { expected: [401, 200, 200, 200, 200, 200, 200] },
    listMyCompanyInvitations: { expected: [401, 200, 200, 200, 200, 200, 200] },
    getCompany: { expected: [401, 200, 200, 200, 200, 200, 200] },
    updateCompany: {
      request: { json: { description: 'Edited' }, ...EDITING },
      expected: [401, 403, 403, 403, 403, 200, 200],
    },
    listCompanyMembers: { expected: [401, 403, 403, 200, 200, 200, 200] },
    listCompanyInvitations: { expected: [401, 403, 403, 403, 403, 200, 403] },
    putCompanyMember: { request: json({ role: 'member' }), expected: [401, 403, 403, 403, 403, 202, 403] },
    verifyCompany: { request: { headers: EDITING.headers }, expected: [401, 403, 403, 403, 403, 403, 200] },
    liftCompanyVerification: {
      request: { headers: EDITING.headers },
      expected: [401, 403, 403, 403, 403, 403, 204],
    },
    // From here on things change for who comes later: the invitation is accepted, and then they are a member.
    acceptCompanyMembership: { expected: [401, 404, 201, 409, 409, 409, 404] },
    transferCompany: { expected: [401, 403, 403, 403, 403, 200, 403] },
    // It is the member who is sent away, and leaves before the owner gets to it.
    removeCompanyMember: { expected: [401, 403, 403, 204, 403, 404, 403] },
    deleteCompany: { request: EDITING, expected: [401, 403, 403, 403, 403, 204, 204] },
  };

  it('is decided here for every route of companies', () => {
    const operations = OPERATIONS.filter(({ template }) => /companies|company-/.test(template));
    expect(Object.keys(MATRIX).toSorted()).toEqual(
      operations.map(({ operation }) => operation.operationId).toSorted(),
    );
  });

  it.each(Object.entries(MATRIX))('%s', async (operationId, { request = {}, expected }) => {
    const { method, template } = OPERATIONS.find(
      ({ operation }) => operation.operationId === operationId,
    ) as (typeof OPERATIONS)[number];
    const statuses: number[] = [];
    for (const actor of ACTORS) {
      if (operationId === 'deleteCompany' && actor === 'admin') scene.company = await found();
      const target = operationId === 'putCompanyMember' ? 'other' : 'member';
      const path = template
        .replace('/api/v1', '')
        .replace('{id}', scene.company.id)
        .replace('{userId}', idOf(target));
      const body = operationId === 'transferCompany' ? { userId: idOf('member') } : request.json;
      statuses.push((await call(actor, method, path, body, request.headers)).status);
    }
    expect(Object.fromEntries(ACTORS.map((actor, index) => [actor, statuses[index]]))).toEqual(
      Object.fromEntries(ACTORS.map((actor, index) => [actor, expected[index]])),
    );
  });
});

describe('a company', () => {
  it('says who it is, to everybody who is signed in', async () => {
    const face = {
      name: 'Café Noir',
      description: 'Roasters.\nSince 1998.',
      website: 'https://noir.example',
    };
    const { status, body, headers } = await call<Schemas['Company']>('owner', 'POST', '/companies', face);
    expect(status).toBe(201);
    expect(body).toEqual({
      ...face,
      id: expect.any(String),
      logoId: null,
      verified: false,
      verifiedAt: null,
      version: 1,
      createdAt: expect.any(String),
      updatedAt: body.createdAt,
    });
    const read = await send<Schemas['Company']>(api, 'GET', headers.get('location') as string, {
      token: scene.people.stranger.accessToken,
    });
    expect([read.body, read.headers.get('etag')]).toEqual([body, '"1"']);
  });

  it.each([
    ['name', 'A'],
    ['name', 'Harbour\u200b Light'],
    ['website', 'http://harbour.example'],
    ['website', 'https://ada:secret@harbour.example'],
    ['description', 'a'.repeat(5_001)],
    ['verified', true],
    ['logoId', '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55'],
  ])('has no %s that is not its to say', async (field, value) => {
    const { status, body } = await call('owner', 'POST', '/companies', { name: 'Harbour', [field]: value });
    expect([status, body.errors?.[0]?.path]).toEqual([400, field]);
  });

  it('is made once for an idempotency key', async () => {
    const [one, two] = [await foundOnce(), await foundOnce()];
    expect(two.body).toEqual(one.body);
  });

  it('is edited by who has seen it as it is, and keeps what is not spoken of', async () => {
    await edit({ website: 'https://harbour.example', description: 'Cranes.' });
    const stale = await outcomeOf(edit({ description: 'Late' }, { 'if-match': '"1"' }));
    expect([stale, await outcomeOf(edit({}, {}))]).toEqual(['412 IF_MATCH_STALE', '428 IF_MATCH_REQUIRED']);
    const { body } = await edit({ website: '' }, { 'if-match': '"2"' });
    expect(body).toMatchObject({ name: 'Harbour Light', description: 'Cranes.', website: null, version: 3 });
    expect((await edit({})).body.version).toBe(3);
  });

  it('loses nobody’s edit when twenty come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        outcomeOf(edit({ description: `Edit ${index}` }, { 'if-match': '"1"' })),
      ),
    );
    expect(answers.filter((answer) => answer === '200')).toHaveLength(1);
    expect(answers.filter((answer) => answer === '412 IF_MATCH_STALE')).toHaveLength(19);
  });

  it('is found by the beginnings of the words of its name, newest first, page by page', async () => {
    const [one, two, three] = [
      await found({ name: 'Zebra Crossing Works' }),
      await found({ name: 'Works of Zebras' }),
      await found({ name: 'أعمال Zebra' }),
    ];
    const names = async (q: string) =>
      (await list(`?q=${encodeURIComponent(q)}`)).body.items.map(({ name }) => name);
    expect(await names('zeb')).toEqual([three.name, two.name, one.name]);
    expect([await names('work zeb'), await names('أعم'), await names("!'|&")]).toEqual([
      [two.name, one.name],
      [three.name],
      [],
    ]);
    const dotted = await found({ name: 'Quagga.js Crossing' });
    expect([await names('Quagga.js'), await names('quagga cross')]).toEqual([[dotted.name], [dotted.name]]);
    const first = await list('?q=zebra&limit=2');
    const second = await list(`?q=zebra&limit=2&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual([
      three.id,
      two.id,
      one.id,
    ]);
    expect(second.body.nextCursor).toBeNull();
  });

  it('is deleted while nothing refers to it, and stays when a job does', async () => {
    const remove = () => outcomeOf(call('owner', 'DELETE', at(), undefined, { 'if-match': '*' }));
    await draftJob(scene.people.recruiter, { companyId: scene.company.id });
    expect(await remove()).toBe('409 COMPANY_IN_USE');
    expect(await outcomeOf(call('owner', 'GET', at()))).toBe('200');
    scene.company = await found();
    expect([await remove(), await remove()]).toEqual(['204', '404 COMPANY_NOT_FOUND']);
  });
});

describe('the verification of a company', () => {
  it('is given and lifted by admins, once however often they do it, and its owner is told', async () => {
    const [first, again] = [await verify(), await verify()];
    expect(first.body).toMatchObject({ verified: true, version: 2 });
    expect(again.body).toEqual(first.body);
    await told('owner', 'Harbour Light is verified');
    await verify('DELETE');
    await verify('DELETE');
    await told('owner', 'Harbour Light is not verified any more');
    const actions = (await scene.audited()).filter((action) => /verif/.test(action));
    expect(actions).toEqual(['company.verified', 'company.verification-lifted']);
  });

  it('is given to what was looked at, and to nothing that came since', async () => {
    await edit({ name: 'National Bank' });
    for (const method of ['PUT', 'DELETE'])
      expect([
        await outcomeOf(verify(method, { 'if-match': '"1"' })),
        await outcomeOf(verify(method, {})),
      ]).toEqual(['412 IF_MATCH_STALE', '428 IF_MATCH_REQUIRED']);
    expect((await verify('PUT', { 'if-match': '"2"' })).body).toMatchObject({ verified: true, version: 3 });
  });

  it.each([{ name: 'National Bank' }, { website: 'https://bank.example' }])(
    'ends with %j, which nobody has looked at, and with nothing else',
    async (change) => {
      await verify();
      expect((await edit({ description: 'New', name: 'Harbour Light' })).body.verified).toBe(true);
      expect((await edit(change)).body).toMatchObject({ verified: false, verifiedAt: null });
    },
  );
});

describe('the people of a company', () => {
  it('belong to it only once they have accepted', async () => {
    expect(await roles()).not.toHaveProperty(idOf('invited'));
    await told('invited', 'Harbour Light asks you to be a recruiter');
    const mine = await call<Schemas['ReceivedCompanyInvitationPage']>(
      'invited',
      'GET',
      '/users/me/company-invitations',
    );
    expect(mine.body.items[0]).toMatchObject({ company: { id: scene.company.id }, role: 'recruiter' });
    expect(await appoint('invited', 'member')).toBe('202');
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept('invited')));
    expect(answers.toSorted()).toEqual(['201', ...Array(19).fill('409 COMPANY_ALREADY_MEMBER')]);
    expect(await roles()).toMatchObject({ [idOf('invited')]: 'member' });
    const { body } = await call<Schemas['EmploymentPage']>('invited', 'GET', '/users/me/companies?limit=1');
    expect(body.items[0]).toMatchObject({ company: { id: scene.company.id }, role: 'member' });
  });

  it('may decline, and be spared by a change of mind', async () => {
    expect([await drop('invited', 'invited'), await accept('invited')]).toEqual([
      '204',
      '404 COMPANY_INVITATION_NOT_FOUND',
    ]);
    await appoint('invited', 'member');
    expect([
      await drop('recruiter', 'invited'),
      await drop('owner', 'invited'),
      await drop('owner', 'invited'),
    ]).toEqual(['403 COMPANY_PERMISSION_MISSING', '204', '404 COMPANY_MEMBER_NOT_FOUND']);
  });

  it('are given and taken roles, are removed, and leave', async () => {
    expect([await appoint('member', 'recruiter'), await appoint('owner', 'member')]).toEqual([
      '200',
      '409 COMPANY_LAST_OWNER',
    ]);
    await told('member', 'You are a recruiter of Harbour Light now');
    expect([await drop('owner', 'owner'), await drop('recruiter', 'recruiter')]).toEqual([
      '409 COMPANY_LAST_OWNER',
      '204',
    ]);
    expect(await drop('owner', 'member')).toBe('204');
    await told('member', 'You do not belong to Harbour Light any more');
    expect(await roles()).toEqual({ [idOf('owner')]: 'owner' });
    const unknown = at('/members/019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55');
    expect(await outcomeOf(call('owner', 'PUT', unknown, { role: 'member' }))).toBe('404 USER_NOT_FOUND');
  });

  it('are asked fifty at a time at the most, however many requests come at once', async () => {
    const crowd = await registerCrowd(api, 60);
    const answers: string[] = [];
    for (let first = 0; first < crowd.length; first += 20)
      answers.push(
        ...(await Promise.all(
          crowd
            .slice(first, first + 20)
            .map(({ user }) =>
              outcomeOf(call('owner', 'PUT', at(`/members/${user.id}`), { role: 'member' })),
            ),
        )),
      );
    // One was asked before.
    expect(answers.filter((answer) => answer === '202')).toHaveLength(49);
    expect(answers.filter((answer) => answer === '409 COMPANY_TOO_MANY_INVITATIONS')).toHaveLength(11);
    const { body } = await call<Schemas['CompanyInvitationPage']>(
      'owner',
      'GET',
      at('/invitations?limit=100'),
    );
    expect(body.items).toHaveLength(50);
  });
});

describe('the ownership of a company', () => {
  it('is handed to a member, once when it is done twice at the same time', async () => {
    expect([await transfer('owner'), await transfer('stranger'), await transfer('invited')]).toEqual([
      '409 COMPANY_ALREADY_OWNER',
      '404 COMPANY_MEMBER_NOT_FOUND',
      '404 COMPANY_MEMBER_NOT_FOUND',
    ]);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => transfer(index % 2 === 0 ? 'member' : 'recruiter')),
    );
    expect(answers.toSorted()).toEqual(['200', ...Array(19).fill('403 COMPANY_PERMISSION_MISSING')]);
    const now = Object.values(await roles());
    expect(now.filter((role) => role === 'owner')).toHaveLength(1);
    expect((await roles())[idOf('owner')]).toBe('recruiter');
    expect(await scene.audited()).toContain('company.ownership-transferred');
  });
});

describe('a person who is erased', () => {
  it('can have what companies hold about them, before', async () => {
    expect(await holder.export(idOf('invited'))).toMatchObject({
      invitations: expect.arrayContaining([
        expect.objectContaining({ companyId: scene.company.id, company: 'Harbour Light', role: 'recruiter' }),
      ]),
    });
    expect(await holder.export(idOf('member'))).toMatchObject({
      memberships: expect.arrayContaining([
        expect.objectContaining({ companyId: scene.company.id, role: 'member' }),
      ]),
    });
  });

  it('leaves their company to a recruiter, then to a member, and takes an empty one along', async () => {
    await erase('invited', 'owner');
    expect(await roles()).toEqual({ [idOf('recruiter')]: 'owner', [idOf('member')]: 'member' });
    await told('recruiter', 'You own Harbour Light now');
    await erase('recruiter');
    expect(await roles()).toEqual({ [idOf('member')]: 'owner' });
    await erase('member', 'member');
    expect(await outcomeOf(call('stranger', 'GET', at()))).toBe('404 COMPANY_NOT_FOUND');
    const left = await api.database.query('SELECT FROM companies WHERE id = $1', [scene.company.id]);
    expect(left).toHaveLength(0);
  });

  it('leaves an empty shell to the jobs of their company', async () => {
    scene.company = await found({ website: 'https://mine.example' }, 'other');
    const job = await publishJob(scene.people.other, { companyId: scene.company.id });
    await erase('other');
    expect(await outcomeOf(call('stranger', 'GET', at()))).toBe('404 COMPANY_NOT_FOUND');
    const rows = await api.database.query(
      'SELECT c.name, c.website, j.id FROM jobs j JOIN companies c ON c.id = j.company_id WHERE j.id = $1',
      [job.id],
    );
    expect(rows).toEqual([{ name: '', website: null, id: job.id }]);
  });
});
