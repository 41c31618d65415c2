"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input, { type InputProps } from "@cloudscape-design/components/input";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { PasswordRuleList } from "../form/password-rule-list";
import type { PasswordRules } from "../form/password-rules";
import { useChangedSince } from "./changed-fields";

export interface TypedFieldProps {
  label: string;
  /** The id of the input; public scripts look for some. */
  id?: string;
  name: string;
  target: string;
  /** What stands there at first. */
  value?: string;
  type?: InputProps["type"];
  autoComplete?: string;
  inputMode?: InputProps["inputMode"];
  autoFocus?: boolean;
  /** What the field takes of what is typed or pasted; all of it, where nothing is said. */
  take?: (text: string) => string;
  info?: ReactNode;
  /** Told until the field is changed. */
  error?: string | undefined;
  /** The name of another field that the error is about as well. */
  sameAs?: string;
  /** Wrong together with another field, which has the words. */
  invalid?: boolean;
  /** Of a password that is chosen here: listed under the field, and ticked while the person types. */
  rules?: PasswordRules | undefined;
}

/** A field of a sign-in page. It keeps what was typed before the page's script ran, and is sent without script too. */
export function TypedField({
  label,
  id,
  name,
  target,
  value = "",
  take,
  error,
  invalid = false,
  info,
  rules,
  sameAs,
  ...rest
}: TypedFieldProps) {
  const over = useChangedSince(sameAs === undefined ? [name] : [name, sameAs]);
  const [text, setText] = useState(value);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const typed = frame.current?.querySelector("input")?.value;
    if (typed) setText(typed);
  }, []);
  return (
    <div ref={frame}>
      <FormField
        label={label}
        info={info}
        errorText={over ? undefined : error}
        constraintText={rules && <PasswordRuleList rules={rules} password={text} />}
        stretch
        {...(id ? { controlId: id } : {})}
      >
        <Input
          {...rest}
          invalid={!over && (invalid || error !== undefined)}
          name={name}
          value={text}
          onChange={({ detail }) => setText(take?.(detail.value) ?? detail.value)}
          spellcheck={false}
          disableBrowserAutocorrect
          nativeInputAttributes={{ "data-testid": target, autoCapitalize: "none" }}
        />
      </FormField>
    </div>
  );
}
