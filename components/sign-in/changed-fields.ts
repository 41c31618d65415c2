"use client";
import { createContext, type FormEvent, useContext, useState } from "react";
import type { SignInState } from "@/lib/doors/console/sign-in-problem";

/** The names of the fields that were changed since the form was answered: what the answer said of them is told no more. */
export const ChangedFields = createContext<readonly string[]>([]);

/** Was one of the fields changed since? */
export function useChangedSince(names: readonly string[]): boolean {
  const changed = useContext(ChangedFields);
  return names.some((name) => changed.includes(name));
}

/** For the form. In: the answer. Out: the fields, and what is called for each `input` event. */
export function useChangedFields(answer: SignInState) {
  const [noted, note] = useState<{ answer: SignInState; names: readonly string[] }>({ answer, names: [] });
  const names = noted.answer === answer ? noted.names : [];
  const noteChange = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement && !names.includes(target.name))
      note({ answer, names: [...names, target.name] });
  };
  return [names, noteChange] as const;
}
