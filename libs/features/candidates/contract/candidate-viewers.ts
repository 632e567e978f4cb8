import { Registry } from '@guildhall/kernel/registry';

/** Somebody who may read the profile of a candidate who is not open to work, such as an employer whom they applied to. */
export interface CandidateViewer {
  mayView(viewerId: string, candidateId: string): Promise<boolean>;
}

/** Features that bring candidates and employers together register here, in the API process. */
export class CandidateViewers extends Registry<CandidateViewer> {}
