"use client";
import { useEffect } from "react";
import { beginWork, watchSettling } from "./settled";

/** Keeps `body[data-settled]`; stands once, in the root layout. See settled.ts for what it means. */
export function SettledMarker() {
  useEffect(watchSettling, []);
  return null;
}

/** The page is not settled while `pending` holds: for `useTransition`, `useActionState` and the like. */
export function useMarkPending(pending: boolean) {
  useEffect(() => (pending ? beginWork() : undefined), [pending]);
}
