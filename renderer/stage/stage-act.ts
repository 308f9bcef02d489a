import type { VisitorAct } from '../../electron/contract/stage-acts.ts';

/** What the parts that both views have may ask for. */
export type ActOnStage = (act: VisitorAct) => void;
