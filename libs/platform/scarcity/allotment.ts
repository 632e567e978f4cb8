/** Places of a scarce thing. `taken + held` never exceeds `capacity`. */
export interface Allotment {
  readonly capacity: number;
  /** Places that somebody has for good. */
  readonly taken: number;
  /** Places that are kept for somebody who has not taken them yet. */
  readonly held: number;
}

/** Places that anybody may take. */
export function freePlaces({ capacity, taken, held }: Allotment): number {
  return capacity - taken - held;
}
