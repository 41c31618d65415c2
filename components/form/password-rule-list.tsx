import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { type PasswordRules, ruleStates } from "./password-rules";

export interface PasswordRuleListProps {
  rules: PasswordRules;
  /** What is typed so far. */
  password: string;
}

/** The rules that a password must keep, ticked while the person types. It describes a field, and has no name of its own, which would be read in its place. */
export function PasswordRuleList({ rules, password }: PasswordRuleListProps) {
  return (
    <ul className="m-0 list-none p-0">
      {ruleStates(rules, password).map(({ text, characters, kept }) => (
        <li key={text}>
          <StatusIndicator
            type={kept ? "success" : password === "" ? "pending" : "error"}
            iconAriaLabel={kept ? "Kept:" : "Not kept:"}
          >
            {/* The indicator breaks words wherever the line ends. */}
            <span className="break-normal">
              {/* What is about to follow takes a line of its own where it does not fit behind the words. */}
              {text} {characters && <span className="inline-block">{characters}</span>}
            </span>
          </StatusIndicator>
        </li>
      ))}
    </ul>
  );
}
