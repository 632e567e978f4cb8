import { jobPlan } from '../factories/jobs';
import {
  type Double,
  grantRole,
  newEmail,
  PASSWORD,
  type Person,
  registerDoubles,
  registerPerson,
  signIn,
} from '../factories/people';
import { OPERATIONS } from '../support/api-document';
import { type RawRequest, send } from '../support/api-client';
import { useTestApi } from '../support/use-test-api';

const ACTORS = ['nobody', 'badToken', 'member', 'stranger', 'moderator', 'admin'] as const;

type Actor = (typeof ACTORS)[number];
type People = Readonly<Record<Exclude<Actor, 'nobody' | 'badToken'>, Double>>;

interface Row {
  /** One status for each of {@link ACTORS}, in their order. */
  readonly expected: readonly [number, number, number, number, number, number];
  /** What the member owns is what is asked for; the others try their luck. */
  readonly request?: (people: People) => Promise<RawRequest & { readonly path?: string }>;
}

const ANYONE: Row = { expected: [200, 200, 200, 200, 200, 200] };
const SIGNED_IN: Row = { expected: [401, 401, 200, 200, 200, 200] };
const SIGNED_IN_NO_CONTENT: Row = { expected: [401, 401, 204, 204, 204, 204] };
/** The token decides, whoever presents it. */
const LINK_IN_A_MAIL: Row = {
  expected: [422, 422, 422, 422, 422, 422],
  request: async () => ({ json: { token: 'made-up' } }),
};
const ADMIN: Row = { expected: [401, 401, 403, 403, 403, 200] };

const api = useTestApi();

/** Nobody has it; the feature's own specs try an owner and a stranger. */
const UNKNOWN = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const NOBODYS = (path: string, json?: object): Row => ({
  expected: [401, 401, 404, 404, 404, 404],
  request: async () => ({ path, ...(json ? { json } : {}) }),
});
const ADMIN_NOT_FOUND = (path: string): Row => ({
  expected: [401, 401, 403, 403, 403, 404],
  request: async () => ({ path }),
});

/** What only administrators may do to somebody's account. */
function onMember(status: number, act: string, json?: object): Row {
  return {
    expected: [401, 401, 403, 403, 403, status],
    request: async ({ member }) => ({
      path: `/api/v1/admin/users/${member.user.id}${act}`,
      ...(json ? { json } : {}),
    }),
  };
}

/** Who may do what in a guild that is there is in test/e2e/guilds. */
const NO_GUILD = (path: string, json?: object) => NOBODYS(`/api/v1/guilds/${UNKNOWN}${path}`, json);
const NO_COMPANY = (path: string, json?: object) => NOBODYS(`/api/v1/companies/${UNKNOWN}${path}`, json);

async function deviceOfMember({ member }: People) {
  const json = { token: `token-${newEmail()}`, platform: 'android' };
  const { body } = await send<{ id: string }>(api, 'POST', '/api/v1/devices', {
    token: member.accessToken,
    json,
  });
  return { path: `/api/v1/devices/${body.id}` };
}

const NOT_A_PASSKEY = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: {},
} as const;
const ATTESTATION = { ...NOT_A_PASSKEY, response: { clientDataJSON: 'e30', attestationObject: 'oA' } };
const ASSERTION = {
  ...NOT_A_PASSKEY,
  response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' },
};
/** What is asked of everybody's own account, which has no second factor. */
const NO_SECOND_FACTOR = (status: number, json?: object): Row => ({
  expected: [401, 401, status, status, status, status],
  request: async () => (json ? { json } : {}),
});

/** This installation is registered with no provider of outside accounts, so nobody gets further than being allowed to. */
const AT_A_PROVIDER = (status: number, path: string, json: object): Row => ({
  expected: [status, status, status, status, status, status],
  request: async () => ({ path: `/api/v1/${path}`, json }),
});
const CONNECTING = (act: string, json: object): Row => ({
  ...AT_A_PROVIDER(422, `connections/gmail/${act}`, json),
  expected: [401, 401, 422, 422, 422, 422],
});
const CAME_BACK = { code: 'made-up', state: 'made-up' };

