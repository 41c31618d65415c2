"use client";
import dynamic from "next/dynamic";
import { navTargets } from "../targets";
import { AccountColorChip } from "./account-color";
import { accountLabel } from "./account-label";
import { BarMenu } from "./bar-menu";
import { PanelWaiting } from "./panel-waiting";
import { rolePill } from "./role-colors";
import { useSession } from "./session-context";
import { useEndOfRole } from "./use-end-of-role";

const AccountPanel = dynamic(() => import("./account-panel"), { ssr: false, loading: PanelWaiting });

/** Who is signed in; the panel that it opens says what one may do about it. */
export function AccountMenu() {
  const session = useSession();
  const { accountColor, era, identity } = session;
  const label = accountLabel(session);
  useEndOfRole(identity.kind === "role" ? identity.until : undefined);
  return (
    <BarMenu
      target={navTargets.accountMenu}
      awsTarget="awsc-nav-account-menu-button"
      awsId="nav-usernameMenu"
      label={
        <span className="flex items-stretch gap-2">
          {accountColor && era !== "2020" && <AccountColorChip color={accountColor} tall />}
          <span className="flex max-w-[calc(100vw-4rem)] flex-col items-end leading-tight sm:max-w-72">
            {label.map(({ words, name, id, bracketed }, index) => (
              <span
                key={`${name} ${id}`}
                className={`flex max-w-full whitespace-pre ${
                  identity.kind === "role" && index === label.length - 1 ? rolePill(identity.color) : ""
                }`}
              >
                {words && <span className="hidden sm:inline">{words}</span>}
                {/* Where it is narrow each line has one of the two: the first the id, the last the name. */}
                {name && (
                  <span className={`truncate ${index < label.length - 1 ? "hidden sm:inline" : ""}`}>{name}</span>
                )}
                {bracketed && <span className="hidden sm:inline">{" ("}</span>}
                {id && <span className={index > 0 ? "hidden shrink-0 sm:inline" : "shrink-0"}>{id}</span>}
                {bracketed && <span className="hidden sm:inline">)</span>}
              </span>
            ))}
          </span>
        </span>
      }
    >
      {(close) => <AccountPanel onFollow={close} />}
    </BarMenu>
  );
}
