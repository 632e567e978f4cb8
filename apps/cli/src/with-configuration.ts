import { Configuration } from '@guildhall/platform/config/configuration';
import { readEnvironment } from '@guildhall/platform/config/environment';
import {
  EmbeddedPostgres,
  findRunningEmbeddedPostgres,
} from '@guildhall/platform/database/embedded/embedded-postgres';

const warn = (_level: string, message: string) => process.stderr.write(`${message}\n`);

/**
 * Runs a command against the installation's database: the one in DATABASE_URL, else the embedded one of a running
 * `npm start`, else the embedded one started for the length of the command.
 */
export async function withConfiguration(
  command: (configuration: Configuration) => Promise<void>,
): Promise<void> {
  const configuration = Configuration.from(readEnvironment());
  let own: EmbeddedPostgres | undefined;
  if (configuration.database.url === '') {
    const { dataDir } = configuration.instance;
    const running = await findRunningEmbeddedPostgres(dataDir);
    if (running === undefined) own = await EmbeddedPostgres.start({ dataDir, log: warn });
    configuration.database.url = running ?? (own as EmbeddedPostgres).url;
  }
  try {
    await command(configuration);
  } finally {
    await own?.stop();
  }
}
