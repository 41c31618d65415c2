import type { AccountState } from "@/lib/doors/console/graded-account";
import type { ArgumentsOf } from "../assertions";
import { accountNamed, allOf, failed, type GradeContext, passed, type Verdict } from "./context";

/** What labs call the members of a password policy by. */
const passwordMembers: Readonly<Record<string, string>> = {
  min: "MinimumPasswordLength",
  upper: "RequireUppercaseCharacters",
  lower: "RequireLowercaseCharacters",
  number: "RequireNumbers",
  symbol: "RequireSymbols",
  maxAge: "MaxPasswordAge",
  reuse: "PasswordReusePrevention",
  allowChange: "AllowUsersToChangePassword",
  hardExpiry: "HardExpiry",
};

/** Settings of the account have these values. */
export function setting(wanted: ArgumentsOf<"setting">, context: GradeContext): Verdict {
  const { account } = accountNamed(context, undefined).account.state;
  return allOf(
    Object.entries(wanted).flatMap(([name, value]) => {
      if (name === "passwordPolicy") return passwordPolicy(account, value);
      const has = settingOf(account, name);
      const told = `${name} is ${String(has)}`;
      return [has === value ? passed(`${told}.`) : failed(`${told}, and it should be ${String(value)}.`)];
    }),
  );
}

function settingOf(account: AccountState["account"], name: string): string | boolean {
  if (name === "billingIamAccess") return account.billingIamAccess;
  if (name === "alias") return account.alias ?? "none";
  throw new Error(`An account has no setting "${name}".`);
}

function passwordPolicy({ passwordPolicy: policy }: AccountState["account"], wanted: unknown): Verdict[] {
  if (typeof wanted !== "object" || wanted === null) throw new Error("A password policy is told by its members.");
  if (!policy) return [failed("The account has IAM's default password policy, no custom one.")];
  return Object.entries(wanted).map(([short, value]) => {
    const member = passwordMembers[short] ?? short;
    // A requirement that is not written is not made.
    const has = policy[member] ?? (typeof value === "boolean" ? false : "not set");
    const told = `Of the password policy ${member} is ${String(has)}`;
    return has === value ? passed(`${told}.`) : failed(`${told}, and it should be ${String(value)}.`);
  });
}
