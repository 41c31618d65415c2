"use client";
import { ActionModal } from "@/components/form/action-modal";
import { useFlash } from "@/components/shell/flash-context";
import type { StsEndpoint } from "@/lib/services/iam/console/sts-settings";
import { setStsEndpoint } from "../actions";

/** Asks before STS is deactivated in a Region, or activated again. */
export function EndpointModal({ endpoint, onClose }: { endpoint: StsEndpoint; onClose: () => void }) {
  const flash = useFlash();
  const { region, name, active } = endpoint;
  const verb = active ? "Deactivate" : "Activate";
  return (
    <ActionModal
      title={`${verb} STS in ${name}?`}
      submit={verb}
      onClose={onClose}
      action={() => setStsEndpoint(region, !active)}
      onDone={() => flash.show(active ? "sts.deactivated" : "sts.activated", { region: name })}
    >
      {active
        ? `Nobody can get temporary credentials of this account from the endpoint in ${region} any more. Credentials that were given stay valid, there too.`
        : `Users and roles of this account can get temporary credentials from the endpoint in ${region}.`}
    </ActionModal>
  );
}
