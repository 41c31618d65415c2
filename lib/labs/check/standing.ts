/** What no lab may break, whatever it is about: each is checked unless the lab says otherwise. */
import type { Lab } from "../definition";
import { allOf, failed, type GradeContext, passed, type Verdict } from "./context";
import { lintOf, writtenSince } from "./policy-lint";
import { sameAsBefore } from "./unchanged";

export interface StandingVerdict extends Verdict {
  /** `standing-unchanged` and its kin. */
  id: string;
  title: string;
}

/** In: what the lab is about, and what it leaves out. */
export async function standingVerdicts(
  { touches, standing }: Pick<Lab, "touches" | "standing">,
  context: GradeContext,
): Promise<StandingVerdict[]> {
  const found: StandingVerdict[] = [];
  const { except } = standing;
  if (!except.includes("unchanged")) {
    const verdicts: Verdict[] = [];
    for (const [name, graded] of Object.entries(context.accounts)) {
      const there = new Set([
        ...graded.account.state.users.map((one) => `user/${one.name}`),
        ...graded.account.state.roles.map((one) => `role/${one.name}`),
      ]);
      for (const who of Object.keys(graded.baseline.matrices)) {
        if (touches.includes(who) || touches.includes(`${name}/${who}`) || touches.includes("*")) continue;
        verdicts.push(there.has(who) ? await sameAsBefore(graded, who) : failed(`${who} is gone.`));
      }
    }
    const nobody = passed("Nobody else is there.");
    found.push({
      id: "standing-unchanged",
      title: "Everybody else can do what they could before.",
      ...allOf([nobody, ...verdicts]),
    });
  }
  if (!except.includes("root-key")) {
    const keys = Object.values(context.accounts).flatMap(({ account }) => account.state.root.accessKeys);
    const verdict =
      keys.length === 0
        ? passed("The root user has no access keys.")
        : failed(`The root user has access keys: ${keys.map(({ id }) => id).join(", ")}.`);
    found.push({ id: "standing-root-key", title: "The root user has no access keys.", ...verdict });
  }
  if (!except.includes("lint")) {
    const verdicts = await Promise.all(
      Object.values(context.accounts).map((graded) => lintOf(writtenSince(graded), ["Security"])),
    );
    found.push({
      id: "standing-lint",
      title: "No new policy has a finding of the class Security.",
      ...allOf(verdicts),
    });
  }
  return found;
}
