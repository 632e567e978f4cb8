import { signAwsRequest } from './signature-v4';

/** From the AWS Signature Version 4 test suite (`aws-sig-v4-test-suite`). */
const CREDENTIALS = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};
const SCOPE = { region: 'us-east-1', service: 'service' };
const NOW = new Date('2015-08-30T12:36:00Z');

function signatureOf(method: string, path: string, headers: Record<string, string> = {}, body = ''): string {
  const url = new URL(path, 'https://example.amazonaws.com');
  return signAwsRequest({ method, url, headers, body }, SCOPE, CREDENTIALS, NOW)['authorization']!;
}

describe('AWS Signature Version 4', () => {
  it.each([
    ['get-vanilla', 'GET', '/', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    [
      'get-vanilla-query-order-key-case',
      'GET',
      '/?Param2=value2&Param1=value1',
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
    ['post-vanilla', 'POST', '/', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
  ])('signs %s', (_name, method, path, signature) => {
    expect(signatureOf(method, path)).toBe(
      `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`,
    );
  });

  it('signs post-x-www-form-urlencoded: a header and a body', () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(signatureOf('POST', '/', headers, 'Param1=value1')).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
    );
  });
});
