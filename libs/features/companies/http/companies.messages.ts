import { FormattedField, LineField, NameField, TextField } from '@guildhall/platform/http/fields';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  COMPANY_DESCRIPTION_LENGTH,
  COMPANY_NAME_LENGTH,
  type CompanyChanges,
  isSecureWebsite,
  WEBSITE_LENGTH,
} from '../domain/company-changes';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';
const WEBSITE = 'https://harbour-light.example';

export class CreateCompanyRequest {
  @NameField({ ...COMPANY_NAME_LENGTH, example: 'Harbour Light Software' })
  readonly name!: string;

  @TextField({ ...COMPANY_DESCRIPTION_LENGTH, optional: true, example: 'We write software for ports.' })
  readonly description?: string;

  @FormattedField({
    ...WEBSITE_LENGTH,
    format: 'website',
    message: 'must be an address that begins with https://',
    test: isSecureWebsite,
    optional: true,
    example: WEBSITE,
  })
  readonly website?: string;
}

export class UpdateCompanyRequest implements CompanyChanges {
  @NameField({
    ...COMPANY_NAME_LENGTH,
    optional: true,
    description: 'Another name has to be verified anew.',
    example: 'Harbour Light Software',
  })
  readonly name?: string;

  @TextField({ ...COMPANY_DESCRIPTION_LENGTH, optional: true, description: 'Empty clears it.' })
  readonly description?: string;

  @FormattedField({
    ...WEBSITE_LENGTH,
    format: 'website',
    message: 'must be an address that begins with https://, or empty',
    test: (value) => value === '' || isSecureWebsite(value),
    optional: true,
    description: 'Empty clears it. Another one has to be verified anew.',
    example: WEBSITE,
  })
  readonly website?: string;
}

export class ListCompaniesQuery extends PageQuery {
  @LineField({
    max: 100,
    optional: true,
    description: 'Words of the name; all of them have to be there, their beginnings are enough.',
    example: 'harbour',
  })
  readonly q?: string;
}

@ApiSchema({ name: 'Company' })
export class CompanyResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ example: 'Harbour Light Software' })
  readonly name!: string;

  @ApiProperty({ example: 'We write software for ports.' })
  readonly description!: string;

  @ApiProperty({ type: String, nullable: true, example: WEBSITE })
  readonly website!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  readonly logoId!: string | null;

  @ApiProperty({ description: 'Somebody has looked whether it is who it says.', example: true })
  readonly verified!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: TIME })
  readonly verifiedAt!: string | null;

  @ApiProperty({
    type: 'integer',
    description: 'Moves with each edit and with its verification; also in the `ETag`.',
    example: 1,
  })
  readonly version!: number;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly updatedAt!: string;
}

@ApiSchema({ name: 'CompanyPage' })
export class CompanyPageResponse {
  @ApiProperty({ type: () => [CompanyResponse] })
  readonly items!: CompanyResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
