"use client";
import { Fragment } from "react";
import { accountIdIn } from "@/lib/aws/account-id";
import { useEraStrings } from "../eras/use-era-strings";
import { CopyValue } from "../form/copy-value";
import { consolePaths } from "../link/console-paths";
import { useConsoleRouter } from "../link/navigation";
import { navTargets } from "../targets";
import { AccountColorChip, accountColorName } from "./account-color";
import { BarLink } from "./bar-link";
import { RoleEntries } from "./role-entries";
import { useSession } from "./session-context";
import { SessionEntries } from "./session-entries";
import type { OwnIdentity } from "./session-facts";

/** The account, who one is in it, the pages about both, roles, sessions and the way out. */
export default function AccountPanel({ onFollow }: { onFollow: () => void }) {
  const session = useSession();
  const strings = useEraStrings();
  const router = useConsoleRouter();
  const { accountColor, accountId, accountName, alias, era, identity } = session;
  const color = accountColor && era !== "2020" && (
    <>
      <dt className="mt-2 font-bold">Account color</dt>
      <dd className="m-0 flex items-center gap-2">
        <AccountColorChip color={accountColor} /> {accountColorName(accountColor)}
      </dd>
    </>
  );
  const links = [
    {
      target: navTargets.account,
      href: consolePaths.account,
      text: strings["nav.account"],
      after: [strings["nav.organization"], ...(era === "2020" ? [] : ["Service Quotas"])],
    },
    { target: navTargets.billing, href: consolePaths.billing, text: strings["nav.billing"], after: [] },
    {
      target: navTargets.securityCredentials,
      href: consolePaths.securityCredentials,
      text: strings["nav.securityCredentials"],
      after: [],
    },
  ];
  return (
    <div className="w-72 min-w-full max-w-[90vw]">
      <dl className="m-0 border-b bar-line p-3 text-sm">
        {identity.kind === "role" && (
          <>
            <dt className="font-bold">Currently active as</dt>
            <dd className="m-0 mb-2 break-all">{identity.roleName}</dd>
          </>
        )}
        <dt className="font-bold">Account ID</dt>
        <dd className="m-0">
          <CopyValue
            value={accountId}
            shown={accountIdIn(era, accountId)}
            label="Account ID"
            data-testid={navTargets.accountId}
          />
        </dd>
        {alias && (
          <>
            <dt className="mt-2 font-bold">Account alias</dt>
            <dd className="m-0">{alias}</dd>
          </>
        )}
        {identity.kind === "role" ? (
          <>
            <dt className="mt-2 font-bold">Account name</dt>
            <dd className="m-0 break-all">{accountName}</dd>
            {color}
            <dt className="mt-2 font-bold">Signed in as</dt>
            <dd className="m-0 break-all">{`${nameOf(identity.own)} @ ${accountIdIn(era, identity.own.accountId)}`}</dd>
          </>
        ) : (
          <>
            <dt className="mt-2 font-bold">{kindNames[identity.kind]}</dt>
            <dd className="m-0 break-all">{nameOf(identity)}</dd>
            {color}
          </>
        )}
      </dl>
      <ul className="m-0 list-none p-0">
        {links.map(({ target, href, text, after }) => (
          <Fragment key={target}>
            <li>
              <BarLink href={href} target={target} onFollow={onFollow}>
                {text}
              </BarLink>
            </li>
            {after.map((name) => (
              <li key={name} className="bar-grey">
                {name} <span className="text-xs">(not simulated)</span>
              </li>
            ))}
          </Fragment>
        ))}
      </ul>
      <RoleEntries onFollow={onFollow} />
      {era !== "2020" && <SessionEntries onFollow={onFollow} />}
      <div className="border-t bar-line p-3">
        {/* A form, not a link: leaving is a change, and nothing may prefetch it. */}
        <form method="post" action={router.href(consolePaths.signOut)}>
          <button type="submit" className="bar-sign-out" data-testid={navTargets.signOut} id="aws-console-logout">
            {strings["nav.signOut"]}
          </button>
        </form>
        {session.others.length > 0 && era !== "2020" && (
          <form method="post" action={router.href(consolePaths.signOutOfAll)} className="mt-2">
            <button type="submit" className="bar-sign-out" data-testid={navTargets.signOutOfAll}>
              Sign out of all sessions
            </button>
          </form>
        )}
      </div>
    </div>
  );
}

const kindNames = { root: "Root user", user: "IAM user", federated: "Federated user" } as const;

const nameOf = (identity: OwnIdentity) => (identity.kind === "root" ? identity.email : identity.name);
