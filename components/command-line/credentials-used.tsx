"use client";
import { commandLineTargets } from "../targets";
import type { CredentialReport } from "./line-result";

const marks: Record<CredentialReport["steps"][number]["outcome"], string> = {
  won: "Used",
  passed: "Nothing there",
  unseen: "Not looked at",
};

/** Which credentials a command used, and why: the places that were looked at, in their order. */
export function CredentialsUsed({ report, number }: { report: CredentialReport; number: number }) {
  const { steps, profile, region } = report;
  const winner = steps.find(({ outcome }) => outcome === "won");
  return (
    <details className="command-hint" data-testid={commandLineTargets.credentials(String(number))}>
      <summary>
        Credentials: {winner?.place ?? "none"}
        {winner && profile ? `, profile ${profile}` : ""} · Region: {region.value}
      </summary>
      <ol className="m-0 list-decimal pl-6">
        {steps.map(({ place, outcome, why }) => (
          <li key={place}>
            <strong>{place}</strong>: {marks[outcome]}, because {why}.
          </li>
        ))}
      </ol>
      <p className="m-0">
        The region is {region.value}, by {region.why}.
      </p>
    </details>
  );
}
