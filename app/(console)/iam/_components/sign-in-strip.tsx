"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import { useState } from "react";
import { DeniedCell, isDenial } from "@/components/decision/denied-cell";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { CopyValue } from "@/components/form/copy-value";
import { useSignInUrlOf } from "@/components/link/use-sign-in-url";
import { dashboardTargets } from "@/components/targets";
import type { Dashboard } from "@/lib/services/iam/console/dashboard-page";
import { AliasModal } from "./alias-modal";
import { DeleteAliasModal } from "./delete-alias-modal";

/** 2020's strip on top: the account's id and alias, the sign-in link and `Customize`. */
export function SignInStrip({ accountId, alias }: Pick<Dashboard, "accountId" | "alias">) {
  const strings = useEraStrings();
  const [open, setOpen] = useState<"save" | "delete">();
  const close = () => setOpen(undefined);
  const known = isDenial(alias) ? null : alias;
  const signInUrl = useSignInUrlOf(known ?? accountId);
  return (
    <Container>
      <div className="flex flex-wrap gap-x-10 gap-y-3">
        <div>
          <Box variant="awsui-key-label">Account ID:</Box>
          <CopyValue value={accountId} label="Account ID" data-testid={dashboardTargets.accountId} />
        </div>
        <div>
          <Box variant="awsui-key-label">Account Alias:</Box>
          {isDenial(alias) ? (
            <DeniedCell denial={alias} />
          ) : (
            <span className="break-all" data-testid={dashboardTargets.alias}>
              {alias ?? "-"}
            </span>
          )}
        </div>
        <div>
          <Box variant="awsui-key-label">{strings["dashboard.signInUrl"]}:</Box>
          <div className="flex flex-wrap items-center gap-x-4">
            <span className="break-all">
              <CopyValue value={signInUrl} label="Sign-in link" data-testid={dashboardTargets.signInUrl} />
            </span>
            {!isDenial(alias) && (
              <Button
                variant="inline-link"
                data-testid={alias === null ? dashboardTargets.aliasCreate : dashboardTargets.aliasEdit}
                onClick={() => setOpen("save")}
              >
                Customize
              </Button>
            )}
          </div>
        </div>
      </div>
      {open === "save" && (
        <AliasModal accountId={accountId} alias={known} onClose={close} onDelete={() => setOpen("delete")} />
      )}
      {open === "delete" && known !== null && <DeleteAliasModal alias={known} onClose={close} />}
    </Container>
  );
}
