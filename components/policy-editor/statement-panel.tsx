"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { AddConditionModal } from "../policy-visual/add-condition-modal";
import { useServices } from "../policy-visual/use-services";
import { statementPanelTargets } from "../targets";
import { AddResourceModal } from "./add-resource-modal";
import { ServicesUnread } from "./services-unread";
import { StatementActions } from "./statement-actions";
import { addCondition, addResource, draftStatements, servicesOf, setServiceActions } from "./statement-edit";
import { StatementFrame, type StatementPanelProps } from "./statement-frame";

/**
 * The panel beside the JSON of an identity's or a bucket's policy: it writes actions, resources and conditions into a
 * statement. Beside a bucket's policy S3's are offered first.
 */
export function StatementPanel(props: StatementPanelProps & { kind: "identity" | "bucket" }) {
  const { document, onChange, index, kind } = props;
  const own = kind === "bucket" ? "s3" : undefined;
  const chosen = index === undefined ? undefined : draftStatements(document)?.[index];
  const [adding, setAdding] = useState<"resource" | "condition">();
  const [service, setService] = useState(own);
  const named = [...new Set([...(own ? [own] : []), ...(chosen ? servicesOf(chosen) : [])])];
  const services = useServices(service === undefined ? named : [...named, service]);
  const { catalogue } = services;
  const close = () => setAdding(undefined);
  return (
    <StatementFrame {...props}>
      {(statement, at) => (
        <SpaceBetween size="m">
          {services.failed && <ServicesUnread onRetry={services.retry} />}
          {catalogue && (
            <SpaceBetween size="m">
              <StatementActions
                statement={statement}
                number={at + 1}
                services={services.all}
                catalogue={catalogue}
                service={service}
                onService={setService}
                onChange={(of, names) => onChange(setServiceActions(document, at, of, names))}
              />
              <SpaceBetween size="xs">
                <Button
                  formAction="none"
                  data-testid={statementPanelTargets.addResource}
                  onClick={() => setAdding("resource")}
                >
                  Add a resource
                </Button>
                <Button
                  formAction="none"
                  data-testid={statementPanelTargets.addCondition}
                  onClick={() => setAdding("condition")}
                >
                  Add a condition
                </Button>
              </SpaceBetween>
              {adding === "resource" && (
                <AddResourceModal
                  services={services.all}
                  named={named}
                  onAdd={(resource) => {
                    onChange(addResource(document, at, resource));
                    close();
                  }}
                  onClose={close}
                />
              )}
              {adding === "condition" && (
                <AddConditionModal
                  keys={[
                    ...catalogue.globalConditionKeys,
                    ...named.flatMap((prefix) => catalogue.conditionKeys(prefix)),
                  ]}
                  onAdd={(condition) => {
                    onChange(addCondition(document, at, condition));
                    close();
                  }}
                  onClose={close}
                />
              )}
            </SpaceBetween>
          )}
        </SpaceBetween>
      )}
    </StatementFrame>
  );
}
