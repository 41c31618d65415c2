"use client";
import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { CopyValue } from "./copy-value";

export interface SecretValueProps {
  value: string;
  /** What it is: `Secret access key`. */
  label: string;
  /** Of the value; the button gets `<target>.show`. */
  target: string;
  /** The secret was seen or copied: a page may warn before it is left unseen. */
  onSeen?: () => void;
}

/** A secret behind dots until the person asks to see it. */
export function SecretValue({ value, label, target, onSeen }: SecretValueProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="flex items-center gap-2">
      {/* A click anywhere in the copy button counts as seen; the button itself tells nobody. */}
      <span className="flex-none" onClickCapture={onSeen}>
        <CopyValue value={value} label={label} shown="none" />
      </span>
      <span data-testid={target} className={`font-mono ${shown ? "break-all" : "whitespace-nowrap"}`}>
        {shown ? value : "•".repeat(8)}
      </span>
      <span className="flex-none">
        <Button
          variant="inline-link"
          data-testid={`${target}.show`}
          ariaLabel={`${shown ? "Hide" : "Show"} ${label}`}
          onClick={() => {
            setShown(!shown);
            onSeen?.();
          }}
        >
          {shown ? "Hide" : "Show"}
        </Button>
      </span>
    </div>
  );
}
