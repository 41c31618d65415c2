"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import type { ActionState } from "@/lib/doors/console/action-state";
import { PageForm } from "../form/page-form";
import { useAction } from "../form/use-action";
import { PolicyEditor } from "../policy-editor/policy-editor";
import { policySkeleton } from "../policy-editor/policy-issues";
import { usePolicyCheck } from "../policy-editor/use-policy-check";
import { inlinePolicyTargets } from "../targets";

export interface InlinePolicyFormProps {
  title: string;
  /** Where Cancel leads. */
  cancelTo: string;
  /** Of an existing policy: its name stays. */
  existing?: { name: string; document: string };
  save: (name: string, document: string) => Promise<ActionState>;
  onSaved: (name: string) => void;
  /** False where AWS makes no findings. Default true. */
  findings?: boolean;
}

/** An inline policy: its name, and its document as JSON. */
export function InlinePolicyForm({ title, cancelTo, existing, save, onSaved, findings = true }: InlinePolicyFormProps) {
  const [name, setName] = useState(existing?.name ?? "");
  const [document, setDocument] = useState(existing?.document ?? policySkeleton);
  const check = usePolicyCheck(document, { kind: "inline", findings });
  const { pending, failure, run } = useAction();
  return (
    <PageForm
      title={title}
      submit={existing ? "Save changes" : "Create policy"}
      submitTarget={inlinePolicyTargets.submit}
      cancelTo={cancelTo}
      pending={pending}
      failure={failure}
      onSubmit={() =>
        run(
          () => save(name, document),
          () => onSaved(name),
        )
      }
    >
      <Container header={<Header variant="h2">Policy</Header>}>
        <FormField
          label="Policy name"
          constraintText="Up to 128 characters. Valid characters: A-Z, a-z, 0-9, and + = , . @ _ - (hyphen)"
        >
          <Input
            value={name}
            disabled={existing !== undefined}
            autoComplete={false}
            nativeInputAttributes={{ "data-testid": inlinePolicyTargets.name }}
            onChange={({ detail }) => setName(detail.value)}
          />
        </FormField>
      </Container>
      <PolicyEditor
        check={check}
        saved={existing?.document}
        onChange={setDocument}
        target={inlinePolicyTargets.document}
        strict={failure !== undefined}
      />
    </PageForm>
  );
}
