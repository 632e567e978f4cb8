import { Injectable } from '@nestjs/common';
import { HttpConfig } from '../../config/http.config';
import { MailConfig } from '../../config/mail.config';
import { emailChange, passwordReset, verification, welcome } from './account-mails';
import { type Brand, renderHtml } from './html';
import type { MailLanguage } from './language';
import { digest, notification } from './notification-mails';
import { securityNotice } from './security-mails';
import { signInConfirmation } from './sign-in-mails';
import type { Template } from './template';
import { renderText } from './text';

const TEMPLATES = {
  verification,
  'email-change': emailChange,
  'password-reset': passwordReset,
  welcome,
  'security-notice': securityNotice,
  'sign-in-confirmation': signInConfirmation,
  notification,
  digest,
};

export type TemplateName = keyof typeof TEMPLATES;

/** What a template needs to know: `TemplateModel<'welcome'>`. */
export type TemplateModel<Name extends TemplateName> =
  (typeof TEMPLATES)[Name] extends Template<infer Model> ? Model : never;

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];

/** The parts of a mail that a template makes; spread them into an `OutgoingMail`. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** @throws TypeError when a model holds a link that is not http(s) */
export function renderMail<Name extends TemplateName>(
  name: Name,
  language: MailLanguage,
  model: TemplateModel<Name>,
  brand: Brand,
): RenderedMail {
  const template = TEMPLATES[name] as unknown as Template<TemplateModel<Name>>;
  const content = template[language](model, brand);
  return {
    subject: content.subject,
    html: renderHtml(content, language, brand),
    text: renderText(content, brand.name),
  };
}

/** Renders mails under the name of this installation. */
@Injectable()
export class MailTemplates {
  private readonly brand: Brand;

  constructor(mail: MailConfig, http: HttpConfig) {
    this.brand = { name: mail.from.name ?? 'Guildhall', url: http.publicUrl };
  }

  /** @throws TypeError when the model holds a link that is not http(s) */
  render<Name extends TemplateName>(
    name: Name,
    language: MailLanguage,
    model: TemplateModel<Name>,
  ): RenderedMail {
    return renderMail(name, language, model, this.brand);
  }
}
