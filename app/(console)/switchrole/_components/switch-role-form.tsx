"use client";
import Alert from "@cloudscape-design/components/alert";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState, useTransition } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { PageForm } from "@/components/form/page-form";
import { consoleHref } from "@/components/link/console-href";
import { ExplainLink } from "@/components/link/explain-link";
import { SignInBeside } from "@/components/link/sign-in-beside";
import { roleColors } from "@/components/shell/role-colors";
import { useMayExplain, useSession } from "@/components/shell/session-context";
import { switchRoleTargets } from "@/components/targets";
import { withoutHyphens } from "@/lib/aws/account-id";
import { type Failure, sessionEnded } from "@/lib/doors/console/action-state";
import type { AskedRole } from "@/lib/doors/console/asked-role";
import { switchRole } from "../actions";

const optional = (
  <>
    {" "}
    - <i>optional</i>
  </>
);
const swatch = (color: string) => (
  <svg viewBox="0 0 16 16" focusable="false" aria-hidden="true">
    <rect x="2" y="2" width="12" height="12" rx="2" style={{ fill: color, stroke: "currentColor", strokeWidth: 1 }} />
  </svg>
);
const noColor = { value: "", label: "None", iconSvg: swatch("none") };
const colors = [noColor, ...roleColors.map(({ value, label }) => ({ value, label, iconSvg: swatch(`#${value}`) }))];

interface SwitchRoleFormProps {
  /** What stands in the fields at first. */
  begin: AskedRole;
  /** The page to go to. */
  target: string;
  /** Beside this session, instead of over it? */
  beside: boolean;
  /** The role of the history was refused: by which event, or `yes` where none explains it. */
  refused?: string | undefined;
}

/** `Switch Role`: which role of which account, and how the bar shall call it; over this session, or beside it. */
export function SwitchRoleForm({ begin, target, beside, refused }: SwitchRoleFormProps) {
  const { era } = useSession();
  const strings = useEraStrings();
  const [role, setRole] = useState(begin);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | undefined>(
    refused === undefined ? undefined : refused === "yes" ? {} : { eventId: refused },
  );
  const [pending, start] = useTransition();
  const change = (changes: Partial<AskedRole>) => setRole((before) => ({ ...before, ...changes }));
  const missing = (value: string, what: string) => (asked && value.trim() === "" ? `Enter ${what}.` : undefined);

  const submit = () => {
    setAsked(true);
    if (role.account.trim() === "" || role.roleName.trim() === "") return;
    start(async () => {
      setRefusal(undefined);
      const outcome = await switchRole(role, target, beside);
      if ("failure" in outcome) setRefusal(refusalOf(outcome.failure));
      // A whole new page: everything on this one was read as somebody else.
      else window.location.assign(consoleHref(outcome.goTo, outcome.place));
    });
  };
  return (
    <PageForm
      title="Switch Role"
      description={
        beside
          ? "A role lends you its permissions, in this account or another one. It opens as a session of its own, and this session goes on beside it."
          : "A role lends you its permissions in place of your own, in this account or another one, until you switch back."
      }
      submit="Switch Role"
      submitTarget={switchRoleTargets.submit}
      cancelTo={target}
      safe
      pending={pending}
      onSubmit={submit}
    >
      <Container>
        <SpaceBetween size="l">
          <FormField
            label={strings["switchRole.account"]}
            description="Of the account that has the role: twelve digits, or its alias."
            errorText={missing(role.account, "an account ID or an account alias")}
          >
            <Input
              value={role.account}
              autoComplete={false}
              spellcheck={false}
              ariaRequired
              nativeInputAttributes={{ "data-testid": switchRoleTargets.account, maxLength: 64 }}
              onChange={({ detail }) => change({ account: detail.value })}
            />
          </FormField>
          <FormField
            label={strings["switchRole.role"]}
            description="With its path: what stands after role/ in its ARN."
            errorText={missing(role.roleName, "a role name")}
          >
            <Input
              value={role.roleName}
              autoComplete={false}
              spellcheck={false}
              ariaRequired
              nativeInputAttributes={{ "data-testid": switchRoleTargets.roleName, maxLength: 577 }}
              onChange={({ detail }) => change({ roleName: detail.value })}
            />
          </FormField>
          <FormField
            label={
              <>
                {strings["switchRole.displayName"]}
                {era === "current" && optional}
              </>
            }
            description="How the bar calls you while you use the role."
            constraintText="Up to 64 characters."
          >
            <Input
              value={role.displayName}
              autoComplete={false}
              spellcheck={false}
              placeholder={
                role.roleName && role.account ? `${role.roleName} @ ${withoutHyphens(role.account.trim())}` : ""
              }
              nativeInputAttributes={{ "data-testid": switchRoleTargets.displayName, maxLength: 64 }}
              onChange={({ detail }) => change({ displayName: detail.value })}
            />
          </FormField>
          <FormField
            label={
              <>
                {strings["switchRole.color"]}
                {era === "current" && optional}
              </>
            }
            description="The color of that name in the bar."
          >
            <Select
              selectedOption={colors.find(({ value }) => value === role.color) ?? noColor}
              options={colors}
              data-testid={switchRoleTargets.color}
              onChange={({ detail }) => change({ color: detail.selectedOption.value ?? "" })}
            />
          </FormField>
          {refusal && <Refused {...refusal} />}
        </SpaceBetween>
      </Container>
    </PageForm>
  );
}

interface Refusal {
  /** The event that Explain shows. */
  eventId?: string;
  /** In place of AWS's, where the refusal is ours. */
  sentence?: string;
  /** The session is over: one signs in again beside this page. */
  ended?: true;
}

const refusalOf = ({ code, denial, ours, message }: Failure): Refusal => ({
  ...(denial ? { eventId: denial.eventId } : {}),
  ...(ours ? { sentence: message } : {}),
  ...(code === sessionEnded ? { ended: true } : {}),
});

/** AWS has one sentence for every reason; what was decided stands behind Explain. */
function Refused({ eventId, sentence, ended }: Refusal) {
  const mayExplain = useMayExplain();
  return (
    <div role="alert">
      <Alert
        type="error"
        {...(eventId && mayExplain ? { action: <ExplainLink eventId={eventId} /> } : {})}
        {...(ended ? { action: <SignInBeside /> } : {})}
      >
        {sentence ?? "Invalid information in one or more fields. Check your information or contact your administrator."}
      </Alert>
    </div>
  );
}
