"use client";
import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import type { FinishedRun } from "../actions";
import { RunForm } from "./run-form";
import { RunResult } from "./run-result";

/** Larch CI: a workflow is run, and its token read. */
export function WorkflowPage() {
  const [result, setResult] = useState<FinishedRun>();
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description="The pipeline of the company Larch Outdoor: an OpenID Connect provider to practise federation with. It presents itself as GitHub Actions does."
      >
        Larch CI
      </Header>
      <RunForm onStart={() => setResult(undefined)} onDone={setResult} />
      {/* Told to who does not see it. */}
      <div role="status">
        <Box color="text-body-secondary">
          {result ? `The workflow has run as ${result.claims.sub}.` : "No workflow has run yet."}
        </Box>
      </div>
      {result && <RunResult result={result} />}
    </SpaceBetween>
  );
}
