"use client";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import { breakable } from "./breakable";

export interface CopyValueProps {
  value: string;
  /** What is copied, for the button's name and the notice: `ARN`. */
  label: string;
  /** What is shown instead of the value. `none` shows the button alone. */
  shown?: string | "none";
  "data-testid"?: string;
}

/** An account id, the id of an access key: so much stays on one line, in a narrow column too. */
const unbroken = 21;

/** A value with an icon that copies it. The value also stands in `data-copy-value`, for tests without a clipboard. */
export function CopyValue({ value, label, shown = value, ...rest }: CopyValueProps) {
  return (
    <span {...rest} data-copy-value={value} className={shown.length <= unbroken ? "whitespace-nowrap" : undefined}>
      <CopyToClipboard
        variant={shown === "none" ? "icon" : "inline"}
        textToCopy={value}
        {...(shown === "none"
          ? {}
          : { textToDisplay: <span className="break-normal wrap-anywhere">{breakable(shown)}</span> })}
        copyButtonAriaLabel={`Copy ${label}`}
        copySuccessText={`${label} copied`}
        copyErrorText={`${label} could not be copied`}
      />
    </span>
  );
}
