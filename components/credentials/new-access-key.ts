import type { StepResult } from "@/lib/doors/console/action-state";

/** What creating an access key came to. */
export interface NewAccessKey {
  /** Undefined where it could not be created. */
  key?: { id: string; secret: string };
  steps: StepResult[];
}
