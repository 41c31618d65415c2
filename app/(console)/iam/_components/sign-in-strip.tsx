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

/** 2020's strip on top: the sign-in link and `Customize`. */
export function SignInStrip({ accountId, alias }: Pick<Dashboard, "accountId" | "alias">) {
  const strings = useEraStrings();
  const [open, setOpen] = useState(false);
  const known = isDenial(alias) ? null : alias;
  const signInUrl = useSignInUrlOf(known ?? accountId);
  return (
    <Container>
      <Box variant="awsui-key-label">{strings["dashboard.signInUrl"]}:</Box>
      <div className="flex flex-wrap items-center gap-x-4">
        <span className="break-all">
          <CopyValue value={signInUrl} label="Sign-in link" data-testid={dashboardTargets.signInUrl} />
        </span>
        {isDenial(alias) ? (
          <DeniedCell denial={alias} />
        ) : (
          <Button
            variant="inline-link"
            data-testid={alias === null ? dashboardTargets.aliasCreate : dashboardTargets.aliasEdit}
            onClick={() => setOpen(true)}
          >
            Customize
          </Button>
        )}
      </div>
      {open && <AliasModal accountId={accountId} alias={known} onClose={() => setOpen(false)} />}
    </Container>
  );
}
