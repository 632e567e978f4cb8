import { Configuration, type Environment, InvalidConfiguration } from './configuration';
import { OAUTH_PROVIDERS } from './oauth.config';

function problemsOf(environment: Environment): readonly string[] {
  try {
    Configuration.from(environment);
  } catch (error) {
    if (error instanceof InvalidConfiguration) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration of outside accounts', () => {
  it.each(OAUTH_PROVIDERS)('reads how the installation is known to %s', (provider) => {
    const prefix = `OAUTH_${provider.toUpperCase()}`;
    const { oauth } = Configuration.from({
      [`${prefix}_CLIENT_ID`]: 'an-id',
      [`${prefix}_CLIENT_SECRET`]: 'a-secret',
      [`${prefix}_BASE_URL`]: 'http://127.0.0.1:4000/',
    });
    expect(oauth.clientOf(provider)).toEqual({
      clientId: 'an-id',
      clientSecret: 'a-secret',
      baseUrl: 'http://127.0.0.1:4000',
    });
    const others = OAUTH_PROVIDERS.filter((other) => other !== provider);
    expect(others.map((other) => oauth.clientOf(other))).toEqual(others.map(() => undefined));
  });

  it.each(OAUTH_PROVIDERS)('refuses half a registration with %s, and never shows a secret', (provider) => {
    const prefix = `OAUTH_${provider.toUpperCase()}`;
    expect(problemsOf({ [`${prefix}_CLIENT_ID`]: 'an-id' })).toEqual([
      `${prefix}_CLIENT_SECRET is missing beside ${prefix}_CLIENT_ID`,
    ]);
    const problems = problemsOf({
      [`${prefix}_CLIENT_SECRET`]: 'planted',
      [`${prefix}_BASE_URL`]: 'localhost',
    });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${prefix}_BASE_URL must be a URL`))]);
    expect(problems.join()).not.toContain('planted');
  });

  it('takes pages and addresses of apps to come back to', () => {
    const { oauth } = Configuration.from({
      OAUTH_REDIRECT_URIS: 'https://app.example.org/connected?from=guildhall, org.example.app:/connected',
    });
    expect(oauth.redirectUris).toEqual([
      'https://app.example.org/connected?from=guildhall',
      'org.example.app:/connected',
    ]);
  });

  it.each(['app.example.org', 'javascript:alert(1)', 'data:text/html,x', 'https://app.example.org/#part'])(
    'refuses to send anybody to %s',
    (address) => {
      expect(problemsOf({ OAUTH_REDIRECT_URIS: address })).toEqual([
        expect.stringMatching(/^OAUTH_REDIRECT_URIS must be a comma-separated list of addresses/),
      ]);
    },
  );

  it('lets secrets out over TLS only, in production', () => {
    const production = {
      NODE_ENV: 'production',
      MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
      DATABASE_URL: 'postgres://db.example/guild',
      OAUTH_GMAIL_CLIENT_ID: 'an-id',
      OAUTH_GMAIL_CLIENT_SECRET: 'a-secret',
    };
    expect(problemsOf({ ...production, OAUTH_GMAIL_BASE_URL: 'https://proxy.example' })).toEqual([]);
    expect(problemsOf({ ...production, OAUTH_GMAIL_BASE_URL: 'http://proxy.example' })).toEqual([
      'OAUTH_GMAIL_BASE_URL must be an https URL in production: secrets go there',
    ]);
  });
});
