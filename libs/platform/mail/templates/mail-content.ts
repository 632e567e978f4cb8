import type { Phrase } from './phrase';

/** What a mail says, without its looks. HTML and text are both made from this, so they cannot say different things. */
export interface MailContent {
  /** Plain text on one line. */
  readonly subject: string;
  /** The line that mail programs show beside the subject. */
  readonly preview: string;
  readonly heading: Phrase;
  readonly blocks: readonly Block[];
  /** Small print: why the reader gets this. */
  readonly reason: Phrase;
  /** Links of the small print. */
  readonly links?: readonly Link[];
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface ListItem {
  readonly title: string;
  readonly detail?: string;
  readonly url?: string;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly phrase: Phrase }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'button'; readonly link: Link; readonly note: string }
  | { readonly kind: 'facts'; readonly rows: ReadonlyArray<readonly [label: string, value: string]> }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] };

export const paragraph = (text: Phrase): Block => ({ kind: 'paragraph', phrase: text });

/** What happened, in the reader's language; may have several lines. */
export const quote = (text: string): Block => ({ kind: 'quote', text });

/** @param note what to do when the button does not work; the address follows it */
export const button = (link: Link, note: string): Block => ({ kind: 'button', link, note });

/** The note under a button. */
export const LINK_NOTE = {
  en: 'If the button does not work, open this address:',
  ar: 'إذا لم يعمل الزر فافتح هذا العنوان:',
} as const;

export const facts = (rows: ReadonlyArray<readonly [string, string]>): Block => ({ kind: 'facts', rows });

export const list = (items: readonly ListItem[]): Block => ({ kind: 'list', items });

/** Drops what a template left out: `block.filter` for optional parts. */
export function blocks(...parts: ReadonlyArray<Block | null | false | undefined>): Block[] {
  return parts.filter((part): part is Block => Boolean(part));
}
