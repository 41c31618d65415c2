/** Patterns for the subject of a web identity that begin too openly. */
import { familyOf } from "../policy-view";
import { found, type Rule } from "../rule";

const githubSubject = "token.actions.githubusercontent.com:sub";
/** So many characters have to stand before each `*`, from the one before. */
const characters = 6;

export const openSubjects: Rule = {
  codes: ["WILDCARD_USAGE_TOO_PERMISSIVE"],
  *check({ trust, statements }) {
    for (const { effect, conditions } of trust ? statements : []) {
      if (effect !== "Allow") continue;
      for (const condition of conditions) {
        const matches = familyOf(condition) === "String" && condition.operator?.name === "StringLike";
        if (!matches || condition.folded !== githubSubject) continue;
        for (const { node, text } of condition.values)
          if (
            text
              .split("*")
              .slice(0, -1)
              .some((before) => before.length < characters)
          )
            yield found(
              "WILDCARD_USAGE_TOO_PERMISSIVE",
              `Write at least ${characters} characters before each * of ${githubSubject}: fewer let in more subjects than meant.`,
              node,
            );
      }
    }
  },
};
