"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Multiselect from "@cloudscape-design/components/multiselect";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { regionName, standardRegions } from "@/lib/aws/regions";
import type { RoleDraft } from "../draft";
import { samlEndpointsOf } from "../saml-endpoints";

export interface SamlEndpointFieldsProps {
  draft: RoleDraft;
  change: (changes: Partial<RoleDraft>) => void;
  /** Of the chosen provider; undefined where none is chosen, or one may not read it. */
  uniqueId: string | undefined;
  /** What is wrong with the Regions. */
  error: string | undefined;
}

const regionOptions = standardRegions.map((value) => ({ value, label: regionName(value), description: value }));

/** `Sign-in endpoints`: where the SAML answer may have been sent, which the trust policy asks. */
export function SamlEndpointFields({ draft, change, uniqueId, error }: SamlEndpointFieldsProps) {
  const endpoints = samlEndpointsOf(draft);
  return (
    <SpaceBetween size="l">
      <FormField
        label="Sign-in endpoints"
        description="AWS's, as identity providers name them in their answers: Larch IdP the one of no Region. For a provider that names this server, edit the trust policy afterwards."
      >
        <RadioGroup
          value={draft.samlEndpoints}
          items={[
            { value: "regional", label: "Regional endpoints" },
            { value: "non-regional", label: "Non-regional endpoint" },
          ]}
          onChange={({ detail }) =>
            change({ samlEndpoints: detail.value === "regional" ? "regional" : "non-regional" })
          }
        />
      </FormField>
      {draft.samlEndpoints === "regional" && (
        <FormField label="Regions" errorText={error}>
          <Multiselect
            placeholder="Choose Regions"
            filteringType="auto"
            filteringPlaceholder="Filter Regions"
            filteringAriaLabel="Filter Regions"
            empty="No Region"
            options={regionOptions}
            selectedOptions={regionOptions.filter(({ value }) => draft.samlRegions.includes(value))}
            deselectAriaLabel={({ label }) => `Remove ${label}`}
            onChange={({ detail }) =>
              change({ samlRegions: detail.selectedOptions.flatMap(({ value }) => value ?? []) })
            }
          />
        </FormField>
      )}
      <Checkbox
        checked={draft.samlUniqueId !== ""}
        disabled={uniqueId === undefined}
        description="AWS gives every SAML provider one, and asks for it where assertions are encrypted."
        onChange={({ detail }) => change({ samlUniqueId: detail.checked ? (uniqueId ?? "") : "" })}
      >
        Sign-in URLs to include unique identifiers
      </Checkbox>
      {endpoints.length > 0 && (
        <div>
          The trust policy asks that the SAML answer was sent to:
          <ul className="m-0 pl-4">
            {endpoints.map((one) => (
              <li key={one}>
                <code>{one}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </SpaceBetween>
  );
}
