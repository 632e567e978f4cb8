/** What people see of a companion. */
export interface CompanionFace {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

/** An AI persona that answers in rooms of its own with each person. */
export interface Companion extends CompanionFace {
  readonly id: string;
  /** Who it is and how it speaks, as the model is told. Administrators only. */
  readonly systemPrompt: string;
  /** Another model than the installation's. */
  readonly model: string | null;
  /** From 0, predictable, to 2; `null` for the model's own. */
  readonly temperature: number | null;
  /** Whether it may be asked. */
  readonly isActive: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
