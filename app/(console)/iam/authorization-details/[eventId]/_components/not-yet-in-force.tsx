"use client";
import Alert from "@cloudscape-design/components/alert";
import { useSession } from "@/components/shell/session-context";

/** Why a decision may differ from what one sees, in an account whose changes take effect later. */
export function NotYetInForce() {
  const { consistencyDelay } = useSession();
  if (consistencyDelay === 0) return null;
  const time = consistencyDelay === 1 ? "1 second" : `${consistencyDelay} seconds`;
  return (
    <Alert type="info" header="The latest changes may not have counted">
      IAM is eventually consistent. In this account a change to IAM takes effect after {time}, and this request was
      decided by what was in force when it was made. Lists and pages show a change at once.
    </Alert>
  );
}
