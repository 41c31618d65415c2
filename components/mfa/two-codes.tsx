"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { authenticationCode } from "@/lib/services/iam/inputs";
import { mfaTargets } from "../targets";

/** Two codes that follow one another. */
export interface TwoCodes {
  values: [string, string];
  change: (index: 0 | 1, code: string) => void;
  clear: () => void;
  /** Looks at them; from then on the fields show what is wrong. */
  problem: () => string | undefined;
  /** What a field shows. */
  shown: (index: 0 | 1) => string | undefined;
}

export function useTwoCodes(): TwoCodes {
  const [values, setValues] = useState<[string, string]>(["", ""]);
  const [checked, setChecked] = useState(false);
  const problemOf = (code: string) =>
    authenticationCode.safeParse(code).success ? undefined : "Enter the six digits of the code.";
  return {
    values,
    change: (index, text) => {
      const code = text.replaceAll(/\s/g, "");
      setValues(([first, second]) => (index === 0 ? [code, second] : [first, code]));
    },
    clear: () => {
      setValues(["", ""]);
      setChecked(false);
    },
    problem: () => {
      setChecked(true);
      return values.map(problemOf).find(Boolean);
    },
    shown: (index) => (checked ? problemOf(values[index]) : undefined),
  };
}

export function TwoCodeFields({ codes }: { codes: TwoCodes }) {
  return ([0, 1] as const).map((index) => (
    <FormField key={index} label={`MFA code ${index + 1}`} errorText={codes.shown(index)}>
      <Input
        value={codes.values[index]}
        inputMode="numeric"
        autoComplete="one-time-code"
        nativeInputAttributes={{ maxLength: 6, "data-testid": mfaTargets.code(String(index + 1)) }}
        onChange={({ detail }) => codes.change(index, detail.value)}
      />
    </FormField>
  ));
}