/** Who may do what. An operation that is missing here fails the suite. */
const MATRIX: Readonly<Record<string, Row>> = {
  jwks: ANYONE,
  getHealth: ANYONE,
  getLiveness: ANYONE,
  getReadiness: ANYONE,
  getDetailedHealth: ADMIN,
  listAuditLog: ADMIN,
  register: {
    expected: [201, 201, 201, 201, 201, 201],
    request: async () => ({ json: { email: newEmail(), password: PASSWORD, displayName: 'Newcomer' } }),
  },
  login: {
    ...ANYONE,
    request: async ({ member: { email, password } }) => ({ json: { email, password } }),
  },
  refresh: {
    ...ANYONE,
    request: async ({ member: { refreshToken } }) => ({ json: { refreshToken } }),
  },
  verifyEmail: LINK_IN_A_MAIL,
  resendVerification: SIGNED_IN_NO_CONTENT,
  changeEmail: {
    expected: [401, 401, 202, 202, 202, 202],
    request: async () => ({ json: { newEmail: newEmail(), password: PASSWORD } }),
  },
  confirmEmailChange: LINK_IN_A_MAIL,
  undoEmailChange: LINK_IN_A_MAIL,
  forgotPassword: {
    expected: [202, 202, 202, 202, 202, 202],
    request: async ({ member: { email } }) => ({ json: { email } }),
  },
  resetPassword: {
    ...LINK_IN_A_MAIL,
    request: async () => ({ json: { token: 'made-up', password: PASSWORD } }),
  },
  changePassword: {
    ...SIGNED_IN_NO_CONTENT,
    request: async () => ({ json: { currentPassword: PASSWORD, newPassword: PASSWORD } }),
  },
  loginSecondStep: {
    expected: [401, 401, 401, 401, 401, 401],
    request: async () => ({ json: { mfaToken: 'made-up', code: '123456' } }),
  },
  stepUp: { ...SIGNED_IN_NO_CONTENT, request: async () => ({ json: { password: PASSWORD } }) },
  getSecondFactorStatus: SIGNED_IN,
  setUpSecondFactor: SIGNED_IN,
  verifySecondFactor: NO_SECOND_FACTOR(409, { code: '123456' }),
  disableSecondFactor: NO_SECOND_FACTOR(409, { password: PASSWORD, code: '123456' }),
  spendBackupCode: NO_SECOND_FACTOR(422, { code: '00000-00000' }),
  regenerateBackupCodes: NO_SECOND_FACTOR(409),
  createPasskeyOptions: SIGNED_IN,
  registerPasskey: NO_SECOND_FACTOR(422, ATTESTATION),
  createPasskeyStepUpOptions: NO_SECOND_FACTOR(409),
  stepUpWithPasskey: NO_SECOND_FACTOR(422, ASSERTION),
  listPasskeys: SIGNED_IN,
  getPasskey: NOBODYS(`/api/v1/passkeys/${UNKNOWN}`),
  renamePasskey: NOBODYS(`/api/v1/passkeys/${UNKNOWN}`, { name: 'Mine' }),
  removePasskey: NOBODYS(`/api/v1/passkeys/${UNKNOWN}`),
  createPasskeySignInOptions: { ...ANYONE, request: async () => ({ json: {} }) },
  loginWithPasskey: {
    expected: [401, 401, 401, 401, 401, 401],
    request: async () => ({ json: ASSERTION }),
  },
  logout: SIGNED_IN_NO_CONTENT,
  logoutAll: SIGNED_IN_NO_CONTENT,
  listSessions: SIGNED_IN,
  revokeSession: {
    expected: [401, 401, 204, 404, 404, 404],
    request: async ({ member }) => ({
      path: `/api/v1/auth/sessions/${(await signIn(api, member)).sessionId}`,
    }),
  },
  csrfToken: SIGNED_IN,
  disownSignIn: LINK_IN_A_MAIL,
  listSecurityEvents: SIGNED_IN,
  listAccounts: ADMIN,
  getAccount: onMember(200, ''),
  lockAccount: onMember(204, '/lock', { reason: 'Sells snake oil' }),
  unlockAccount: onMember(204, '/unlock'),
  endSessionsOfAccount: onMember(204, '/end-sessions'),
  resetSecondFactorOfAccount: onMember(204, '/reset-second-factor'),
  getMe: SIGNED_IN,
  updateMe: {
    ...SIGNED_IN,
    request: async () => ({ json: { headline: 'Edited' }, headers: { 'if-match': '*' } }),
  },
  listConnections: SIGNED_IN,
  getConnection: NOBODYS('/api/v1/connections/gmail'),
  removeConnection: NOBODYS('/api/v1/connections/gmail'),
  refreshConnection: NOBODYS('/api/v1/connections/gmail/refresh'),
  authorizeConnection: CONNECTING('authorize', {}),
  completeConnection: CONNECTING('complete', CAME_BACK),
  returnFromProvider: {
    expected: [303, 303, 303, 303, 303, 303],
    request: async () => ({ path: '/api/v1/connections/gmail/callback?code=made-up&state=made-up' }),
  },
  authorizeSignIn: AT_A_PROVIDER(422, 'auth/providers/gmail/authorize', {}),
  completeSignIn: AT_A_PROVIDER(422, 'auth/providers/gmail/complete', CAME_BACK),
  confirmSignIn: AT_A_PROVIDER(410, 'auth/providers/gmail/confirm', { token: 'made-up' }),
  listQueues: ADMIN,
  listSchedules: ADMIN,
  listTasks: ADMIN,
  retryTasks: { ...ADMIN, request: async () => ({ json: {} }) },
  runScheduleNow: ADMIN_NOT_FOUND('/api/v1/admin/schedules/nothing/run'),
  retryTask: ADMIN_NOT_FOUND(`/api/v1/admin/tasks/${UNKNOWN}/retry`),
  cancelTask: ADMIN_NOT_FOUND(`/api/v1/admin/tasks/${UNKNOWN}/cancel`),
  listMailSuppressions: ADMIN,
  lookUpMailSuppression: {
    ...ADMIN_NOT_FOUND('/api/v1/admin/mail-suppressions/lookup'),
    request: async () => ({ json: { address: newEmail() } }),
  },
  liftMailSuppression: ADMIN_NOT_FOUND(`/api/v1/admin/mail-suppressions/${UNKNOWN}`),
  registerDevice: {
    expected: [401, 401, 201, 201, 201, 201],
    request: async () => ({ json: { token: `token-${newEmail()}`, platform: 'android' } }),
  },
  listDevices: SIGNED_IN,
  getDevice: { expected: [401, 401, 200, 404, 404, 404], request: deviceOfMember },
  removeDevice: { expected: [401, 401, 204, 404, 404, 404], request: deviceOfMember },
  getNotificationPreferences: SIGNED_IN,
  putNotificationPreferences: {
    ...SIGNED_IN,
    request: async ({ member }) => ({
      json: (
        await send<object>(api, 'GET', '/api/v1/notification-preferences', { token: member.accessToken })
      ).body,
      headers: { 'if-match': '*' },
    }),
  },
  listNotifications: SIGNED_IN,
  markAllNotificationsRead: SIGNED_IN,
  listDeliveries: NOBODYS(`/api/v1/notifications/${UNKNOWN}/deliveries`),
  markNotificationRead: NOBODYS(`/api/v1/notifications/${UNKNOWN}/read`),
  createGuild: {
    expected: [401, 401, 201, 201, 201, 201],
    request: async () => ({ json: { name: 'Night Owls', capacity: 2, joinPolicy: 'open' } }),
  },
  searchGuilds: SIGNED_IN,
  listMyGuilds: SIGNED_IN,
  getGuild: NO_GUILD(''),
  updateGuild: NO_GUILD('', {}),
  deleteGuild: NO_GUILD(''),
  getGuildStats: NO_GUILD('/stats'),
  getGuildStanding: NO_GUILD('/standing'),
  listGuildActivity: NO_GUILD('/activity'),
  joinGuild: NO_GUILD('/join'),
  leaveGuild: NO_GUILD('/leave'),
  listGuildMembers: NO_GUILD('/members'),
  getGuildMember: NO_GUILD(`/members/${UNKNOWN}`),
  changeGuildMember: NO_GUILD(`/members/${UNKNOWN}`, { role: 'officer' }),
  removeGuildMember: NO_GUILD(`/members/${UNKNOWN}`),
  listGuildBans: NO_GUILD('/bans'),
  banFromGuild: NO_GUILD('/bans', { userId: UNKNOWN }),
  liftGuildBan: NO_GUILD(`/bans/${UNKNOWN}`),
  offerGuildOwnership: NO_GUILD('/transfer', { userId: UNKNOWN }),
  acceptGuildOwnership: NO_GUILD('/transfer/accept'),
  cancelGuildTransfer: NO_GUILD('/transfer'),
  listGuildRequests: NO_GUILD('/requests'),
  decideGuildRequest: NO_GUILD(`/requests/${UNKNOWN}/decision`, { decision: 'approve' }),
  withdrawGuildRequest: NO_GUILD(`/requests/${UNKNOWN}`),
  joinGuildWaitlist: NO_GUILD('/waitlist'),
  leaveGuildWaitlist: NO_GUILD('/waitlist'),
  listGuildWaitlist: NO_GUILD('/waitlist'),
  inviteToGuild: NO_GUILD('/invitations', {}),
  listGuildInvitations: NO_GUILD('/invitations'),
  revokeGuildInvitation: NO_GUILD(`/invitations/${UNKNOWN}`),
  getGuildInvitation: NOBODYS('/api/v1/guild-invitations/unknown'),
  acceptGuildInvitation: NOBODYS('/api/v1/guild-invitations/unknown/accept'),
  createCompany: {
    expected: [401, 401, 201, 201, 201, 201],
    request: async () => ({ json: { name: 'Harbour Light' } }),
  },
  listCompanies: SIGNED_IN,
  listMyCompanies: SIGNED_IN,
  listMyCompanyInvitations: SIGNED_IN,
  // Who may do what with a company that is there is in test/e2e/companies.
  getCompany: NO_COMPANY(''),
  updateCompany: NO_COMPANY('', {}),
  deleteCompany: NO_COMPANY(''),
  listCompanyMembers: NO_COMPANY('/members'),
  listCompanyInvitations: NO_COMPANY('/invitations'),
  putCompanyMember: NO_COMPANY(`/members/${UNKNOWN}`, { role: 'member' }),
  removeCompanyMember: NO_COMPANY(`/members/${UNKNOWN}`),
  acceptCompanyMembership: NO_COMPANY('/membership/accept'),
  transferCompany: NO_COMPANY('/transfer', { userId: UNKNOWN }),
  verifyCompany: ADMIN_NOT_FOUND(`/api/v1/admin/companies/${UNKNOWN}/verification`),
  liftCompanyVerification: ADMIN_NOT_FOUND(`/api/v1/admin/companies/${UNKNOWN}/verification`),
  getMyCandidateProfile: { expected: [401, 401, 404, 404, 404, 404] },
  putMyCandidateProfile: {
    expected: [401, 401, 201, 201, 201, 201],
    request: async () => ({
      json: { headline: '', skills: [], experience: [], education: [], openToWork: false },
    }),
  },
  getCandidateProfile: NOBODYS(`/api/v1/users/${UNKNOWN}/candidate-profile`),
  listRecommendedJobs: SIGNED_IN,
  listRecommendedCandidates: NOBODYS(`/api/v1/jobs/${UNKNOWN}/recommended-candidates`),
  createSavedSearch: {
    expected: [401, 401, 201, 201, 201, 201],
    request: async () => ({ json: { name: 'Walls', alerts: 'daily', filters: { remote: true } } }),
  },
  listSavedSearches: SIGNED_IN,
  getSavedSearch: NOBODYS(`/api/v1/saved-searches/${UNKNOWN}`),
  updateSavedSearch: NOBODYS(`/api/v1/saved-searches/${UNKNOWN}`, { alerts: 'off' }),
  deleteSavedSearch: NOBODYS(`/api/v1/saved-searches/${UNKNOWN}`),
  createJob: {
    expected: [401, 401, 201, 201, 201, 201],
    request: async () => ({ json: jobPlan() }),
  },
  listMyJobs: SIGNED_IN,
  searchJobs: { expected: [200, 401, 200, 200, 200, 200] },
  // Who may do what with a job that is there is in test/e2e/jobs.
  getJob: {
    expected: [404, 401, 404, 404, 404, 404],
    request: async () => ({ path: `/api/v1/jobs/${UNKNOWN}` }),
  },
  updateJob: NOBODYS(`/api/v1/jobs/${UNKNOWN}`, {}),
  deleteJob: NOBODYS(`/api/v1/jobs/${UNKNOWN}`),
  publishJob: NOBODYS(`/api/v1/jobs/${UNKNOWN}/publish`),
  closeJob: NOBODYS(`/api/v1/jobs/${UNKNOWN}/close`),
  reopenJob: NOBODYS(`/api/v1/jobs/${UNKNOWN}/reopen`, {}),
  completeJob: NOBODYS(`/api/v1/jobs/${UNKNOWN}/complete`),
  // What is between an employer and a candidate is in test/e2e/hiring.
  applyToJob: NOBODYS(`/api/v1/jobs/${UNKNOWN}/applications`, { coverLetter: 'Take me.' }),
  listJobApplications: NOBODYS(`/api/v1/jobs/${UNKNOWN}/applications`),
  getJobEmployer: {
    expected: [404, 401, 404, 404, 404, 404],
    request: async () => ({ path: `/api/v1/jobs/${UNKNOWN}/employer` }),
  },
  listMyApplications: SIGNED_IN,
  getEmployerDashboard: SIGNED_IN,
  getCandidateDashboard: SIGNED_IN,
  getAdminDashboard: ADMIN,
  getApplication: NOBODYS(`/api/v1/applications/${UNKNOWN}`),
  transitionApplication: NOBODYS(`/api/v1/applications/${UNKNOWN}/transition`, { to: 'withdrawn' }),
  offerInterview: NOBODYS(`/api/v1/applications/${UNKNOWN}/interviews`, { slots: [] }),
  listInterviews: NOBODYS(`/api/v1/applications/${UNKNOWN}/interviews`),
  listMyInterviews: SIGNED_IN,
  getInterview: NOBODYS(`/api/v1/interviews/${UNKNOWN}`),
  getInterviewCalendar: NOBODYS(`/api/v1/interviews/${UNKNOWN}.ics`),
  confirmInterview: NOBODYS(`/api/v1/interviews/${UNKNOWN}/confirm`, { startsAt: '2026-11-24T08:00:00Z' }),
  rescheduleInterview: NOBODYS(`/api/v1/interviews/${UNKNOWN}/reschedule`, { slots: [] }),
  cancelInterview: NOBODYS(`/api/v1/interviews/${UNKNOWN}/cancel`, {}),
  listRooms: SIGNED_IN,
  openRoom: {
    expected: [401, 401, 404, 404, 404, 404],
    request: async () => ({ json: { kind: 'direct', userId: UNKNOWN } }),
  },
  getRoom: NOBODYS(`/api/v1/rooms/${UNKNOWN}`),
  listMessages: NOBODYS(`/api/v1/rooms/${UNKNOWN}/messages`),
  listRoomMembers: NOBODYS(`/api/v1/rooms/${UNKNOWN}/members`),
  listRoomPresence: NOBODYS(`/api/v1/rooms/${UNKNOWN}/presence`),
  getOwnPresence: SIGNED_IN,
  putOwnPresence: { ...SIGNED_IN, request: async () => ({ json: { invisible: false } }) },
  searchMessages: {
    ...SIGNED_IN,
    request: async () => ({ path: '/api/v1/rooms/messages/search?q=anything' }),
  },
  editMessage: NOBODYS(`/api/v1/rooms/${UNKNOWN}/messages/${UNKNOWN}`, { text: 'Anything' }),
  deleteMessage: NOBODYS(`/api/v1/rooms/${UNKNOWN}/messages/${UNKNOWN}`),
  reactToMessage: NOBODYS(`/api/v1/rooms/${UNKNOWN}/messages/${UNKNOWN}/reactions/👍`),
  takeBackReaction: NOBODYS(`/api/v1/rooms/${UNKNOWN}/messages/${UNKNOWN}/reactions/👍`),
  blockUser: {
    expected: [401, 401, 404, 404, 404, 404],
    request: async () => ({ json: { userId: UNKNOWN } }),
  },
  listBlocks: SIGNED_IN,
  unblockUser: {
    ...SIGNED_IN_NO_CONTENT,
    request: async () => ({ path: `/api/v1/users/me/blocks/${UNKNOWN}` }),
  },
  muteRoomMember: {
    expected: [401, 401, 404, 404, 404, 404],
    request: async () => ({
      path: `/api/v1/rooms/${UNKNOWN}/members/${UNKNOWN}/mute`,
      json: { until: '2099-01-01T00:00:00Z' },
    }),
  },
  setRetention: NOBODYS(`/api/v1/rooms/${UNKNOWN}/retention`, { days: 30 }),
  endRetention: NOBODYS(`/api/v1/rooms/${UNKNOWN}/retention`),
  unmuteRoomMember: NOBODYS(`/api/v1/rooms/${UNKNOWN}/members/${UNKNOWN}/mute`),
  reportMessage: {
    expected: [401, 401, 404, 404, 404, 404],
    request: async () => ({
      path: `/api/v1/rooms/${UNKNOWN}/messages/${UNKNOWN}/reports`,
      json: { reason: 'spam' },
    }),
  },
  listReports: { expected: [401, 401, 403, 403, 200, 200] },
  decideReport: {
    expected: [401, 401, 403, 403, 404, 404],
    request: async () => ({
      path: `/api/v1/admin/reports/${UNKNOWN}/decision`,
      json: { decision: 'dismiss' },
    }),
  },
  getRoomSettings: NOBODYS(`/api/v1/rooms/${UNKNOWN}/settings`),
  putRoomSettings: NOBODYS(`/api/v1/rooms/${UNKNOWN}/settings`, { notify: 'none' }),
  listCompanions: SIGNED_IN,
  cancelAnswer: NOBODYS(`/api/v1/rooms/${UNKNOWN}/messages/${UNKNOWN}/cancel`),
  listAllCompanions: ADMIN,
  createCompanion: {
    expected: [401, 401, 403, 403, 403, 201],
    request: async () => ({
      json: { slug: 'permitted', name: 'Permitted', description: '', systemPrompt: 'You are permitted.' },
    }),
  },
  getCompanion: ADMIN_NOT_FOUND(`/api/v1/admin/companions/${UNKNOWN}`),
  editCompanion: {
    ...ADMIN_NOT_FOUND(''),
    request: async () => ({ path: `/api/v1/admin/companions/${UNKNOWN}`, json: { name: 'Other' } }),
  },
  getUser: {
    ...SIGNED_IN,
    request: async ({ member }) => ({ path: `/api/v1/users/${member.user.id}` }),
  },
};

