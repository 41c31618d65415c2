"use client";
import type { Failure } from "@/lib/doors/console/action-state";
import { FailureAlert } from "../form/failure-alert";
import { DeniedBox } from "./denied-box";

/** A part of a page whose read failed: the refusal, or AWS's error. */
export function ReadFailure({ failure, title }: { failure: Failure; title?: string }) {
  if (failure.denial) return <DeniedBox denial={failure.denial} {...(title ? { title } : {})} />;
  return <FailureAlert stays failure={failure} {...(title ? { title } : {})} />;
}
