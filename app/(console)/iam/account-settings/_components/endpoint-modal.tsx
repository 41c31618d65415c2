"use client";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { useFlash } from "@/components/shell/flash-context";
import type { StsEndpoint } from "@/lib/services/iam/console/sts-settings";
import { setStsEndpoint } from "../actions";

/** Asks before STS is deactivated in a Region, or activated again. */
export function EndpointModal({ endpoint, onClose }: { endpoint: StsEndpoint; onClose: () => void }) {
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  const { region, name, active } = endpoint;
  const verb = active ? "Deactivate" : "Activate";
  return (
    <ConfirmByTyping
      title={`${verb} STS in ${name}?`}
      submit={verb}
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          () => setStsEndpoint(region, !active),
          () => {
            flash.show(active ? "sts.deactivated" : "sts.activated", { region: name });
            onClose();
          },
        )
      }
    >
      {active
        ? `Nobody can get temporary credentials of this account from the endpoint in ${region} any more. Credentials that were given stay valid, there too.`
        : `Users and roles of this account can get temporary credentials from the endpoint in ${region}.`}
    </ConfirmByTyping>
  );
}
