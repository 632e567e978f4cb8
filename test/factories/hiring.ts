import type { ApplicationStage } from '@guildhall/features/hiring/contract/application';
import type { Schemas } from '../support/api-client';
import type { Passerby } from './people';

export type Application = Schemas['Application'];
export type Interview = Schemas['Interview'];
type Client = Pick<Passerby, 'client'>;

/** @throws Error when it is refused */
export async function apply(candidate: Client, { id }: { readonly id: string }): Promise<Application> {
  const { data, response } = await candidate.client.POST('/api/v1/jobs/{id}/applications', {
    params: { path: { id } },
    body: { coverLetter: 'I have done this before, and liked it.', bidAmount: 180_000 },
  });
  if (!data) throw new Error(`An application was answered ${response.status}.`);
  return data;
}

/** Moves an application from stage to stage, in somebody's name. @throws Error when a move is refused */
export async function moveOn(
  mover: Client,
  { id }: { readonly id: string },
  ...stages: readonly ApplicationStage[]
): Promise<void> {
  for (const to of stages) {
    const { response } = await mover.client.POST('/api/v1/applications/{id}/transition', {
      params: { path: { id } },
      body: { to },
    });
    if (!response.ok) throw new Error(`Moving an application to ${to} was answered ${response.status}.`);
  }
}

/** @throws Error when it is refused */
export async function offerInterview(
  employer: Client,
  { id }: { readonly id: string },
  slots: Schemas['SlotRequest'][],
  more: Partial<Schemas['OfferInterviewRequest']> = {},
): Promise<Interview> {
  const { data, response } = await employer.client.POST('/api/v1/applications/{id}/interviews', {
    params: { path: { id } },
    body: { slots, ...more },
  });
  if (!data) throw new Error(`An offer of slots was answered ${response.status}.`);
  return data;
}

/** A slot of an hour that begins then. */
export function slotAt(startsAt: Date): Schemas['SlotRequest'] {
  return { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString() };
}
