/** Long enough to find the telephone, short enough that a stolen token is of little use. */
export const CHALLENGE_SECONDS = 5 * 60;

/** Wrong tries that void a challenge. Not to be lifted by configuration. */
export const TRIES_PER_CHALLENGE = 5;
