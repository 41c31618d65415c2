"use client";
import { useState, useTransition } from "react";
import { alike } from "@/components/form/alike";
import { correct } from "@/components/form/correct";
import { tagsAreValid } from "@/components/form/tag-rules";
import { useTakenName } from "@/components/form/use-taken-name";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { useFlash } from "@/components/shell/flash-context";
import { InfoLink } from "@/components/shell/help-context";
import { useSession } from "@/components/shell/session-context";
import { useAskedSteps } from "@/components/wizard/use-asked-steps";
import { WizardFrame } from "@/components/wizard/wizard-frame";
import type { Failure } from "@/lib/doors/console/action-state";
import type { ServiceChoice, TrustedProviders } from "@/lib/doors/console/views/trusted-entities";
import { createRoleOfDraft } from "../actions";
import { chosenUseCase, countedDraft, type RoleDraft } from "./draft";
import { detailsErrors, entityErrors, isRight, permissionsErrors } from "./field-errors";
import { AddPermissionsStep } from "./steps/add-permissions-step";
import { ReviewStep } from "./steps/review-step";
import { TrustedEntityStep } from "./steps/trusted-entity-step";
import { trustedEntityHelp } from "./steps/trusted-entity-step.help";
import { trustOfDraft } from "./trust-of-draft";

/** What the steps offer. */
export interface RoleOffers {
  accountId: string;
  services: ServiceChoice[];
  providers: TrustedProviders;
}

/** `Create role`: whom it trusts, what it may do, how it is called. Where no role could be made the draft stays. */
export function CreateRoleWizard({ begin, offers }: { begin: RoleDraft; offers: RoleOffers }) {
  const flash = useFlash();
  const router = useConsoleRouter();
  const { quotas } = useSession();
  const [begun] = useState(begin);
  const [draft, setDraft] = useState(begun);
  const [step, setStep] = useState(0);
  const { asked, problem, forget } = useAskedSteps();
  const [failure, setFailure] = useState<Failure>();
  const [submitting, start] = useTransition();
  const change = (changes: Partial<RoleDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const goTo = (to: number) => {
    setFailure(undefined);
    setStep(to);
  };

  const useCase = chosenUseCase(draft, offers.services);
  const trust = trustOfDraft(draft, { ...offers, useCase });
  const entity = entityErrors(draft, quotas.AssumeRolePolicySize);
  const permissions = permissionsErrors(draft);
  const details = detailsErrors(draft, useCase);
  const taken = useTakenName(draft.name, failure);

  const submit = () => {
    taken.send();
    start(async () => {
      setFailure(undefined);
      const { created, steps } = await createRoleOfDraft(draft);
      if (created === undefined) {
        setFailure(steps.find((one) => one.failure)?.failure);
        return;
      }
      flash.report(steps);
      flash.show("role.created", {
        name: created,
        ...(draft.entity === "account"
          ? { account: draft.account === "other" ? draft.accountId : offers.accountId }
          : {}),
      });
      router.push(consolePaths.roles);
    });
  };

  return (
    <WizardFrame
      title="Create role"
      submit="Create role"
      step={step}
      onStep={goTo}
      changed={!alike(countedDraft(draft), countedDraft(begun))}
      submitting={submitting}
      failure={taken.failure}
      onCancel={() => router.push(consolePaths.roles)}
      onSubmit={submit}
      steps={[
        {
          title: "Select trusted entity",
          short: "Trusted entity",
          info: <InfoLink help={trustedEntityHelp} />,
          content: (
            <TrustedEntityStep
              draft={draft}
              change={(changes) => {
                // Other fields follow, which nobody has seen yet.
                if (changes.samlAccess && changes.samlAccess !== draft.samlAccess) forget(0);
                change(changes);
              }}
              onUseCase={(next) => {
                if (next.entity !== draft.entity) forget(0);
                setDraft(next);
              }}
              offers={offers}
              errors={asked.has(0) ? entity : {}}
            />
          ),
          ...problem(0, isRight(entity), correct.fields),
        },
        {
          title: "Add permissions",
          short: "Permissions",
          content: (
            <AddPermissionsStep
              draft={draft}
              change={change}
              useCase={useCase}
              errors={asked.has(1) ? permissions : {}}
            />
          ),
          ...problem(1, isRight(permissions), correct.marked),
        },
        {
          title: "Name, review, and create",
          short: "Review",
          content: (
            <ReviewStep
              draft={draft}
              change={change}
              useCase={useCase}
              trust={trust}
              errors={asked.has(2) ? { ...(taken.problem ? { name: taken.problem } : {}), ...details } : {}}
              strict={asked.has(2)}
              goTo={goTo}
            />
          ),
          ...problem(2, isRight(details) && tagsAreValid(draft.tags), correct.fields),
        },
      ]}
    />
  );
}
