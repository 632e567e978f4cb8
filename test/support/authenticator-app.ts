import { createHmac } from 'node:crypto';

/**
 * An authenticator app that shares no code with the product: HOTP (RFC 4226 §5.3) over time steps of 30 s (RFC 6238),
 * written from the standards and tried on their test vectors.
 */
export function totp(secret: Buffer, at: Date, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[19] as number) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** Base32 (RFC 4648 §6), as secrets are written. */
export function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, '')]
    .map((character) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(character).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** Shows codes like a telephone does that has scanned the picture. */
export class AuthenticatorApp {
  private readonly secret: Buffer;

  constructor(
    otpauthUrl: string,
    private readonly clock: { now(): Date },
  ) {
    this.secret = fromBase32(new URL(otpauthUrl).searchParams.get('secret') as string);
  }

  /** @param steps how far the telephone's clock is off, in steps of 30 s */
  code(steps = 0): string {
    return totp(this.secret, new Date(this.clock.now().getTime() + steps * 30_000));
  }

  /** A code that is right at no time near now. */
  wrongCode(): string {
    const near = new Set([-3, -2, -1, 0, 1, 2, 3].map((steps) => this.code(steps)));
    const wrong = ['000000', '111111', '222222', '333333', '444444', '555555', '666666', '777777'];
    return wrong.find((code) => !near.has(code)) as string;
  }
}
