"use client";
import { useEffect, useState } from "react";
import type { Failure } from "@/lib/doors/console/action-state";
import { focusFirstInvalid } from "./first-invalid";

/**
 * Where IAM refuses a name because it is taken, that is told at the name's field, which gets the focus, until another
 * name is typed. In: the name as it stands, and what the last try came to. Out: `send`, called with each try; `problem`,
 * the text for the field; `failure`, what is left to be told under the form.
 */
export function useTakenName(name: string, failure: Failure | undefined) {
  const [sent, setSent] = useState<string>();
  const taken = failure?.code === "EntityAlreadyExists" ? failure : undefined;
  useEffect(() => {
    if (taken) focusFirstInvalid(document);
  }, [taken]);
  return {
    send: () => setSent(name),
    problem: name === sent ? taken?.message : undefined,
    failure: taken ? undefined : failure,
  };
}
