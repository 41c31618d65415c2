"use client";
import Button from "@cloudscape-design/components/button";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { SimulatedRow } from "@/lib/doors/console/views/simulation";
import { answerName, permissionOf } from "./answers";

export interface ActionPermissionProps {
  answers: readonly SimulatedRow[];
  /** Shows the statements of an answer. */
  onShow: (row: SimulatedRow) => void;
}

/** `Not simulated`, `allowed` or `denied`; by how many statements, on each resource where there are several. */
export function ActionPermission({ answers, onShow }: ActionPermissionProps) {
  if (answers.length === 0) return <StatusIndicator type="pending">Not simulated</StatusIndicator>;
  return answers.map((row) => {
    const permission = permissionOf([row]);
    return (
      <div key={answerName(row)} className="whitespace-normal">
        <StatusIndicator type={permission === "allowed" ? "success" : "error"}>{permission}</StatusIndicator>{" "}
        {reasonOf(row)}
        {answers.length > 1 && <span className="wrap-anywhere"> on {row.resource}</span>}{" "}
        {row.matched.length > 0 && (
          <Button variant="inline-link" ariaLabel={`Show statement of ${answerName(row)}`} onClick={() => onShow(row)}>
            Show statement
          </Button>
        )}
      </div>
    );
  });
}

/** A boundary or an organization may deny what statements match. */
const reasonOf = ({ result, matched: { length } }: SimulatedRow) =>
  length === 0
    ? result === "implicitDeny"
      ? "Implicitly denied (no matching statements)"
      : ""
    : length === 1
      ? "1 matching statement"
      : `${length} matching statements`;
