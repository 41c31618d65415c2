"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { Denial } from "@/lib/operation/define";
import { ExplainLink } from "../link/explain-link";
import { useMayExplain } from "../shell/session-context";
import { denialTargets } from "../targets";
import { denialLines, denialText } from "./denial-lines";

export interface DeniedBoxProps {
  denial: Denial;
  /** `Access denied` unless the page has a title of its own. */
  title?: string;
  /** Of several parts of a page that one action reads: which. */
  within?: string;
}

/** What stands in place of a part of a page that the person may not see. */
export function DeniedBox({ denial, title = "Access denied", within }: DeniedBoxProps) {
  const key = within === undefined ? denial.action : `${denial.action} ${within}`;
  const lines = denialLines(denial);
  const mayExplain = useMayExplain();
  return (
    <div data-testid={denialTargets.box(key)} className="text-left">
      <Alert
        type="error"
        header={title}
        {...(mayExplain
          ? { action: <ExplainLink eventId={denial.eventId} data-testid={denialTargets.explain(key)} /> }
          : {})}
      >
        <SpaceBetween size="xs">
          <span className="break-words">{denial.message}</span>
          <div className="flex flex-col items-start gap-2 sm:flex-row">
            <Box variant="code" fontSize="body-s">
              <span className="whitespace-pre-wrap wrap-anywhere">{denialText(lines)}</span>
            </Box>
            <span data-testid={denialTargets.copy(key)} data-copy-value={denialText(lines)}>
              <CopyToClipboard
                variant="button"
                copyButtonText="Copy"
                copyButtonAriaLabel="Copy the refusal"
                textToCopy={denialText(lines)}
                copySuccessText="Copied"
                copyErrorText="It could not be copied"
              />
            </span>
          </div>
        </SpaceBetween>
      </Alert>
    </div>
  );
}
