"use client";
import { useReducer, useState, useTransition } from "react";
import { alike } from "@/components/form/alike";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { useFlash } from "@/components/shell/flash-context";
import type { Failure, StepResult } from "@/lib/doors/console/action-state";
import { createUsers } from "../actions";
import { changed, countedDraft, emptyDraft, type NewUsersDraft } from "./draft";
import type { TakenNames } from "./field-errors";
import type { NewUsersResult } from "./new-users";

/**
 * The state of the wizard in either era: the draft, the step, the work and what it came to. Where no user could be
 * created the draft stays as it is, with the failure; where some step of a created user failed, the messages say which.
 * In: what stands in the draft at the start.
 */
export function useNewUsers(begun: NewUsersDraft = emptyDraft) {
  const flash = useFlash();
  const router = useConsoleRouter();
  const [first] = useState(begun);
  const [draft, change] = useReducer(changed, first);
  const [step, setStep] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const [result, setResult] = useState<NewUsersResult>();
  /** What IAM says of each name that is taken. */
  const [taken, setTaken] = useState<TakenNames>(new Map());
  const [submitting, start] = useTransition();

  const goTo = (to: number) => {
    setFailure(undefined);
    setStep(to);
  };
  /** `done` is told when at least one user was created. */
  const submit = (done: (result: NewUsersResult) => void) =>
    start(async () => {
      setFailure(undefined);
      const outcome = await createUsers(draft);
      if (outcome.users.length === 0) {
        setFailure(outcome.steps.find((one) => one.failure)?.failure);
        setTaken(takenNames(outcome.steps));
        return;
      }
      flash.report(outcome.steps);
      setResult(outcome);
      done(outcome);
    });
  return {
    draft,
    /** Is it not as it began? */
    changed: !alike(countedDraft(draft), countedDraft(first)),
    change,
    step,
    goTo,
    failure,
    taken,
    result,
    submitting,
    submit,
    leave: () => router.push(consolePaths.users),
  };
}

const takenNames = (steps: readonly StepResult[]): TakenNames =>
  new Map(
    steps.flatMap(({ subject, failure }) =>
      failure?.operation === "CreateUser" && failure.code === "EntityAlreadyExists"
        ? [[subject.toLowerCase(), failure.message] as const]
        : [],
    ),
  );
