"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import type { ActionState, Read } from "@/lib/doors/console/action-state";
import { useAction } from "../form/use-action";
import { useTakenName } from "../form/use-taken-name";
import { useConsoleRouter } from "../link/navigation";
import { PolicyEditor } from "../policy-editor/policy-editor";
import { useBegunDocument } from "../policy-editor/use-begun-document";
import { usePolicyCheck } from "../policy-editor/use-policy-check";
import { PolicyPermissions } from "../policy-summary/policy-permissions";
import { inlinePolicyTargets } from "../targets";
import { WizardFrame } from "../wizard/wizard-frame";
import { PolicyNameField, policyNameProblem } from "./policy-name-field";

export interface InlinePolicyWizardProps {
  /** The heading in the console of 2020. */
  title: string;
  /** Where Cancel leads. */
  cancelTo: string;
  /** Of an existing policy: its name stays. */
  existing?: { name: string; document: string };
  save: (name: string, document: string) => Promise<ActionState>;
  onSaved: (name: string) => void;
  /** False where AWS makes no findings. Default true. */
  findings?: boolean;
  /** How much the quota has for all inline policies of the holder together, where the person may read them. */
  space: Read<{ most: number; others: number }>;
  /** Whose policy it is: `the user ben`. */
  of: string;
  /** The same as IAM's sentences have it: `user ben`, `group Devs`. */
  holder: string;
}

/** An inline policy: `Specify permissions`, then its name beside what it permits. */
export function InlinePolicyWizard(props: InlinePolicyWizardProps) {
  const { title, cancelTo, existing, save, onSaved, findings = true, space, of, holder } = props;
  const router = useConsoleRouter();
  const [step, setStep] = useState(0);
  const [name, setName] = useState(existing?.name ?? "");
  const { document, setDocument, changed } = useBegunDocument(existing?.document);
  /** Has the person wanted to leave the first step, the second? */
  const [asked, setAsked] = useState(false);
  const [strict, setStrict] = useState(false);
  const check = usePolicyCheck(document, {
    kind: "inline",
    findings,
    ...(space.ok ? { most: space.value.most, others: space.value.others, holder } : {}),
  });
  const { pending, failure, run } = useAction();
  const taken = useTakenName(name, failure);
  return (
    <WizardFrame
      title={title}
      submit={existing ? "Save changes" : "Create policy"}
      step={step}
      onStep={setStep}
      changed={changed}
      submitting={pending}
      failure={existing ? failure : taken.failure}
      onCancel={() => router.push(cancelTo)}
      onSubmit={() => {
        taken.send();
        run(
          () => save(name, document),
          () => onSaved(name),
        );
      }}
      steps={[
        {
          title: existing ? `Modify permissions in ${existing.name}` : "Specify permissions",
          short: "Permissions",
          description:
            "Add permissions by selecting services, actions, resources, and conditions. Build permission statements using the JSON editor.",
          problem: check.problem,
          onAsked: () => setAsked(true),
          content: (
            <PolicyEditor
              check={check}
              saved={existing?.document}
              onChange={setDocument}
              target={inlinePolicyTargets.document}
              strict={asked}
              space={space.ok ? { ...space.value, of } : undefined}
            />
          ),
        },
        {
          title: existing ? "Review and save" : "Review and create",
          short: "Review",
          description: "Review the permissions and specify details.",
          problem: () => (existing ? undefined : policyNameProblem(name)),
          onAsked: () => setStrict(true),
          content: (
            <SpaceBetween size="l">
              <Container header={<Header variant="h2">Policy details</Header>}>
                <PolicyNameField
                  name={name}
                  target={inlinePolicyTargets.name}
                  strict={strict}
                  problem={taken.problem}
                  fixed={existing !== undefined}
                  onChange={setName}
                />
              </Container>
              <PolicyPermissions document={document} onEdit={() => setStep(0)} />
            </SpaceBetween>
          ),
        },
      ]}
    />
  );
}
