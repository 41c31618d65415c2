/** aws:ResourceTag beside actions that never bring it: an Allow does not allow them, a Deny does not deny them. */
import type { Catalogue } from "../catalogue";
import { matches } from "../condition-keys";
import type { ConditionView } from "../policy-view";
import { found, type Rule } from "../rule";
import { actionsMatching } from "./action-names";

export const tagSupport: Rule = {
  codes: [
    "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
    "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
    "ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
    "DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
  ],
  *check({ statements, catalogue }) {
    for (const { effect, actions, members, conditions } of statements) {
      const condition = conditions.find(asksForTag);
      if (!condition || effect === undefined) continue;
      const { keyNode } = condition;
      const notAction = members.get("NotAction");
      if (notAction) {
        const code =
          effect === "Deny"
            ? "DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE"
            : "ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE";
        yield found(
          code,
          `Many actions never bring ${keyNode.value}, and the statement is not about them: list actions in Action.`,
          notAction.key,
          keyNode,
        );
        continue;
      }
      const services = new Set(
        actions.flatMap((node) => {
          const [service = "", name = "*"] = node.value.toLowerCase().split(":");
          return lacksTag(catalogue, service, name, condition.folded) ? [service] : [];
        }),
      );
      if (services.size === 0) continue;
      const code =
        effect === "Deny"
          ? "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE"
          : "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE";
      yield found(
        code,
        `Actions here of ${[...services].sort().join(", ")} never bring ${keyNode.value}, and the statement is not about them: move them to one without it.`,
        keyNode,
      );
    }
  },
};

/** A request without the key meets negated and IfExists conditions, so those are not lost. */
const asksForTag = ({ folded, operator, ifExists, quantifier }: ConditionView) =>
  folded.startsWith("aws:resourcetag/") && !!operator && !operator.negated && !ifExists && quantifier !== "all";

function lacksTag(catalogue: Catalogue, service: string, name: string, key: string): boolean {
  const actions = actionsMatching(catalogue, service, name);
  const supports = actions.some(({ conditionKeys }) => conditionKeys.some((one) => matches({ key: one }, key)));
  return actions.length > 0 && !supports;
}
