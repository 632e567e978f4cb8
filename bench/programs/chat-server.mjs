/**
 * Guildhall's API, with tokens for whoever the bench has put into the database.
 *
 * Run by fork with DATABASE_URL, and REDIS_URL for several of them; tells its port by message.
 */
import { compiled } from '../services.mjs';
import { answering } from './answering.mjs';
import { configure, platformFor } from './guildhall.mjs';
import { usage } from './usage.mjs';

const configuration = configure({ PORT: '0' });
const { platform, logger } = platformFor(configuration);
const { ApiModule } = compiled('apps/api/src/api.module');
const { createApplication } = compiled('libs/platform/http/application');
const { TokenService } = compiled('libs/features/auth/application/token-service');
const { declaredEvents } = compiled('libs/platform/realtime/socket-events');

const app = await createApplication(ApiModule.on(platform), configuration, logger);
await app.listen(0, '127.0.0.1');
const service = app.get(TokenService, { strict: false });

answering({ usage, tokens, hears }, { port: app.getHttpServer().address().port });

function tokens({ people }) {
  return people.map(({ userId, sessionId }) => service.issueAccessToken(userId, sessionId));
}

function hears({ event }) {
  return declaredEvents().fromClients.some(({ name }) => name === event);
}
