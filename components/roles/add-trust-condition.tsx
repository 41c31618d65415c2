"use client";
import { Dialog } from "../form/dialog";
import { ServicesUnread } from "../policy-editor/services-unread";
import type { DraftStatement } from "../policy-editor/statement-edit";
import { AddConditionModal, type AddConditionModalProps } from "../policy-visual/add-condition-modal";
import { useServices } from "../policy-visual/use-services";
import { issuerKeys } from "./issuer-keys";

const service = "sts";

export interface AddTrustConditionProps extends Omit<AddConditionModalProps, "keys"> {
  statement: DraftStatement;
}

/** One more condition for a statement of a trust policy: on AWS's keys, on STS's, on those of whom it trusts. */
export function AddTrustCondition({ statement, ...props }: AddTrustConditionProps) {
  const { catalogue, failed, retry } = useServices([service]);
  if (failed)
    return (
      <Dialog title="Add request condition" submit={{ label: "Add condition", disabled: true }} onClose={props.onClose}>
        <ServicesUnread onRetry={retry} />
      </Dialog>
    );
  const keys = catalogue
    ? [...catalogue.globalConditionKeys, ...catalogue.conditionKeys(service), ...issuerKeys(statement)]
    : [];
  return <AddConditionModal keys={keys} {...props} />;
}
