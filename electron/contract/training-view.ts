import type { LocalText } from './local-text.ts';

/** What lies on the simulated reader in training, and what can be laid there. All of it is invented. */
export interface TrainingView {
  readonly on: boolean;
  readonly cases: readonly PracticeCase[];
  readonly laid: string | null;
}

export interface PracticeCase {
  readonly id: string;
  readonly medium: 'card' | 'phone';
  readonly title: LocalText;
  /** What is printed on its card, for who types it: 14 digits; null where there is none to type. */
  readonly number: string | null;
}
