import type { SavedSearch, SearchFilters } from '../contract/saved-search';
import type { SavedSearchResponse } from './saved-searches.messages';

export function toSavedSearch({ id, name, alerts, filters, createdAt }: SavedSearch): SavedSearchResponse {
  return { id, name, alerts, filters: present(filters), createdAt: createdAt.toISOString() };
}

/** As they came: what may be anything is absent. */
function present(filters: SearchFilters): SavedSearchResponse['filters'] {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null));
}
