import { Clock } from '@guildhall/kernel/clock';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { App, Credential } from 'firebase-admin/app';
import type { Messaging } from 'firebase-admin/messaging';
import { type FcmServiceAccount, PushConfig } from '../config/push.config';
import { currentExchange, FcmAgent, FcmExchange } from './fcm-agent';
import { resultOf } from './fcm-answer';
import { fcmMessageOf } from './fcm-message';
import { type PushMessage, type PushResult, PushSender, PushUnavailable } from './push-sender';

const APP_NAME = 'guildhall';
/** For a local server, which has no use for a real one. */
const LOCAL_PROJECT = 'guildhall-local';
const LOCAL_CREDENTIAL: Credential = {
  getAccessToken: async () => ({ access_token: 'local', expires_in: 3600 }),
};

/** Firebase Cloud Messaging over its HTTP v1 API, by firebase-admin. That is large, so it is loaded on first use. */
@Injectable()
export class FcmPushSender extends PushSender implements OnApplicationShutdown {
  override readonly configured: boolean;
  private client: Promise<{ app: App; messaging: Messaging }> | null = null;
  private readonly agent: FcmAgent;

  constructor(
    private readonly config: PushConfig,
    private readonly clock: Clock,
  ) {
    super();
    this.configured = config.serviceAccount !== null || config.endpoint !== '';
    this.agent = new FcmAgent(config.endpoint === '' ? null : new URL(config.endpoint));
  }

  override async send(message: PushMessage, signal: AbortSignal): Promise<PushResult> {
    if (!this.configured) throw new PushUnavailable('FCM is not configured.');
    this.client ??= this.connect();
    const { messaging } = await this.client;
    const exchange = new FcmExchange();
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(this.config.timeoutMs)]);
    try {
      await currentExchange.run(exchange, () =>
        Promise.race([messaging.send(fcmMessageOf(message)), rejectedBy(deadline)]),
      );
      return { outcome: 'accepted' };
    } catch (error) {
      if (exchange.answer) return resultOf(exchange.answer, this.clock.now());
      if (deadline.aborted) throw new PushUnavailable('FCM did not answer in time.');
      throw new PushUnavailable(`FCM could not be reached (${codeOf(error)}).`);
    } finally {
      exchange.close();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.agent.destroy();
    if (!this.client) return;
    const { app } = await this.client;
    const { deleteApp } = await import('firebase-admin/app');
    await deleteApp(app);
  }

  private async connect() {
    const { cert, initializeApp } = await import('firebase-admin/app');
    const { getMessaging } = await import('firebase-admin/messaging');
    const { serviceAccount, endpoint } = this.config;
    const app = initializeApp(
      {
        credential: endpoint === '' ? cert(serviceAccount as FcmServiceAccount) : LOCAL_CREDENTIAL,
        projectId: serviceAccount?.projectId ?? LOCAL_PROJECT,
        httpAgent: this.agent,
      },
      // Several of them may live in one process, in tests.
      `${APP_NAME}-${process.hrtime.bigint()}`,
    );
    const messaging = getMessaging(app);
    messaging.enableLegacyHttpTransport();
    return { app, messaging };
  }
}

/** firebase-admin's messages may repeat what was sent, tokens too; its codes do not. */
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'unknown';
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
