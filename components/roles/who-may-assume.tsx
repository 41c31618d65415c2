"use client";
import Icon from "@cloudscape-design/components/icon";
import { type TrustStatement, trustStatements } from "@/lib/authorization";
import { roleTargets } from "../targets";
import { principalText } from "./trusted-entities";

/** A drawing of a trust policy: from each principal an arrow to the role, with the conditions that stand on the way. */
export function WhoMayAssume({ roleName, trustPolicy }: { roleName: string; trustPolicy: string }) {
  const ways = waysOf(trustStatements(trustPolicy));
  return (
    <div
      className="flex flex-col items-stretch gap-3 sm:flex-row sm:items-center"
      data-testid={roleTargets.whoMayAssume}
    >
      <ol className="m-0 flex min-w-0 flex-1 list-none flex-col gap-3 p-0" aria-label={`Who may assume ${roleName}`}>
        {ways.map((way) => (
          <li key={way.key} className="flex flex-col gap-1 sm:flex-row sm:items-center sm:gap-3">
            <div className="drawing-box min-w-0 sm:flex-1">
              <strong className="wrap-anywhere">{way.who}</strong>
            </div>
            <div className="min-w-0 text-sm sm:flex-1">
              <span className="wrap-anywhere">
                {way.allowed ? "may" : "may not"} call {way.actions.join(", ")}
              </span>
              {way.conditions.map((condition) => (
                <span key={condition} className="block wrap-anywhere">
                  if {condition}
                </span>
              ))}
              <span aria-hidden="true" className={`drawing-arrow ${way.allowed ? "" : "drawing-arrow-denied"}`}>
                <Icon name={way.allowed ? "angle-right" : "close"} size="small" />
              </span>
            </div>
          </li>
        ))}
      </ol>
      <div className="drawing-box text-center sm:w-40">
        <Icon name="user-profile" /> <strong className="block wrap-anywhere">{roleName}</strong>
        <span className="text-sm">Role</span>
      </div>
    </div>
  );
}

interface Way {
  key: string;
  who: string;
  allowed: boolean;
  actions: string[];
  conditions: string[];
}

/** One way for each principal of each statement. */
const waysOf = (statements: readonly TrustStatement[]): Way[] =>
  statements.flatMap(({ effect, principals, inverted, actions, conditions }, place) => {
    const common = {
      allowed: effect === "Allow",
      actions,
      conditions: conditions.map(({ operator, key, values }) => `${key} ${operator} ${values.join(" or ")}`),
    };
    if (inverted)
      return [{ key: `${place}`, who: `Everyone but ${principals.map(principalText).join(", ")}`, ...common }];
    return principals.map((principal) => ({
      key: `${place} ${principal.type} ${principal.text}`,
      who: principalText(principal),
      ...common,
    }));
  });
