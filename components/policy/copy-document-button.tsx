"use client";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import { printPolicy } from "@/lib/authorization";

/** `Copy`: a policy document as JSON. The text also stands in `data-copy-value`, for tests without a clipboard. */
export function CopyDocumentButton({ document }: { document: string }) {
  const text = printPolicy(document) ?? document;
  return (
    <span data-copy-value={text}>
      <CopyToClipboard
        textToCopy={text}
        copyButtonText="Copy"
        copyButtonAriaLabel="Copy policy document"
        copySuccessText="Policy document copied"
        copyErrorText="The policy document could not be copied"
      />
    </span>
  );
}
