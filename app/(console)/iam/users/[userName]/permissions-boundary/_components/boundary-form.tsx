"use client";
import Container from "@cloudscape-design/components/container";
import { useState } from "react";
import { PageForm } from "@/components/form/page-form";
import { useAction } from "@/components/form/use-action";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { PolicyPicker } from "@/components/pickers/policy-picker";
import { useFlash } from "@/components/shell/flash-context";
import { pickerTables, wizardTargets } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { setBoundary } from "../../actions";

export interface BoundaryFormProps {
  userName: string;
  /** The ARN of the boundary that there is. */
  present: string | undefined;
  policies: Read<PolicyChoice[]>;
}

/** A list of managed policies of which one is the user's boundary. */
export function BoundaryForm({ userName, present, policies }: BoundaryFormProps) {
  const flash = useFlash();
  const router = useConsoleRouter();
  const { run, pending, failure } = useAction();
  const [arn, setArn] = useState(present);
  const back = consolePaths.user(userName);
  return (
    <PageForm
      title={present ? "Change permissions boundary" : "Set permissions boundary"}
      description="The policy that you select is the most that other policies can allow the user."
      submit="Set boundary"
      submitTarget={wizardTargets.submit}
      cancelTo={back}
      pending={pending}
      failure={failure}
      disabled={arn === undefined}
      onSubmit={() =>
        arn !== undefined &&
        run(
          () => setBoundary(userName, arn),
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
          selected={arn === undefined ? [] : [arn]}
          onSelect={([policy]) => setArn(policy?.arn)}
          pageSize={20}
        />
      </Container>
    </PageForm>
  );
}
