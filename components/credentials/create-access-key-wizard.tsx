"use client";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState, useTransition } from "react";
import type { Failure } from "@/lib/doors/console/action-state";
import { tagValue } from "@/lib/services/iam/inputs";
import { correct } from "../form/correct";
import { downloadCsv } from "../form/download-csv";
import { useConsoleRouter } from "../link/navigation";
import { useLeaveGuard } from "../link/use-leave-guard";
import { useFlash } from "../shell/flash-context";
import { accessKeyTargets } from "../targets";
import { WizardFrame } from "../wizard/wizard-frame";
import { DescriptionTagStep } from "./description-tag-step";
import { LeaveUnseenModal } from "./leave-unseen-modal";
import type { NewAccessKey } from "./new-access-key";
import { RetrieveAccessKeyStep } from "./retrieve-access-key-step";
import { RootKeyWarningStep } from "./root-key-warning-step";
import { type KeyUseCase, needsConfirmation, UseCaseStep } from "./use-case-step";

export interface CreateAccessKeyWizardProps {
  /** Undefined for root: there is a warning in place of the use cases, and no description. */
  userName: string | undefined;
  create: (description: string) => Promise<NewAccessKey>;
  /** There are as many keys as there may be. */
  full: boolean;
  /** A console path. */
  returnTo: string;
}

/** Creates an access key: what it is for, its description, and the secret, this once. */
export function CreateAccessKeyWizard({ userName, create, full, returnTo }: CreateAccessKeyWizardProps) {
  const flash = useFlash();
  const router = useConsoleRouter();
  const [step, setStep] = useState(0);
  const [useCase, setUseCase] = useState<KeyUseCase>();
  const [confirmed, setConfirmed] = useState(false);
  const [description, setDescription] = useState("");
  const [failure, setFailure] = useState<Failure>();
  const [key, setKey] = useState<{ id: string; secret: string }>();
  const [seen, setSeen] = useState(false);
  const { waiting, stay } = useLeaveGuard(key !== undefined && !seen, "moves");
  const [submitting, start] = useTransition();
  const root = userName === undefined;
  const fullReason = full ? "Delete an access key first." : undefined;
  const fullNotice = full && (
    <Alert type="warning">There are two access keys already, the most that there may be. Delete one first.</Alert>
  );
  const leave = () => router.push(returnTo);
  const descriptionError = tagValue.safeParse(description).success
    ? undefined
    : "Up to 256 letters, digits, spaces and _ . : / = + - @";
  const resultAt = root ? 1 : 2;
  const submit = () =>
    start(async () => {
      setFailure(undefined);
      const { key: created, steps } = await create(description);
      if (!created) {
        setFailure(steps.find((one) => one.failure)?.failure);
        return;
      }
      flash.report(steps);
      flash.show("key.created");
      setKey(created);
      setStep(resultAt);
    });
  const onSeen = () => setSeen(true);
  const download = (made: { id: string; secret: string }) => {
    downloadCsv(root ? "rootkey.csv" : `${userName}_accessKeys.csv`, [
      ["Access key ID", "Secret access key"],
      [made.id, made.secret],
    ]);
    onSeen();
  };
  const retrieve = {
    title: root ? "Retrieve access key" : "Retrieve access keys",
    content: key ? (
      <RetrieveAccessKeyStep
        accessKey={key}
        onSeen={onSeen}
        actions={
          <Button data-testid={accessKeyTargets.download} iconName="download" onClick={() => download(key)}>
            Download .csv file
          </Button>
        }
      />
    ) : null,
  };
  return (
    <>
      <WizardFrame
        title="Create access key"
        submit="Create access key"
        era="current"
        step={step}
        onStep={setStep}
        onSubmit={submit}
        submitting={submitting}
        onCancel={leave}
        failure={failure}
        resultStep={{ close: "Done", onClose: leave }}
        steps={
          root
            ? [
                {
                  title: "Alternatives to root user access keys",
                  content: (
                    <SpaceBetween size="l">
                      {fullNotice}
                      <RootKeyWarningStep confirmed={confirmed} onConfirm={setConfirmed} />
                    </SpaceBetween>
                  ),
                  blocked: fullReason ?? (confirmed ? undefined : unconfirmed),
                },
                retrieve,
              ]
            : [
                {
                  title: "Access key best practices & alternatives",
                  description:
                    "Avoid long-term credentials such as access keys where you can. Consider the following use cases and alternatives.",
                  content: (
                    <SpaceBetween size="l">
                      {fullNotice}
                      <UseCaseStep
                        useCase={useCase}
                        onUseCase={(chosen) => {
                          setUseCase(chosen);
                          setConfirmed(false);
                        }}
                        confirmed={confirmed}
                        onConfirm={setConfirmed}
                      />
                    </SpaceBetween>
                  ),
                  blocked:
                    fullReason ??
                    (useCase === undefined
                      ? "Select a use case."
                      : needsConfirmation(useCase) && !confirmed
                        ? unconfirmed
                        : undefined),
                },
                {
                  title: "Set description tag",
                  optional: true,
                  description: "The description is attached to the user as a tag, and shown alongside the access key.",
                  content: (
                    <DescriptionTagStep description={description} onChange={setDescription} error={descriptionError} />
                  ),
                  problem: () => descriptionError && correct.field,
                },
                retrieve,
              ]
        }
      />
      {waiting && (
        <LeaveUnseenModal
          what="secret access key"
          remedy="If you leave now, you will have to create another key, and delete this one."
          onLeave={waiting}
          onStay={stay}
        />
      )}
    </>
  );
}

const unconfirmed = "Confirm that you understand the recommendation.";