describe('who may do what', () => {
  let original: Person;
  beforeAll(async () => {
    original = await registerPerson(api);
  });

  it('is decided here for every operation of the API document', () => {
    const operations = OPERATIONS.map(({ operation }) => operation.operationId);
    expect(Object.keys(MATRIX).toSorted()).toEqual(operations.toSorted());
  });

  describe.each(OPERATIONS.map((documented) => [documented.operation.operationId, documented] as const))(
    '%s',
    (operationId, { method, template }) => {
      const row = MATRIX[operationId];
      let people: People;
      beforeAll(async () => {
        const [member, stranger, moderator, admin] = await registerDoubles(api, original, 4);
        people = { member, stranger, moderator, admin } as People;
        await grantRole(api, people.moderator, 'moderator');
        await grantRole(api, people.admin, 'admin');
      });
      const tokenOf = (actor: Actor): string | undefined => {
        if (actor === 'nobody') return undefined;
        return actor === 'badToken' ? 'not-a-token' : people[actor].accessToken;
      };

      it.each(ACTORS.map((actor, index) => [actor, row?.expected[index]] as const))(
        '%s → %s',
        async (actor, expected) => {
          const { path = template, ...request } = (await row?.request?.(people)) ?? {};
          const token = tokenOf(actor);
          const { status } = await send<unknown>(api, method, path, {
            ...request,
            ...(token === undefined ? {} : { token }),
          });
          expect(status).toBe(expected);
        },
      );
    },
  );
});
