"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import type { ReactNode } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import type { ConsolePassword } from "@/lib/doors/console/views/credentials";
import type { UserFacts } from "@/lib/doors/console/views/user";
import { DeniedCell } from "../decision/denied-cell";
import { CopyValue } from "../form/copy-value";
import { KeyValue } from "../form/key-value";
import { RelativeTime } from "../form/relative-time";
import { useSignInUrl } from "../link/use-sign-in-url";
import { consoleSignInTargets } from "../targets";

export interface ConsoleSignInSectionProps {
  password: Read<ConsolePassword>;
  user: Read<UserFacts>;
  /** The account's time, ISO 8601. */
  now: string;
  /** The button at the right. */
  actions: ReactNode;
}

/** `Console sign-in`: where the user signs in, since when it has its password, when it was last here. */
export function ConsoleSignInSection({ password, user, now, actions }: ConsoleSignInSectionProps) {
  const signInUrl = useSignInUrl();
  return (
    <Container
      header={
        <Header variant="h2" actions={actions}>
          Console sign-in
        </Header>
      }
    >
      <KeyValue
        columns={3}
        target={consoleSignInTargets.field}
        items={[
          {
            id: "link",
            label: "Console sign-in link",
            value: <CopyValue value={signInUrl} label="Console sign-in link" data-testid={consoleSignInTargets.link} />,
          },
          {
            id: "password",
            label: "Console password",
            value: shown(password, (found) =>
              found.enabled ? (
                <>
                  Updated{" "}
                  <span className="lowercase">
                    <RelativeTime time={found.set} now={now} />
                  </span>
                  {found.resetRequired && " (must be changed at the next sign-in)"}
                </>
              ) : (
                "Not enabled"
              ),
            ),
          },
          {
            id: "last-sign-in",
            label: "Last console sign-in",
            value: shown(user, ({ lastSignIn }) => <RelativeTime time={lastSignIn} now={now} none="Never" />),
          },
        ]}
      />
    </Container>
  );
}

function shown<Value>(read: Read<Value>, draw: (value: Value) => ReactNode): ReactNode {
  if (read.ok) return draw(read.value);
  return read.failure.denial ? <DeniedCell denial={read.failure.denial} /> : read.failure.code;
}
