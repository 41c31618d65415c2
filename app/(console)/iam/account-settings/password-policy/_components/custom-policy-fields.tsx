"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { passwordPolicyTargets as targets } from "@/components/targets";
import { passwordLimits, passwordSymbols } from "@/lib/services/iam/password-rules";
import type { DraftProblems, PolicyDraft } from "./draft";

interface CustomPolicyFieldsProps {
  draft: PolicyDraft;
  problems: DraftProblems;
  onChange: (changes: Partial<PolicyDraft>) => void;
}

const strengths = [
  { member: "uppercase", label: "Require at least one uppercase letter from the Latin alphabet (A-Z)" },
  { member: "lowercase", label: "Require at least one lowercase letter from the Latin alphabet (a-z)" },
  { member: "numbers", label: "Require at least one number" },
  {
    member: "symbols",
    label: `Require at least one non-alphanumeric character ( ${[...passwordSymbols].join(" ")} )`,
  },
] as const;

/** What a custom password policy may say. */
export function CustomPolicyFields({ draft, problems, onChange }: CustomPolicyFieldsProps) {
  const { shortest, longest, days, remembered } = passwordLimits;
  const tick = (member: BooleanMember, label: string, target: string, description?: string) => (
    <Checkbox
      checked={draft[member]}
      description={description}
      nativeInputAttributes={{ "data-testid": target }}
      onChange={({ detail }) => onChange({ [member]: detail.checked })}
    >
      {label}
    </Checkbox>
  );
  return (
    <SpaceBetween size="l">
      <NumberField
        label="Password minimum length"
        constraint={`Between ${shortest} and ${longest} characters`}
        value={draft.minimumLength}
        unit="characters"
        problem={problems.minimumLength}
        target={targets.minimumLength}
        onChange={(minimumLength) => onChange({ minimumLength })}
      />
      <FormField label="Password strength">
        <SpaceBetween size="xs">
          {strengths.map(({ member, label }) => (
            <div key={member}>{tick(member, label, targets.strength(member))}</div>
          ))}
        </SpaceBetween>
      </FormField>
      <FormField label="Other requirements">
        <SpaceBetween size="s">
          {tick("expires", "Turn on password expiration", targets.expires)}
          {draft.expires && (
            <Indented>
              <NumberField
                label="Expire password in"
                constraint={`Between 1 and ${days} days`}
                value={draft.maxAge}
                unit="day(s)"
                problem={problems.maxAge}
                target={targets.maxAge}
                onChange={(maxAge) => onChange({ maxAge })}
              />
              {tick(
                "hardExpiry",
                "Password expiration requires administrator reset",
                targets.hardExpiry,
                "Users cannot set a new password themselves once theirs has expired.",
              )}
            </Indented>
          )}
          {tick(
            "allowChange",
            "Allow users to change their own password",
            targets.allowChange,
            "Every IAM user of the account may, without a policy of their own.",
          )}
          {tick("preventReuse", "Prevent password reuse", targets.preventReuse)}
          {draft.preventReuse && (
            <Indented>
              <NumberField
                label="Remember"
                constraint={`Between 1 and ${remembered} passwords`}
                value={draft.remembered}
                unit="password(s)"
                problem={problems.remembered}
                target={targets.remembered}
                onChange={(typed) => onChange({ remembered: typed })}
              />
            </Indented>
          )}
        </SpaceBetween>
      </FormField>
    </SpaceBetween>
  );
}

type BooleanMember = {
  [Member in keyof PolicyDraft]: PolicyDraft[Member] extends boolean ? Member : never;
}[keyof PolicyDraft];

const Indented = ({ children }: { children: ReactNode }) => (
  <div className="ps-6">
    <SpaceBetween size="s">{children}</SpaceBetween>
  </div>
);

function NumberField(props: {
  label: string;
  constraint: string;
  value: string;
  unit: string;
  problem: string | undefined;
  target: string;
  onChange: (typed: string) => void;
}) {
  return (
    <FormField label={props.label} constraintText={props.constraint} errorText={props.problem}>
      <span className="flex items-center gap-2">
        <span className="w-28">
          <Input
            inputMode="numeric"
            value={props.value}
            nativeInputAttributes={{ "data-testid": props.target }}
            onChange={({ detail }) => props.onChange(detail.value)}
          />
        </span>
        {props.unit}
      </span>
    </FormField>
  );
}
