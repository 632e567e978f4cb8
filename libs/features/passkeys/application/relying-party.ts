import { AuthConfig } from '@guildhall/platform/config/auth.config';
import { HttpConfig } from '@guildhall/platform/config/http.config';
import { Injectable } from '@nestjs/common';

/** Whom passkeys are made for: this installation, as browsers know it (WebAuthn §4, "relying party"). */
@Injectable()
export class RelyingParty {
  readonly name: string;
  /** The host, without a port. */
  readonly id: string;
  readonly origin: string;

  constructor(auth: AuthConfig, http: HttpConfig) {
    const { hostname, origin } = new URL(http.publicUrl);
    this.name = auth.secondFactorIssuer;
    this.id = hostname;
    this.origin = origin;
  }
}
