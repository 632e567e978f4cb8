import { MAIL_LANGUAGES } from './language';
import { renderMail, TEMPLATE_NAMES } from './mail-templates';
import { sampleOf } from './samples';

const brand = { name: 'Guildhall', url: 'https://guildhall.test' };
const EVERY = TEMPLATE_NAMES.flatMap((name) => MAIL_LANGUAGES.map((language) => ({ name, language })));
const ARABIC = /[\u0600-\u06ff]/;
const HOSTILE = `<img src=x onerror="alert('1')">&{{name}}`;

function linksOf(text: string): string[] {
  return [...new Set([...text.matchAll(/https?:\/\/[^\s"<>]+/g)].map(([link]) => link))].toSorted();
}

function visible(html: string): string {
  return html.replace(/<head>.*<\/head>/s, '').replaceAll(/<[^>]+>/g, ' ');
}

describe.each(EVERY)('the mail $name in $language', ({ name, language }) => {
  const mail = renderMail(name, language, sampleOf(name, language), brand);

  it('is written in its language and direction', () => {
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    expect(mail.html).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(mail.html).toContain(`text-align:${direction === 'rtl' ? 'right' : 'left'}`);
    expect(mail.html).not.toContain(`text-align:${direction === 'rtl' ? 'left' : 'right'}`);
    for (const part of [mail.subject, visible(mail.html), mail.text])
      expect(ARABIC.test(part.replaceAll('ليلى منصور', ''))).toBe(language === 'ar');
  });

  it('has no unresolved placeholder and no stray value', () => {
    for (const part of [mail.subject, mail.html, mail.text])
      expect(part).not.toMatch(/\{\{|\}\}|\$\{|undefined|null|NaN|\[object|%s/);
  });

  it('has the same links in HTML and text', () => {
    const inText = linksOf(mail.text);
    expect(inText.length + 1).toBe(
      new Set([...linksOf(mail.html), brand.url]).size + (inText.includes(brand.url) ? 1 : 0),
    );
    for (const link of inText) expect(linksOf(mail.html)).toContain(link);
  });

  it('is at the most 600 px wide, knows the dark, and loads nothing', () => {
    expect(mail.html).toContain('max-width:600px');
    expect(mail.html).toContain('prefers-color-scheme: dark');
    expect(mail.html).not.toMatch(/<(img|script|link|iframe|object)|url\(|@import/i);
    expect(Buffer.byteLength(mail.html)).toBeLessThan(100_000);
  });

  it('has a subject on one line', () => {
    expect(mail.subject).toMatch(/^[^\r\n]{5,120}$/);
  });
});

describe('what somebody else wrote', () => {
  it.each(EVERY)('is escaped in $name, $language', ({ name, language }) => {
    const sample = sampleOf(name, language);
    const hostile = JSON.parse(JSON.stringify(sample), (key, value: unknown) =>
      ['displayName', 'title', 'body', 'detail', 'device', 'ip', 'label'].includes(key) ? HOSTILE : value,
    ) as typeof sample;
    const model = 'occurredAt' in sample ? { ...hostile, occurredAt: sample.occurredAt } : hostile;
    const { html } = renderMail(name, language, model, { ...brand, name: HOSTILE });
    expect(html).not.toMatch(/<img|onerror="/);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;{{name}}');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', ''])('cannot link to %p', (homeUrl) => {
    expect(() => renderMail('welcome', 'en', { displayName: 'Ada', homeUrl }, brand)).toThrow(TypeError);
  });

  it('keeps its own direction within a sentence of the other', () => {
    const model = { displayName: 'Ada (she)', homeUrl: brand.url };
    expect(renderMail('welcome', 'ar', model, brand).html).toContain('مرحبًا بك يا <bdi>Ada (she)</bdi>');
  });

  it('does not turn a sentence round that begins with it', () => {
    const model = { displayName: 'Ada', title: 'ليلى منصور joined your guild' };
    const { html } = renderMail('notification', 'en', model, brand);
    expect(html).toContain('>ليلى منصور joined your guild</h1>');
  });

  it('keeps its lines', () => {
    const model = { displayName: 'Ada', title: 'News', body: 'one\ntwo' };
    const { html, text } = renderMail('notification', 'en', model, brand);
    expect(html).toContain('one<br>two');
    expect(text).toContain('> one\n> two');
  });
});

describe('the text of a mail', () => {
  it('says what the HTML says', () => {
    const { text } = renderMail('password-reset', 'en', sampleOf('password-reset', 'en'), brand);
    expect(text).toBe(`A new password, Ada Lovelace

Somebody, hopefully you, asked for a new password. The link works once, for 60 minutes. A new password signs you out everywhere.

Choose a new password:
https://guildhall.test/reset#token=sample

-- ${''}
Guildhall
If you did not ask for this, do nothing: your password stays as it is. Never pass this link on. Guildhall will never ask you for it.
`);
  });
});
