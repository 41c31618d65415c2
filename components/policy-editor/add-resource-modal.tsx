"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { Dialog } from "../form/dialog";
import { useServices } from "../policy-visual/use-services";
import { useSession } from "../shell/session-context";
import { statementPanelTargets } from "../targets";
import { arnTemplate, resourceProblem } from "./resource-arn";

export interface AddResourceModalProps {
  services: readonly { prefix: string; name: string }[];
  /** The prefixes of the services that the statement names: the first is offered. */
  named: readonly string[];
  onAdd: (resource: string) => void;
  onClose: () => void;
}

const everything = { value: "*", label: "All resources" };

/** `Add resource`: a service, a type of its resources, and the ARN, of which one fills in the parts in braces. */
export function AddResourceModal({ services, named, onAdd, onClose }: AddResourceModalProps) {
  const { accountId } = useSession();
  const [service, setService] = useState(named[0]);
  const [type, setType] = useState<string>();
  const [arn, setArn] = useState("");
  const [asked, setAsked] = useState(false);
  const { catalogue } = useServices(service === undefined ? [] : [service]);
  const types = service === undefined ? [] : (catalogue?.resourceTypes(service) ?? []);
  const typeOptions = [...types.map(({ name }) => ({ value: name, label: name })), everything];
  const serviceOptions = services.map(({ prefix, name }) => ({ value: prefix, label: name, labelTag: prefix }));
  const problem = resourceProblem(arn, types.find(({ name }) => name === type)?.arn);
  return (
    <Dialog
      size="large"
      title="Add resource"
      submit={{
        label: "Add resource",
        onClick: () => {
          setAsked(true);
          if (!problem) onAdd(arn.trim());
        },
      }}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <FormField label="Service">
          <Select
            placeholder="Choose a service"
            filteringType="auto"
            filteringPlaceholder="Filter services"
            filteringAriaLabel="Filter services"
            empty="No service"
            options={serviceOptions}
            selectedOption={serviceOptions.find(({ value }) => value === service) ?? null}
            onChange={({ detail }) => {
              setService(detail.selectedOption.value);
              setType(undefined);
            }}
          />
        </FormField>
        <FormField label="Resource type">
          <Select
            placeholder="Choose a resource type"
            disabled={service === undefined}
            options={typeOptions}
            selectedOption={typeOptions.find(({ value }) => value === type) ?? null}
            onChange={({ detail }) => {
              const { value } = detail.selectedOption;
              const format = types.find(({ name }) => name === value)?.arn;
              setType(value);
              setArn(format === undefined ? "*" : arnTemplate(format, accountId));
            }}
          />
        </FormField>
        <FormField
          label="Resource ARN"
          description="Put values in place of the parts in braces; * stands for any."
          errorText={asked ? problem : undefined}
          stretch
        >
          <Input
            value={arn}
            autoComplete={false}
            spellcheck={false}
            nativeInputAttributes={{ "data-testid": statementPanelTargets.arn }}
            onChange={({ detail }) => setArn(detail.value)}
          />
        </FormField>
      </SpaceBetween>
    </Dialog>
  );
}
