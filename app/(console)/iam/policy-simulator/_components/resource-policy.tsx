"use client";
import Button from "@cloudscape-design/components/button";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { useState } from "react";
import { z } from "zod";
import { fetchRead } from "@/components/decision/fetch-read";
import { ReadFailure } from "@/components/decision/read-failure";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { useConsoleRouter } from "@/components/link/navigation";
import { useMarkPending } from "@/components/shell/settled-marker";
import { simulatorTargets } from "@/components/targets";
import type { Failure } from "@/lib/doors/console/action-state";
import { bucketsOf } from "./draft";
import type { Simulator } from "./use-simulator";

/** The policy of the resource with its owner, and who calls. Of texts alone no resource's policy is simulated. */
export function ResourcePolicy({ simulator }: { simulator: Simulator }) {
  const { mode, draft, ownerError, callerError, change } = simulator;
  const strings = useEraStrings();
  const [open, setOpen] = useState(false);
  // What is wrong within must be seen, and stays in sight once it is mended.
  const refused = simulator.refused?.id === "ResourcePolicy" ? simulator.refused.text : undefined;
  if (!open && (refused ?? ownerError ?? callerError) !== undefined) setOpen(true);
  return (
    <ExpandableSection
      variant="container"
      expanded={open}
      onChange={({ detail }) => setOpen(detail.expanded)}
      headerText={mode === "principal" ? strings["simulator.resourcePolicy"] : "Caller - optional"}
    >
      <SpaceBetween size="m">
        {mode === "principal" && (
          <>
            {bucketsOf(draft).map((bucket) => (
              <ReadBucketPolicy key={bucket} bucket={bucket} onRead={(resourcePolicy) => change({ resourcePolicy })} />
            ))}
            <FormField
              stretch
              label="Resource policy"
              description="The JSON of a resource-based policy. It counts for every resource of the simulation."
              errorText={refused}
            >
              <Textarea
                rows={6}
                spellcheck={false}
                value={draft.resourcePolicy}
                nativeTextareaAttributes={{ "data-testid": simulatorTargets.resourcePolicy }}
                onChange={({ detail }) => change({ resourcePolicy: detail.value })}
              />
            </FormField>
            <FormField
              stretch
              label="Resource owner"
              description="The account that owns the resource, where its ARN does not name one. Without it, the caller's account."
              errorText={ownerError}
            >
              <Input
                value={draft.resourceOwner}
                placeholder="arn:aws:iam::111122223333:root"
                onChange={({ detail }) => change({ resourceOwner: detail.value })}
              />
            </FormField>
          </>
        )}
        <FormField
          stretch
          label="Caller"
          description={
            mode === "principal"
              ? "The ARN of the user who makes the request. A resource policy needs one where the principal is a group or a role."
              : "The ARN of the user who makes the request."
          }
          errorText={callerError}
        >
          <Input
            value={draft.caller}
            placeholder="arn:aws:iam::111122223333:user/name"
            nativeInputAttributes={{ "data-testid": simulatorTargets.caller }}
            onChange={({ detail }) => change({ caller: detail.value })}
          />
        </FormField>
      </SpaceBetween>
    </ExpandableSection>
  );
}

/** Puts the policy that a bucket has into the field. */
function ReadBucketPolicy({ bucket, onRead }: { bucket: string; onRead: (policy: string) => void }) {
  const address = useConsoleRouter().href(`/iam/bucket-policy?${new URLSearchParams({ bucket })}`);
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  useMarkPending(reading);
  return (
    <SpaceBetween size="xs">
      <Button
        loading={reading}
        onClick={async () => {
          setReading(true);
          const found = await fetchRead(address, z.string(), { operation: "GetBucketPolicy" });
          setFailure(found.ok ? undefined : found.failure);
          if (found.ok) onRead(found.value);
          setReading(false);
        }}
      >{`Include the policy of ${bucket}`}</Button>
      {failure && <ReadFailure failure={failure} title={`The policy of ${bucket} could not be read`} />}
    </SpaceBetween>
  );
}
