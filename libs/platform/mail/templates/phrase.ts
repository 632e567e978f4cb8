/** Text with values in it that somebody else wrote (names, titles). Kept apart until it is rendered. */
export interface Phrase {
  readonly strings: readonly string[];
  readonly values: readonly string[];
}

/** `` phrase`Hello ${name},` ``: the values are escaped in HTML, and cannot turn the direction of what is around them. */
export function phrase(strings: TemplateStringsArray, ...values: ReadonlyArray<string | number>): Phrase {
  return { strings, values: values.map(String) };
}

/**
 * A whole sentence in the reader's language. It is escaped but not isolated: one that begins with an Arabic name is
 * still read from the left in an English mail.
 */
export function sentence(text: string): Phrase {
  return { strings: [text], values: [] };
}

export function phraseToText({ strings, values }: Phrase): string {
  return strings.map((text, index) => text + (values[index] ?? '')).join('');
}

/** `<bdi>` isolates a value: an English name in an Arabic sentence keeps its own direction (HTML, 4.5.24). */
export function phraseToHtml({ strings, values }: Phrase): string {
  return strings
    .map((text, index) => {
      const value = values[index];
      return escapeHtml(text) + (value === undefined ? '' : `<bdi>${escapeHtml(value)}</bdi>`);
    })
    .join('');
}

/** Everything that could end an element's text or an attribute's value in quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** @throws TypeError for anything but an http(s) URL, so that no mail carries a `javascript:` link */
export function safeHref(url: string): string {
  if (!URL.canParse(url) || !['https:', 'http:'].includes(new URL(url).protocol))
    throw new TypeError('A link in a mail must be an http(s) URL.');
  return escapeHtml(url);
}
