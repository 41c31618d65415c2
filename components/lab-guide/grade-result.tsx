"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { GradeView } from "@/lib/doors/control/attempts/ask-guide";
import { labTargets } from "../targets";

interface GradeResultProps {
  grade: GradeView;
  /** Undefined where the lab is passed. */
  onTryAgain: (() => void) | undefined;
}

/** Points check by check, each with its reason, and what the lab may not break. */
export function GradeResult({ grade, onTryAgain }: GradeResultProps) {
  const { score, max, passed, checks, standing } = grade;
  return (
    <div data-testid={labTargets.result} role="status">
      <SpaceBetween size="s">
        <Alert type={passed ? "success" : "warning"} header={`${score} of ${max} points`}>
          {passed ? "You have passed the lab." : "Not all of it is right yet. The reasons are below."}
        </Alert>
        <ul className="m-0 list-none p-0" aria-label="Checks">
          {checks.map((check) => (
            <li key={check.id} className="py-1" data-testid={labTargets.resultOf(check.id)} data-passed={check.passed}>
              <StatusIndicator
                type={check.passed ? "success" : "error"}
                iconAriaLabel={check.passed ? "Right" : "Not right"}
              />{" "}
              {`${check.title} (${check.earned} of ${check.points})`}
              <Box variant="small" display="block">
                <span className="wrap-anywhere">{check.reason}</span>
              </Box>
            </li>
          ))}
        </ul>
        {standing.some((check) => !check.passed) && (
          <ul className="m-0 list-none p-0" aria-label="What no lab may break">
            {standing
              .filter((check) => !check.passed)
              .map((check) => (
                <li key={check.id} className="py-1" data-testid={labTargets.resultOf(check.id)} data-passed="false">
                  <StatusIndicator type="error" iconAriaLabel="Broken" /> {check.title}
                  <Box variant="small" display="block">
                    <span className="wrap-anywhere">{check.reason}</span>
                  </Box>
                </li>
              ))}
          </ul>
        )}
        {onTryAgain && (
          <Button data-testid={labTargets.tryAgain} onClick={onTryAgain}>
            Try again
          </Button>
        )}
      </SpaceBetween>
    </div>
  );
}
