"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue } from "@/components/form/key-value";
import { useSession } from "@/components/shell/session-context";
import { details } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { UserFacts } from "@/lib/doors/console/views/user";

/** `Account details` of an IAM user. */
export function AccountDetails(props: { userName: string; canonicalId: string; user: Read<UserFacts> }) {
  const { userName, canonicalId, user } = props;
  const { accountId } = useSession();
  return (
    <Container header={<Header variant="h2">Account details</Header>}>
      <KeyValue
        columns={3}
        target={details.user.summary}
        items={[
          { id: "user-name", label: "User name", value: userName },
          { id: "account-id", label: "AWS account ID", value: <CopyValue value={accountId} label="AWS account ID" /> },
          ...(user.ok
            ? [{ id: "arn", label: "User ARN", value: <CopyValue value={user.value.arn} label="User ARN" /> }]
            : []),
          {
            id: "canonical-id",
            label: "Canonical user ID",
            value: <CopyValue value={canonicalId} label="Canonical user ID" />,
          },
        ]}
      />
    </Container>
  );
}
