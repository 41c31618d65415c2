"use client";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { billingAccessTargets } from "@/components/targets";
import { switchBillingAccess } from "../actions";
import type { AccountProps } from "./account";
import { InlineForm } from "./inline-form";

/** The switch without which no IAM user and no role sees the bills. */
export function BillingAccess({ preference }: Pick<AccountProps, "preference">) {
  const title = useEraStrings()["account.billingAccess"];
  const [editing, setEditing] = useState(false);
  const activated = preference.ok && preference.value.Activated;
  return (
    <section aria-label={title} data-testid={billingAccessTargets.section}>
      <Container
        header={
          <Header
            variant="h2"
            description="Lets policies decide which IAM users and roles see the bills. Without it, only the root user does."
            actions={
              !editing && (
                <Button data-testid={billingAccessTargets.edit} onClick={() => setEditing(true)}>
                  Edit
                </Button>
              )
            }
          >
            {title}
          </Header>
        }
      >
        {editing ? (
          <BillingAccessForm activated={activated} onClose={() => setEditing(false)} />
        ) : preference.ok ? (
          <div role="status" data-testid={billingAccessTargets.status}>
            <StatusIndicator type={activated ? "success" : "stopped"}>
              <span className="break-normal">
                IAM user/role access to billing information is {activated ? "activated" : "deactivated"}
              </span>
            </StatusIndicator>
          </div>
        ) : (
          <ReadFailure failure={preference.failure} />
        )}
      </Container>
    </section>
  );
}

function BillingAccessForm({ activated, onClose }: { activated: boolean; onClose: () => void }) {
  const [active, setActive] = useState(activated);
  return (
    <InlineForm send={() => switchBillingAccess(active)} target={billingAccessTargets.update} onClose={onClose}>
      <Checkbox
        checked={active}
        nativeInputAttributes={{ "data-testid": billingAccessTargets.activate }}
        onChange={({ detail }) => setActive(detail.checked)}
      >
        Activate IAM Access
      </Checkbox>
    </InlineForm>
  );
}
