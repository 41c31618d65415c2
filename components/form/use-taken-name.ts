"use client";
import { useEffect, useState } from "react";
import type { Failure } from "@/lib/doors/console/action-state";
import { focusFirstInvalid } from "./first-invalid";

/** What IAM and S3 say of a name that there is. */
const takenCodes: ReadonlySet<string> = new Set([
  "EntityAlreadyExists",
  "BucketAlreadyExists",
  "BucketAlreadyOwnedByYou",
]);

/**
 * Where AWS refuses a name because it is taken, that is told at the name's field, which gets the focus, until another
 * name is typed; where another one was typed while AWS was asked, under the form.
 * In: the name as it stands, and what the last try came to. Out: `send`, called with each try; `problem`, the text for the
 * field; `failure`, what is to be told under the form.
 */
export function useTakenName(name: string, failure: Failure | undefined) {
  const [sent, setSent] = useState<string>();
  /** The refusal that the field has told. */
  const [told, setTold] = useState<Failure>();
  const taken = failure && takenCodes.has(failure.code) ? failure : undefined;
  const atField = taken !== undefined && name === sent ? taken : undefined;
  useEffect(() => {
    if (!atField) return;
    setTold(atField);
    focusFirstInvalid(document);
  }, [atField]);
  return {
    send: () => setSent(name),
    problem: atField?.message,
    failure: taken && (atField || told === taken) ? undefined : failure,
  };
}
