import { Module } from '@nestjs/common';
import { SavedSearchesController } from './http/saved-searches.controller';
import { SavedSearchesModule } from './saved-searches.module';

@Module({ imports: [SavedSearchesModule], controllers: [SavedSearchesController] })
export class SavedSearchesApiModule {}
