"use client";
import type { PasswordPolicy as Policy } from "@aws-sdk/client-iam";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ReadFailure } from "@/components/decision/read-failure";
import type { Read } from "@/lib/doors/console/action-state";
import type { StsSettings } from "@/lib/services/iam/console/sts-settings";
import { PasswordPolicy } from "./password-policy";
import { RoleManager } from "./role-manager";
import { SecurityTokenService } from "./security-token-service";

export interface AccountSettingsProps {
  policy: Read<{ PasswordPolicy: Policy | undefined }>;
  sts: Read<StsSettings>;
}

export function AccountSettings({ policy, sts }: AccountSettingsProps) {
  return (
    <SpaceBetween size="l">
      <Header variant="h1">Account settings</Header>
      <PasswordPolicy policy={policy} />
      {sts.ok ? <SecurityTokenService {...sts.value} /> : <ReadFailure failure={sts.failure} />}
      <RoleManager />
    </SpaceBetween>
  );
}
