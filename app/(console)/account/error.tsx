"use client";
import { ProblemPage } from "@/components/shell/problem-page";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ProblemPage
      title="InternalFailure"
      text="The request failed because of an error in the simulator. It has been written to the server's log."
      reference={error.digest}
      action={{ text: "Try again", onClick: reset }}
    />
  );
}
