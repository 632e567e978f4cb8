import { DomainError } from '@guildhall/kernel/domain-error';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../http/access';
import { HttpErrorCode } from '../../http/http-errors';
import { Throttled } from '../../throttle/policies';
import { MAIL_LANGUAGES, type MailLanguage } from '../templates/language';
import { MailTemplates, TEMPLATE_NAMES, type TemplateName } from '../templates/mail-templates';
import { sampleOf } from '../templates/samples';
import { type Preview, previewPage, previewsPage } from './template-preview.pages';

/** What mails look like, with invented content. */
@ApiExcludeController()
@Public()
@Throttled('exempt')
@Controller('dev/mail-templates')
export class TemplatePreviewController {
  constructor(private readonly templates: MailTemplates) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  list(): string {
    return previewsPage(
      TEMPLATE_NAMES.flatMap((name) => MAIL_LANGUAGES.map((language) => this.preview(name, language))),
    );
  }

  @Get(':name/:language')
  @Header('content-type', 'text/html; charset=utf-8')
  show(@Param('name') name: string, @Param('language') language: string): string {
    const known = TEMPLATE_NAMES.find((candidate) => candidate === name);
    const spoken = MAIL_LANGUAGES.find((candidate) => candidate === language);
    if (!known || !spoken)
      throw new DomainError(HttpErrorCode.NotFound, 'not-found', 'There is no such template.');
    return previewPage(this.preview(known, spoken));
  }

  private preview<Name extends TemplateName>(name: Name, language: MailLanguage): Preview {
    return { name, language, ...this.templates.render(name, language, sampleOf(name, language)) };
  }
}
