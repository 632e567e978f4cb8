import type { Brand } from './html';
import type { MailLanguage } from './language';
import type { MailContent } from './mail-content';

/** What one kind of mail says, in every language. */
export type Template<Model> = Readonly<Record<MailLanguage, (model: Model, brand: Brand) => MailContent>>;
