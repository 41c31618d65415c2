"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { ActionState } from "@/lib/doors/console/action-state";

/** What the training authenticator can ask of the account. */
export interface TrainingActions {
  /** Moves the account's clock by one step of the authenticator. */
  fastForward: () => Promise<ActionState>;
  /** Hands out a hardware token: its serial number, and what it makes its codes of (base32). */
  getHardwareToken: () => Promise<ActionState<{ serialNumber: string; secret: string }>>;
}

const TrainingActionsContext = createContext<TrainingActions | undefined>(undefined);

export function TrainingActionsProvider({ actions, children }: { actions: TrainingActions; children: ReactNode }) {
  return <TrainingActionsContext value={actions}>{children}</TrainingActionsContext>;
}

/** Undefined where nobody is signed in. */
export const useTrainingActions = () => useContext(TrainingActionsContext);
