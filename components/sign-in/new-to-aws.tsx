"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { CreateAccountButton } from "./create-account-button";

/** Under the entry of 2020: the way to an account of one's own. */
export function NewToAws() {
  return (
    <SpaceBetween size="s">
      <div className="flex items-center gap-3">
        <div aria-hidden="true" className="grow border-t border-(--line)" />
        <span>New to AWS?</span>
        <div aria-hidden="true" className="grow border-t border-(--line)" />
      </div>
      <CreateAccountButton label="Create a training account" />
    </SpaceBetween>
  );
}
