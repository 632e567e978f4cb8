import type { FailureKind } from '../models/model-failure';

/** What stands in a room in place of an answer that was stopped before anything came. */
export const NOTHING_SAID = 'Stopped before anything was said.';

/** What stands in a room in place of an answer that failed: what happened, and what to do. */
export const FAILURE_NOTICES: Readonly<Record<FailureKind, string>> = {
  busy: 'I am asked too much at the moment. Please ask me again in a few minutes.',
  unavailable: 'I could not answer: what I think with is not reachable. Please ask me again later.',
  silent: 'I could not answer: what I think with fell silent. Please ask me again.',
  'too-slow': 'I could not answer in time. Please ask me again, perhaps for something shorter.',
  refused: 'I cannot answer at the moment. Those who run this place find the reason in their log.',
};
