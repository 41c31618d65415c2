"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { DeniedCell, isDenial } from "@/components/decision/denied-cell";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { CopyValue } from "@/components/form/copy-value";
import { useSignInUrlOf } from "@/components/link/use-sign-in-url";
import { dashboardTargets } from "@/components/targets";
import type { Dashboard } from "@/lib/services/iam/console/dashboard-page";
import { AliasModal } from "./alias-modal";
import { DeleteAliasModal } from "./delete-alias-modal";

/** `AWS Account`: id, alias and where IAM users sign in. */
export function AccountCard({ accountId, alias }: Pick<Dashboard, "accountId" | "alias">) {
  const strings = useEraStrings();
  const [open, setOpen] = useState<"save" | "delete">();
  const close = () => setOpen(undefined);
  const known = isDenial(alias) ? null : alias;
  const signInUrl = useSignInUrlOf(known ?? accountId);
  return (
    <Container header={<Header variant="h2">AWS Account</Header>}>
      <SpaceBetween size="m">
        <div>
          <Box variant="awsui-key-label">Account ID</Box>
          <CopyValue value={accountId} label="Account ID" data-testid={dashboardTargets.accountId} />
        </div>
        <div>
          <Box variant="awsui-key-label">Account Alias</Box>
          {isDenial(alias) ? (
            <DeniedCell denial={alias} />
          ) : (
            <div className="flex flex-wrap items-center gap-x-3">
              {alias !== null && (
                <span className="break-all" data-testid={dashboardTargets.alias}>
                  {alias}
                </span>
              )}
              {alias === null ? (
                <Button
                  variant="inline-link"
                  ariaLabel="Create account alias"
                  data-testid={dashboardTargets.aliasCreate}
                  onClick={() => setOpen("save")}
                >
                  Create
                </Button>
              ) : (
                <>
                  <Button
                    variant="inline-link"
                    ariaLabel="Edit account alias"
                    data-testid={dashboardTargets.aliasEdit}
                    onClick={() => setOpen("save")}
                  >
                    Edit
                  </Button>
                  <Button
                    variant="inline-link"
                    ariaLabel="Delete account alias"
                    data-testid={dashboardTargets.aliasDelete}
                    onClick={() => setOpen("delete")}
                  >
                    Delete
                  </Button>
                </>
              )}
            </div>
          )}
        </div>
        <div>
          <Box variant="awsui-key-label">{strings["dashboard.signInUrl"]}</Box>
          <span className="break-all">
            <CopyValue value={signInUrl} label="Sign-in URL" data-testid={dashboardTargets.signInUrl} />
          </span>
        </div>
      </SpaceBetween>
      {open === "save" && <AliasModal accountId={accountId} alias={known} onClose={close} />}
      {open === "delete" && known !== null && <DeleteAliasModal alias={known} onClose={close} />}
    </Container>
  );
}
