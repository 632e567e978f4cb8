import { Module } from '@nestjs/common';
import { CompaniesModule } from './companies.module';
import { CompaniesController } from './http/companies.controller';
import { CompanyMembersController } from './http/company-members.controller';
import { CompanyVerificationController } from './http/company-verification.controller';
import { OwnCompaniesController } from './http/own-companies.controller';

@Module({
  imports: [CompaniesModule],
  controllers: [
    CompaniesController,
    CompanyMembersController,
    CompanyVerificationController,
    OwnCompaniesController,
  ],
})
export class CompaniesApiModule {}
