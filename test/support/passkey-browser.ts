import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Schemas } from './api-client';
import { launchBrowser } from './browser';

export type Registration = Schemas['RegisterPasskeyRequest'];
export type Assertion = Schemas['PasskeyAnswerRequest'];

/** A page of the installation in a real browser, with an authenticator that Chromium plays (W3C WebAuthn, §11). */
export class PasskeyBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly devtools: CDPSession,
    private authenticatorId: string,
  ) {}

  /** @param url a page of the relying party, under `localhost` or HTTPS: elsewhere browsers know no passkeys */
  static async open(url: string): Promise<PasskeyBrowser> {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(url);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const opened = new PasskeyBrowser(browser, page, devtools, '');
    await opened.useNewAuthenticator();
    return opened;
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Another telephone: it has no passkeys yet. */
  async useNewAuthenticator(): Promise<void> {
    if (this.authenticatorId !== '')
      await this.devtools.send('WebAuthn.removeVirtualAuthenticator', {
        authenticatorId: this.authenticatorId,
      });
    const { authenticatorId } = await this.devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    this.authenticatorId = authenticatorId;
  }

  create(options: Schemas['PasskeyCreationOptions']): Promise<Registration> {
    return this.inPage<Registration>(
      `navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(${JSON.stringify(options)}) })`,
    );
  }

  get(options: Schemas['PasskeyRequestOptions']): Promise<Assertion> {
    return this.inPage<Assertion>(
      `navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(${JSON.stringify(options)}) })`,
    );
  }

  /** The owner does, or does not, show a finger or enter a PIN. */
  async verifyUser(isUserVerified: boolean): Promise<void> {
    const { authenticatorId } = this;
    await this.devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  }

  /** Puts a copy of the only passkey, made when it had been used so often, in its place. */
  async restoreCopy(signCount: number): Promise<void> {
    const { authenticatorId } = this;
    const { credentials } = await this.devtools.send('WebAuthn.getCredentials', { authenticatorId });
    const [credential] = credentials;
    if (!credential) throw new Error('The authenticator has no passkey.');
    const { credentialId = '' } = credential;
    await this.devtools.send('WebAuthn.removeCredential', { authenticatorId, credentialId });
    await this.devtools.send('WebAuthn.addCredential', {
      authenticatorId,
      credential: { ...credential, signCount },
    });
  }

  private inPage<Answer>(credential: string): Promise<Answer> {
    return this.page.evaluate<Answer>(`(async () => (await ${credential}).toJSON())()`);
  }
}
