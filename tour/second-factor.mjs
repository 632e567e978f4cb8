import { generate } from 'otplib';

/** An authenticator app beside the password. Leaves the backup codes to the chapters after it. */
export async function securing(tour, world) {
  const { accessToken: token } = world.ada;
  const setUp = await tour.step(
    'Ada sets up an authenticator app: a picture to scan, or a secret to type.',
    'POST /2fa/setup',
    { token, body: {} },
    { status: 200, shows: ['qrCode'] },
  );
  const code = await generate({ secret: setUp.body.secret });
  const enabled = await tour.step(
    'She types the code that it shows. The backup codes are shown this one time.',
    'POST /2fa/verify',
    { token, body: { code } },
    { status: 200, has: { enabled: true, 'backupCodes.length': 10 } },
  );
  await tour.step(
    'Somebody who looked over her shoulder has the same code: it is spent.',
    'POST /auth/step-up',
    { token, body: { code } },
    { status: 422, has: { code: 'AUTH_CODE_REUSED' } },
  );
  world.backupCodes = enabled.body.backupCodes;
}
