"use client";
import { useState } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import { quotas } from "@/lib/services/iam/quotas";
import { RelativeTime } from "../form/relative-time";
import { useAction } from "../form/use-action";
import { useFlash } from "../shell/flash-context";
import type { NewServiceCredential, ServiceCredentialActions } from "./credential-actions";
import { type CredentialFacts, CredentialsSection } from "./credentials-section";
import { GenerateApiKeyModal } from "./generate-api-key-modal";
import { GeneratedCredentialModal } from "./generated-credential-modal";
import { ResetCredentialModal } from "./reset-credential-modal";
import type { CredentialService } from "./service-credential-kinds";

export interface ServiceCredentialFacts extends CredentialFacts {
  /** The user name of a password, the alias of an API key. */
  name: string;
  /** API keys only; undefined where it never ends. */
  expires: string | undefined;
}

export interface ServiceCredentialsSectionProps {
  service: CredentialService;
  userName: string;
  credentials: Read<ServiceCredentialFacts[]>;
  now: string;
  actions: ServiceCredentialActions;
}

/** The passwords or API keys of a user for one service: at most two of each. A secret is shown once. */
export function ServiceCredentialsSection(props: ServiceCredentialsSectionProps) {
  const { service, credentials, now, actions } = props;
  const flash = useFlash();
  const { run, pending } = useAction();
  const [choosing, setChoosing] = useState(false);
  const [resetting, setResetting] = useState<ServiceCredentialFacts>();
  const [made, setMade] = useState<NewServiceCredential>();
  const generate = () =>
    run(async () => {
      const state = await actions.create(service.serviceName, undefined);
      if (state.status === "failed") flash.fail(state.failure);
      return state;
    }, setMade);
  return (
    <CredentialsSection<ServiceCredentialFacts>
      targets={service.targets}
      title={service.title}
      description={service.description}
      rows={credentials}
      name={{ header: service.expires ? "API key name" : "User name", of: ({ name }) => name }}
      {...(service.expires
        ? {
            columns: [
              {
                id: "expires",
                header: "Expires",
                cell: ({ expires }) => <RelativeTime time={expires} now={now} none="Never" />,
              },
            ],
          }
        : {})}
      created="Created"
      now={now}
      noun={service.noun}
      most={quotas.ServiceSpecificCredentialsPerService}
      add={{
        label: service.generate,
        pending,
        onClick: () => (service.expires ? setChoosing(true) : generate()),
      }}
      reset={{ label: service.reset, onClick: setResetting }}
      actions={actions}
      empty={service.empty}
    >
      {choosing && (
        <GenerateApiKeyModal
          generate={(days) => actions.create(service.serviceName, days)}
          onMade={(credential) => {
            setChoosing(false);
            setMade(credential);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      {resetting && (
        <ResetCredentialModal
          service={service}
          id={resetting.id}
          name={resetting.name}
          actions={actions}
          onReset={setMade}
          onClose={() => setResetting(undefined)}
        />
      )}
      {made && (
        <GeneratedCredentialModal
          service={service}
          userName={props.userName}
          credential={made}
          onClose={() => setMade(undefined)}
        />
      )}
    </CredentialsSection>
  );
}
