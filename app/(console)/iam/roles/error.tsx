"use client";
import { ProblemPage } from "@/components/shell/problem-page";

export default function RolesError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ProblemPage
      title="The roles could not be shown"
      text="The request failed because of an error in the simulator. It has been written to the server's log."
      reference={error.digest}
      action={{ text: "Try again", onClick: reset }}
    />
  );
}
