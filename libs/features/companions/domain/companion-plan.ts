import type { CompanionFace } from '../contract/companion';

/** All of a companion that an administrator decides. */
export interface CompanionPlan extends CompanionFace {
  readonly systemPrompt: string;
  readonly model: string | null;
  readonly temperature: number | null;
  readonly isActive: boolean;
}

/** What may be edited; absent fields stay as they are, an empty `model` is the installation's. */
export type CompanionChanges = Partial<Omit<CompanionPlan, 'model'>> & { readonly model?: string };

export const SLUG_LENGTH = { min: 2, max: 40 } as const;
export const NAME_LENGTH = { min: 1, max: 60 } as const;
export const DESCRIPTION_LENGTH = { max: 500 } as const;
export const SYSTEM_PROMPT_LENGTH = { min: 1, max: 4_000 } as const;
export const MODEL_LENGTH = { max: 100 } as const;

/** Names of the fields that are sent, for the audit trail. */
export function changedFields(changes: CompanionChanges): string[] {
  return Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .map(([field]) => field);
}

/** The plan after the changes. */
export function changedPlan(plan: CompanionPlan, changes: CompanionChanges): CompanionPlan {
  const { model, temperature } = changes;
  return {
    slug: changes.slug ?? plan.slug,
    name: changes.name ?? plan.name,
    description: changes.description ?? plan.description,
    systemPrompt: changes.systemPrompt ?? plan.systemPrompt,
    model: model === undefined ? plan.model : model || null,
    temperature: temperature === undefined ? plan.temperature : temperature,
    isActive: changes.isActive ?? plan.isActive,
  };
}
