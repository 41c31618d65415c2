"use client";
import { useTransition } from "react";
import { useMarkPending } from "../shell/settled-marker";

/** Who is signed in to the classroom, and the way out. */
export function SignedInPerson({ name, signOut }: { name: string; signOut: () => Promise<void> }) {
  const [pending, start] = useTransition();
  useMarkPending(pending);
  return (
    <>
      <span className="px-2 text-sm break-all">{name}</span>
      <button type="button" className="bar-button" disabled={pending} onClick={() => start(signOut)}>
        Sign out
      </button>
    </>
  );
}
