import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";

export interface ProviderFieldProps {
  label: string;
  error: string | undefined;
  /** The button that leads to a new one. */
  create: string;
  children: ReactNode;
}

/** The choice of an identity provider with what is wrong with it, and beneath it the way to a new one. */
export const ProviderField = ({ label, error, create, children }: ProviderFieldProps) => (
  <SpaceBetween size="xs">
    <FormField label={label} errorText={error}>
      {children}
    </FormField>
    <LinkButton href={consolePaths.createIdentityProvider} target="_blank" iconName="external" iconAlign="right">
      {create}
    </LinkButton>
  </SpaceBetween>
);
