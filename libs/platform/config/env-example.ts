import { CONFIG_GROUPS } from './configuration';
import { type VariableDeclaration, variablesOf } from './variable';

const GROUP_TITLES: Record<string, string> = {
  InstanceConfig: 'Installation',
  HttpConfig: 'HTTP server',
  DatabaseConfig: 'Database',
  RedisConfig: 'Redis',
  OutboxConfig: 'Outbox',
  MailConfig: 'Mail',
  PushConfig: 'Push messages',
  AuthConfig: 'Keys and tokens',
  OAuthConfig: 'Outside accounts',
  GuildsConfig: 'Guilds',
  ThrottleConfig: 'Rate limits',
  LogConfig: 'Logs',
  PresenceConfig: 'Presence',
  AiConfig: 'Companions',
};

/** The text of `.env.example`, made from the declarations so that it cannot drift from them. */
export function envExample(): string {
  const groups = CONFIG_GROUPS.map((group) => {
    const title = GROUP_TITLES[group.name] ?? group.name;
    return [`# --- ${title} ${'-'.repeat(70 - title.length)}`, '', ...variablesOf(group).map(describe)].join(
      '\n',
    );
  });
  return [
    '# Copy to .env and change what you need. Generated from the code: npm run env:example',
    '# Nothing here has to be set for `npm start`.',
    '',
    ...groups,
  ].join('\n');
}

function describe(variable: VariableDeclaration): string {
  const notes = [`Accepts ${variable.type.accepts}.`];
  if (variable.neededWhen) notes.push(`Needed ${variable.neededWhen}.`);
  if (variable.secret) notes.push('Secret.');
  const value = variable.defaultDescription ?? shown(variable.default);
  return `# ${variable.description}\n# ${notes.join(' ')} Default: ${value === '' ? '(none)' : value}\n#${variable.name}=\n`;
}

function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.join(',');
  return String(value ?? '');
}
