"use client";
import type { PasswordPolicy } from "@aws-sdk/client-iam";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { MarkedChoices } from "@/components/form/marked-choices";
import { PageForm } from "@/components/form/page-form";
import { consolePaths } from "@/components/link/console-paths";
import { passwordPolicyTargets } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import { ConfirmPolicyModal } from "./confirm-policy-modal";
import { CustomPolicyFields } from "./custom-policy-fields";
import { draftOf, draftProblems } from "./draft";

/** `IAM default` or `Custom`, with everything that a custom policy may say. */
export function PasswordPolicyForm({ policy }: { policy: Read<{ PasswordPolicy: PasswordPolicy | undefined }> }) {
  const hidden = !policy.ok && policy.failure.code !== "NoSuchEntity";
  const [draft, setDraft] = useState(() =>
    draftOf(policy.ok ? policy.value.PasswordPolicy : hidden ? "unknown" : undefined),
  );
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const problems = draftProblems(draft);
  const unchanged = !policy.ok && !hidden && draft.kind === "default";
  return (
    <>
      <PageForm
        title="Edit password policy"
        submit="Save changes"
        submitTarget={passwordPolicyTargets.submit}
        cancelTo={consolePaths.accountSettings}
        pending={false}
        disabled={unchanged}
        onSubmit={() => {
          setAsked(true);
          if (Object.keys(problems).length === 0) setConfirming(true);
        }}
      >
        {hidden && <ReadFailure failure={policy.failure} title="The present policy is not shown" />}
        <Container header={<Header variant="h2">Password policy</Header>}>
          <SpaceBetween size="l">
            <MarkedChoices target={passwordPolicyTargets.kind} invalid={asked && problems.kind !== undefined}>
              <FormField label="Password policy for IAM users" errorText={asked ? problems.kind : undefined}>
                <RadioGroup
                  value={draft.kind ?? null}
                  items={[
                    { value: "default", label: "IAM default", description: "The requirements that IAM comes with." },
                    { value: "custom", label: "Custom", description: "Requirements of this account's own." },
                  ]}
                  onChange={({ detail }) =>
                    setDraft({ ...draft, kind: detail.value === "custom" ? "custom" : "default" })
                  }
                />
              </FormField>
            </MarkedChoices>
            {draft.kind === "custom" && (
              <CustomPolicyFields
                draft={draft}
                problems={asked ? problems : {}}
                onChange={(changes) => setDraft({ ...draft, ...changes })}
              />
            )}
          </SpaceBetween>
        </Container>
      </PageForm>
      {confirming && <ConfirmPolicyModal draft={draft} onClose={() => setConfirming(false)} />}
    </>
  );
}
