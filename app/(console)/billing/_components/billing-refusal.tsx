"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ReadFailure } from "@/components/decision/read-failure";
import { useHelp } from "@/components/shell/help-context";
import { useMayExplain } from "@/components/shell/session-context";
import { denialTargets } from "@/components/targets";
import type { Failure } from "@/lib/doors/console/action-state";
import { billingHelp } from "./billing.help";

const title = "You don't have permissions to see billing information";

/** A refusal by policy has a trace to explain it; one by the account's switch is explained by the help panel. */
export function BillingRefusal({ failure }: { failure: Failure }) {
  const help = useHelp();
  const mayExplain = useMayExplain();
  if (failure.denial || failure.code !== "AccessDenied") return <ReadFailure failure={failure} title={title} />;
  return (
    <div data-testid={denialTargets.box(failure.operation)}>
      <Alert
        type="error"
        header={title}
        {...(mayExplain
          ? {
              action: (
                <Button data-testid={denialTargets.explain(failure.operation)} onClick={() => help.show(billingHelp)}>
                  Explain
                </Button>
              ),
            }
          : {})}
      >
        <SpaceBetween size="xs">
          {mayExplain && (
            <span>
              Your policies allow it, but the account does not: its root user has not activated the access of IAM users
              and roles to billing information. No policy can replace that.
            </span>
          )}
          <Box variant="code" fontSize="body-s">
            <span className="whitespace-pre-wrap wrap-anywhere">{failure.message}</span>
          </Box>
        </SpaceBetween>
      </Alert>
    </div>
  );
}
