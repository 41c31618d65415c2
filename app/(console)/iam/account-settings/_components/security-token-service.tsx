"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { DeniedBox } from "@/components/decision/denied-box";
import { DeniedCell, isDenial } from "@/components/decision/denied-cell";
import { KeyValue } from "@/components/form/key-value";
import { InfoLink } from "@/components/shell/help-context";
import { stsTargets, tables } from "@/components/targets";
import type { StsEndpoint, StsSettings } from "@/lib/services/iam/console/sts-settings";
import { EndpointModal } from "./endpoint-modal";
import { EndpointsTable } from "./endpoints-table";
import { GlobalTokensModal, tokensInAll, tokensInDefault } from "./global-tokens-modal";
import { stsHelp } from "./sts.help";

/** `Security Token Service (STS)`: where tokens of the global endpoint are valid, and which endpoints are active. */
export function SecurityTokenService({ tokenVersion, endpoints }: StsSettings) {
  const [changing, setChanging] = useState<"tokens" | StsEndpoint>();
  const close = () => setChanging(undefined);
  return (
    <>
      <Container
        header={
          <Header
            variant="h2"
            description="STS gives temporary credentials for this account."
            info={<InfoLink help={stsHelp} data-testid={stsTargets.info} />}
          >
            Security Token Service (STS)
          </Header>
        }
      >
        <SpaceBetween size="l">
          <div>
            <Header
              variant="h3"
              actions={
                <Button
                  ariaLabel="Change session tokens of the global endpoint"
                  data-testid={stsTargets.changeTokens}
                  disabled={isDenial(tokenVersion)}
                  onClick={() => setChanging("tokens")}
                >
                  Change
                </Button>
              }
            >
              Session Tokens from the STS endpoints
            </Header>
            <KeyValue
              columns={2}
              target={stsTargets.tokens}
              items={[
                {
                  id: "global",
                  label: "Global endpoint (sts.amazonaws.com)",
                  value: isDenial(tokenVersion) ? (
                    <DeniedCell denial={tokenVersion} />
                  ) : tokenVersion === 1 ? (
                    tokensInDefault
                  ) : (
                    tokensInAll
                  ),
                },
                { id: "regional", label: "Regional endpoints", value: tokensInAll },
              ]}
            />
          </div>
          {isDenial(endpoints) ? (
            <div data-testid={tables.stsEndpoints.denied}>
              <DeniedBox denial={endpoints} />
            </div>
          ) : (
            <EndpointsTable endpoints={endpoints} onChange={setChanging} />
          )}
        </SpaceBetween>
      </Container>
      {changing === "tokens" && !isDenial(tokenVersion) && <GlobalTokensModal version={tokenVersion} onClose={close} />}
      {changing !== undefined && changing !== "tokens" && <EndpointModal endpoint={changing} onClose={close} />}
    </>
  );
}
