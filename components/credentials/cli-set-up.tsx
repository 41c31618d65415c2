"use client";
import Box from "@cloudscape-design/components/box";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { dataPathCommands } from "@/lib/aws/data-path-folder";
import { CopyValue } from "../form/copy-value";
import { useSession } from "../shell/session-context";
import { accessKeyTargets } from "../targets";

/** How a terminal of one's own reaches this simulator with a new key. The secret stands where it can be seen, not here. */
export function CliSetUp({ keyId }: { keyId: string }) {
  const { awsUrl } = useSession();
  const today = [
    `export AWS_ENDPOINT_URL=${awsUrl}`,
    "export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1",
    `export AWS_ACCESS_KEY_ID=${keyId}`,
    "export AWS_SECRET_ACCESS_KEY=",
  ].join("\n");
  return (
    <ExpandableSection headerText="Use the key in your terminal" variant="container">
      <SpaceBetween size="m">
        <Commands
          target={accessKeyTargets.result("terminal")}
          about="An AWS CLI or SDK goes to AWS unless it is told otherwise. The secret access key goes behind the last line."
          text={today}
        />
        <Commands
          target={accessKeyTargets.result("data-path")}
          about="An AWS CLI before 1.29 or 2.13 does not know the first line. These make a folder in which it finds the address."
          text={dataPathCommands(awsUrl)}
        />
      </SpaceBetween>
    </ExpandableSection>
  );
}

function Commands({ about, text, target }: { about: string; text: string; target: string }) {
  return (
    <div>
      <Box variant="p">{about}</Box>
      <div className="flex items-start gap-2">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <pre className="m-0 min-w-0 grow overflow-x-auto text-xs" tabIndex={0}>
          {text}
        </pre>
        <CopyValue value={text} label="commands" shown="none" data-testid={target} />
      </div>
    </div>
  );
}
