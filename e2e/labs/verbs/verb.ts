import type { LabStep } from "@/lib/labs/definition";
import type { Player } from "../player";

/** Does one step. In: the step, its variables in their places. */
export type PlayVerb = (step: LabStep, player: Player) => Promise<void>;
