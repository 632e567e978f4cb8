import { Injectable } from '@nestjs/common';
import { unavailable } from '../../http/http-errors';

const PATIENCE_MS = 2_000;
const LARGEST_CERTIFICATE = 16_384;
const MOST_CERTIFICATES = 20;

/** What we ask Amazon SNS for. Callers make sure that the address is Amazon's. */
export abstract class SnsEndpoint {
  /** @returns the certificate, PEM. @throws DomainError `UNAVAILABLE`; SNS delivers again later */
  abstract certificate(url: string): Promise<string>;

  /** Tells SNS that we want the messages of a topic. @throws DomainError `UNAVAILABLE` */
  abstract confirm(subscribeUrl: string): Promise<void>;
}

/** Certificates change about once a year, so each is fetched once. */
@Injectable()
export class HttpsSnsEndpoint extends SnsEndpoint {
  private readonly known = new Map<string, string>();

  override async certificate(url: string): Promise<string> {
    const known = this.known.get(url);
    if (known !== undefined) return known;
    const certificate = await get(url);
    if (certificate.length > LARGEST_CERTIFICATE) throw unavailable(new Error('Not a certificate.'));
    if (this.known.size >= MOST_CERTIFICATES) this.known.clear();
    this.known.set(url, certificate);
    return certificate;
  }

  override async confirm(subscribeUrl: string): Promise<void> {
    await get(subscribeUrl);
  }
}

async function get(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    if (!response.ok) throw new Error(`SNS answered ${response.status}.`);
    return await response.text();
  } catch (error) {
    throw unavailable(error);
  }
}
