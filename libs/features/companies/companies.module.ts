import { NotificationTypes } from '@guildhall/features/notifications/contract/notification-type';
import { NotificationsModule } from '@guildhall/features/notifications/notifications.module';
import { UsersModule } from '@guildhall/features/users/users.module';
import { Module } from '@nestjs/common';
import { CompaniesService } from './application/companies.service';
import { CompanyAccess } from './application/company-access';
import { CompanyInvitationsService } from './application/company-invitations.service';
import { CompanyMembersService } from './application/company-members.service';
import { CompanyPlaces } from './application/company-places';
import { CreateCompany } from './application/create-company';
import { DeleteCompany } from './application/delete-company';
import { EditCompany } from './application/edit-company';
import { VerifyCompany } from './application/verify-company';
import { CompaniesDemoData } from './companies.demo-data';
import { CompaniesPersonalData } from './companies.personal-data';
import * as events from './contract/company.events';
import * as notices from './contract/company.notifications';
import * as tasks from './contract/company.tasks';
import { CompaniesRepository } from './persistence/companies.repository';
import { CompanyInvitationsRepository } from './persistence/company-invitations.repository';
import { CompanyMembersRepository } from './persistence/company-members.repository';
import { CompanyPersonalDataRepository } from './persistence/company-personal-data.repository';

const OWN_PARTS = [
  CompaniesRepository,
  CompanyInvitationsRepository,
  CompanyInvitationsService,
  CompanyMembersService,
  CompanyMembersRepository,
  CreateCompany,
  DeleteCompany,
  EditCompany,
  VerifyCompany,
];

/** For other features: `CompaniesService`. The rest is exported for this feature's own modules only. */
@Module({
  imports: [UsersModule, NotificationsModule],
  providers: [
    CompaniesDemoData,
    CompaniesPersonalData,
    CompaniesService,
    CompanyAccess,
    CompanyPersonalDataRepository,
    CompanyPlaces,
    ...OWN_PARTS,
  ],
  exports: [CompaniesService, UsersModule, NotificationsModule, ...OWN_PARTS],
})
export class CompaniesModule {
  constructor(types: NotificationTypes) {
    types.register(notices.companyInvitationNotice);
    types.register(notices.companyPlaceNotice);
    types.register(notices.companyVerificationNotice);
    // In every process: who publishes an event writes the tasks of its subscribers.
    events.companyMemberInvited.subscribe(tasks.tellOfCompanyInvitation);
    events.companyMemberLeft.subscribe(tasks.tellOfLeavingCompany);
    events.companyRoleChanged.subscribe(tasks.tellOfCompanyRole);
    events.companyVerificationChanged.subscribe(tasks.tellOfCompanyVerification);
  }
}
