/** A hundred modules that take more than half a second to load: only processes that see a passkey pay for them. */
export function webAuthn() {
  return import('@simplewebauthn/server');
}
