import { readDemoCredentials } from '@guildhall/features/auth/auth.demo-data';
import type { Configuration } from '@guildhall/platform/config/configuration';
import type { EmbeddedPostgres } from '@guildhall/platform/database/embedded/embedded-postgres';
import { VERSION } from '@guildhall/platform/observability/version';

/** The few lines that tell a newcomer where things are. */
export async function greeting(
  { instance, mail }: Configuration,
  address: string,
  embedded: EmbeddedPostgres | undefined,
): Promise<string> {
  const demo = instance.isProduction ? undefined : await readDemoCredentials(instance.dataDir);
  const lines = [
    `Guildhall ${VERSION} is ready.`,
    '',
    `  API        ${address}/api/v1`,
    `  API docs   ${address}/api-docs`,
    `  Health     ${address}/health`,
    ...(mail.providers.includes('mailbox') ? [`  Mailbox    ${address}/dev/mailbox`] : []),
    ...(instance.isProduction ? [] : [`  Chat       ${address}/dev/chat`]),
    `  Database   ${embedded ? `embedded PostgreSQL in ${embedded.location}` : 'the one in DATABASE_URL'}`,
    ...(demo ? [`  Sign in    ${demo.email} / ${demo.password}`] : []),
    '',
    '  Ctrl-C stops it.',
  ];
  return `\n${lines.join('\n')}\n\n`;
}
