import type { Clock } from '@guildhall/kernel/clock';
import type { MailConfig } from '../../config/mail.config';
import { type ApiAnswer, postToApi } from './http-api';
import type { MailMessage } from './mail-message';
import { type MailProvider, ProviderFailed, RecipientRefused } from './mail-provider';
import { toMime } from './mime';
import { signAwsRequest } from './signature-v4';

/** Account-wide refusals: no mail of ours would be taken. */
const ACCOUNT_ERRORS = new Set([
  'AccountSuspendedException',
  'SendingPausedException',
  'LimitExceededException',
  'MailFromDomainNotVerifiedException',
  'ConfigurationSetDoesNotExistException',
]);

/** What SES says about an address that cannot be one; everything else about recipients it tells later, as a bounce. */
const IMPOSSIBLE_ADDRESS =
  /(illegal|invalid) (address|recipient|domain)|missing final '@domain'|user name is missing|(local address|domain) contains/i;

/** Amazon SES, API version 2: `SendEmail` with a raw message. */
export class SesProvider implements MailProvider {
  readonly name = 'ses';

  constructor(
    private readonly config: Pick<
      MailConfig,
      'sesRegion' | 'sesEndpoint' | 'sesAccessKeyId' | 'sesSecretAccessKey'
    >,
    private readonly clock: Clock,
  ) {}

  async deliver(message: MailMessage, signal: AbortSignal): Promise<void> {
    const mime = await toMime(message);
    const body = JSON.stringify({
      FromEmailAddress: message.from.address,
      Destination: { ToAddresses: [message.to.address] },
      Content: { Raw: { Data: mime.toString('base64') } },
    });
    const url = new URL('/v2/email/outbound-emails', this.config.sesEndpoint);
    const headers = signAwsRequest(
      { method: 'POST', url, headers: { 'content-type': 'application/json' }, body },
      { region: this.config.sesRegion, service: 'ses' },
      { accessKeyId: this.config.sesAccessKeyId, secretAccessKey: this.config.sesSecretAccessKey },
      this.clock.now(),
    );
    const answer = await postToApi(this.name, url, headers, body, signal);
    if (answer.status !== 200) throw refusalOf(answer);
  }
}

function refusalOf({ status, headers, body }: ApiAnswer): Error {
  const { message = '', __type = '' } = (body ?? {}) as { message?: string; __type?: string };
  const type = (headers.get('x-amzn-errortype') ?? __type).replace(/^.*#/, '').replace(/:.*$/, '');
  if (IMPOSSIBLE_ADDRESS.test(message)) return new RecipientRefused(`${status} ${type}`, true);
  return new ProviderFailed(`ses: ${status} ${type}`.trim(), ACCOUNT_ERRORS.has(type));
}
