"use client";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { ProblemPage } from "@/components/shell/problem-page";

export default function GroupsError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const strings = useEraStrings();
  return (
    <ProblemPage
      title={`The ${strings["groups.many"]} could not be shown`}
      text="The request failed because of an error in the simulator. It has been written to the server's log."
      reference={error.digest}
      action={{ text: "Try again", onClick: reset }}
    />
  );
}
