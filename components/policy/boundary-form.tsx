"use client";
import Container from "@cloudscape-design/components/container";
import { useState } from "react";
import { nameInArn } from "@/lib/aws/arn";
import type { ActionState, Read } from "@/lib/doors/console/action-state";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { PageForm } from "../form/page-form";
import { useAction } from "../form/use-action";
import { useConsoleRouter } from "../link/navigation";
import { PolicyPicker } from "../pickers/policy-picker";
import { useFlash } from "../shell/flash-context";
import { pickerTables, wizardTargets } from "../targets";

export interface BoundaryFormProps {
  of: "user" | "role";
  /** The ARN of the boundary that there is. */
  present: string | undefined;
  policies: Read<PolicyChoice[]>;
  set: (arn: string) => Promise<ActionState>;
  /** The page to go back to. */
  back: string;
}

/** A list of managed policies of which one is the boundary of a user or role. */
export function BoundaryForm({ of, present, policies, set, back }: BoundaryFormProps) {
  const flash = useFlash();
  const router = useConsoleRouter();
  const { run, pending, failure } = useAction();
  const [arn, setArn] = useState(present);
  return (
    <PageForm
      title={present ? "Change permissions boundary" : "Set permissions boundary"}
      description={`The policy that you select is the most that other policies can allow the ${of}.${
        present === undefined ? "" : ` Now it is ${nameInArn(present)}.`
      }`}
      submit="Set boundary"
      submitTarget={wizardTargets.submit}
      cancelTo={back}
      pending={pending}
      failure={failure}
      disabled={arn === undefined}
      onSubmit={() =>
        arn !== undefined &&
        run(
          () => set(arn),
          () => {
            flash.show("boundary.set");
            router.push(back);
          },
        )
      }
    >
      <Container>
        <PolicyPicker
          targets={pickerTables.boundaries}
          title="Policies"
          policies={policies}
          selection="single"
          firstArn={present}
          selected={arn === undefined ? [] : [arn]}
          onSelect={([policy]) => setArn(policy?.arn)}
          pageSize={20}
        />
      </Container>
    </PageForm>
  );
}
