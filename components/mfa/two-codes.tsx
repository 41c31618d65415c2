"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { authenticationCode } from "@/lib/services/iam/inputs";
import { mfaTargets } from "../targets";
import { typedCode } from "./typed-code";

/** Two codes that follow one another. */
export interface TwoCodes {
  values: [string, string];
  change: (index: 0 | 1, code: string) => void;
  clear: () => void;
  /** What is wrong with them now. */
  wrong: string | undefined;
  /** From then on the fields show what is wrong. */
  check: () => void;
  /** What a field shows. */
  shown: (index: 0 | 1) => string | undefined;
}

const sameTwice = "Enter two different codes that follow one another: this is the first one again.";

export function useTwoCodes(): TwoCodes {
  const [values, setValues] = useState<[string, string]>(["", ""]);
  const [checked, setChecked] = useState(false);
  const incomplete = (code: string) =>
    authenticationCode.safeParse(code).success ? undefined : "Enter the six digits of the code.";
  const wrong = values.map(incomplete).find(Boolean);
  const same = !wrong && values[0] === values[1] ? sameTwice : undefined;
  return {
    values,
    change: (index, text) => {
      const code = typedCode(text);
      setValues(([first, second]) => (index === 0 ? [code, second] : [first, code]));
    },
    clear: () => {
      setValues(["", ""]);
      setChecked(false);
    },
    wrong: wrong ?? same,
    check: () => setChecked(true),
    // That one code stands in both fields is sure as soon as it is complete.
    shown: (index) => (checked ? incomplete(values[index]) : undefined) ?? (index === 1 ? same : undefined),
  };
}

export function TwoCodeFields({ codes }: { codes: TwoCodes }) {
  return (
    <SpaceBetween size="s">
      {([0, 1] as const).map((index) => (
        <FormField key={index} label={`MFA code ${index + 1}`} errorText={codes.shown(index)}>
          <Input
            value={codes.values[index]}
            inputMode="numeric"
            autoComplete="one-time-code"
            nativeInputAttributes={{ "data-testid": mfaTargets.code(String(index + 1)) }}
            onChange={({ detail }) => codes.change(index, detail.value)}
          />
        </FormField>
      ))}
    </SpaceBetween>
  );
}
