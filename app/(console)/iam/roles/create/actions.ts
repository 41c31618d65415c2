"use server";
import { nameInArn } from "@/lib/aws/arn";
import type { StepResult } from "@/lib/doors/console/action-state";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
import { pageRefusal } from "@/lib/doors/console/run-operation";
import { servicesToTrust } from "@/lib/doors/console/views/trusted-entities";
import { addRoleToInstanceProfile } from "@/lib/services/iam/operations/add-role-to-instance-profile";
import { attachRolePolicy } from "@/lib/services/iam/operations/attach-role-policy";
import { createInstanceProfile } from "@/lib/services/iam/operations/create-instance-profile";
import { createRole } from "@/lib/services/iam/operations/create-role";
import { createServiceLinkedRole } from "@/lib/services/iam/operations/create-service-linked-role";
import { chosenUseCase, type RoleDraft, roleDraft, toInputs } from "./_components/draft";
import { trustOfDraft } from "./_components/trust-of-draft";

/** What the wizard's work came to: the role's name where it was created, and each operation that was tried. */
export interface NewRoleResult {
  created: string | undefined;
  steps: StepResult[];
}

/**
 * Creates the role of a draft by single operations in AWS's order. A role that was created stays although a later
 * step failed; the steps say which. Where CreateRole is refused nothing else is tried.
 */
export async function createRoleOfDraft(entered: RoleDraft): Promise<NewRoleResult> {
  const draft = roleDraft.parse(entered);
  const refused = await pageRefusal("CreateRole");
  if (refused)
    return { created: undefined, steps: [{ operation: "CreateRole", subject: draft.name, failure: refused.failure }] };
  const { accountId } = await requireConsoleSession();
  const useCase = chosenUseCase(draft, servicesToTrust());
  const inputs = toInputs(draft, useCase, trustOfDraft(draft, { accountId, useCase }));
  const { run, results } = operationSteps();
  const { name, linked } = inputs;
  const role = linked
    ? await run(createServiceLinkedRole, name, linked)
    : await run(createRole, name, inputs.createRole);
  if (role.ok && !linked) {
    for (const attachment of inputs.attachRolePolicy)
      await run(attachRolePolicy, nameInArn(attachment.PolicyArn), attachment);
    const profile = inputs.createInstanceProfile;
    if (profile && (await run(createInstanceProfile, name, profile)).ok && inputs.addRoleToInstanceProfile)
      await run(addRoleToInstanceProfile, name, inputs.addRoleToInstanceProfile);
  }
  return { created: role.ok ? name : undefined, steps: refreshAfter(results) };
}
