"use client";
import { useState, useTransition } from "react";
import type { ActionState, Failure } from "@/lib/doors/console/action-state";
import { useMarkPending } from "../shell/settled-marker";

/** The state of a form or dialog that runs a server action: is it under way, why did it fail. */
export function useAction() {
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  useMarkPending(pending);
  return {
    pending,
    failure,
    /** Runs the action; `done` is called with its output where it succeeded. */
    run<Out>(action: () => Promise<ActionState<Out>>, done: (output: Out) => void) {
      start(async () => {
        setFailure(undefined);
        const state = await action();
        if (state.status === "failed") setFailure(state.failure);
        if (state.status === "done") done(state.output);
      });
    },
  };
}
