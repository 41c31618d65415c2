"use client";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { AuthorizationRequest, RequestPrincipal } from "@/lib/authorization";
import { CopyValue } from "../form/copy-value";

/** What was asked: who, what, on what, and every condition key that the request brought. */
export function RequestSummary({ request }: { request: AuthorizationRequest }) {
  const context = Object.entries(request.context).sort(([a], [b]) => a.localeCompare(b));
  return (
    <Container header={<Header variant="h2">Request</Header>}>
      <SpaceBetween size="m">
        <KeyValuePairs
          columns={1}
          items={[
            { label: "Principal", value: <Principal principal={request.principal} /> },
            { label: "Action", value: <CopyValue value={request.action} label="Action" /> },
            { label: "Resource", value: <CopyValue value={request.resource} label="Resource" /> },
          ]}
        />
        <ExpandableSection headerText={`Condition keys of the request (${context.length})`}>
          <dl className="condition-keys">
            {context.map(([key, value]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{typeof value === "string" ? value : value.join(", ")}</dd>
              </div>
            ))}
          </dl>
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  );
}

/** A simulated request may be made by nobody in particular. */
function Principal({ principal }: { principal: RequestPrincipal }) {
  const name = principalName(principal);
  return name === "" ? "-" : <CopyValue value={name} label="Principal" />;
}

const principalName = (principal: RequestPrincipal): string => {
  if ("arn" in principal) return principal.arn;
  if (principal.kind === "federated") return principal.provider;
  return principal.kind === "service" ? principal.service : "anonymous";
};
