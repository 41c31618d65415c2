/** Condition keys that there are not, that lack a part, or that need another. */
import type { JsonNode } from "../../../parse/json";
import { isForeign, isGlobal, knownKey, matches } from "../condition-keys";
import { found, type Rule } from "../rule";
import { actionsMatching } from "./action-names";

const tagKeys = /^(?:aws:(?:resource|request|principal)tag|[a-z0-9-]+:(?:resource|request)tag)\/?$/;

export const keys: Rule = {
  codes: [
    "INVALID_CONDITION_KEY_FORMAT",
    "INVALID_GLOBAL_CONDITION_KEY",
    "INVALID_SERVICE_CONDITION_KEY",
    "INVALID_SERVICE",
    "DEPRECATED_GLOBAL_CONDITION_KEY",
    "MISSING_TAG_KEY_IN_CONDITION",
  ],
  *check({ statements, catalogue }) {
    for (const { folded, keyNode } of statements.flatMap(({ conditions }) => conditions)) {
      const prefix = folded.slice(0, folded.indexOf(":"));
      const name = keyNode.value;
      if (!/^[^:\s]+:\S/.test(folded))
        yield found("INVALID_CONDITION_KEY_FORMAT", "A condition key is written service:keyname.", keyNode);
      else if (tagKeys.test(folded))
        yield found("MISSING_TAG_KEY_IN_CONDITION", `Name the tag: ${name.replace(/\/$/, "")}/tag-key.`, keyNode);
      else if (folded === "aws:arn")
        yield found("DEPRECATED_GLOBAL_CONDITION_KEY", "Use aws:PrincipalArn or aws:SourceArn instead.", keyNode);
      else if (isForeign(prefix) || knownKey(catalogue, folded)) continue;
      else if (prefix === "aws")
        yield found("INVALID_GLOBAL_CONDITION_KEY", `There is no condition key "${name}".`, keyNode);
      else if (catalogue.hasService(prefix))
        yield found("INVALID_SERVICE_CONDITION_KEY", `The service ${prefix} has no condition key "${name}".`, keyNode);
      else yield found("INVALID_SERVICE", `There is no service "${prefix}".`, keyNode);
    }
  },
};

export const duplicateKeys: Rule = {
  codes: ["DUPLICATE_KEYS_WITH_DIFFERENT_CASE"],
  *check({ statements }) {
    for (const { members } of statements) {
      const condition = members.get("Condition")?.value;
      for (const { value: block } of condition?.kind === "object" ? condition.members : []) {
        const seen = new Map<string, JsonNode & { value: string }>();
        for (const { key } of block.kind === "object" ? block.members : []) {
          const folded = key.value.toLowerCase();
          const before = seen.get(folded);
          if (before && before.value !== key.value)
            yield found(
              "DUPLICATE_KEYS_WITH_DIFFERENT_CASE",
              "One key, written in two ways: letters' case does not tell keys apart.",
              before,
              key,
            );
          else seen.set(folded, key);
        }
      }
    }
  },
};

/** Addresses inside a network mean something only together with the network. */
const pairs: readonly { key: string; with: readonly string[] }[] = [
  { key: "aws:vpcsourceip", with: ["aws:SourceVpc", "aws:SourceVpce"] },
];

export const pairedKeys: Rule = {
  codes: ["MISSING_PAIRED_CONDITION_KEYS"],
  *check({ statements }) {
    for (const { effect, conditions } of statements)
      for (const { folded, keyNode } of conditions) {
        const pair = pairs.find(({ key }) => key === folded);
        if (effect !== "Allow" || !pair) continue;
        const partners = pair.with.map((key) => key.toLowerCase());
        if (!conditions.some((other) => partners.includes(other.folded)))
          yield found(
            "MISSING_PAIRED_CONDITION_KEYS",
            `Other networks may have the same value: add ${pair.with.join(" or ")}.`,
            keyNode,
          );
      }
  },
};

/** A service's key beside actions, without wildcards, of that service that never bring it. */
export const keysOfActions: Rule = {
  codes: ["UNSUPPORTED_ACTION_FOR_CONDITION_KEY"],
  *check({ statements, catalogue }) {
    for (const { actions, conditions } of statements)
      for (const { folded, keyNode } of conditions) {
        const prefix = folded.slice(0, folded.indexOf(":"));
        if (!catalogue.hasService(prefix) || !knownKey(catalogue, folded) || isGlobal(catalogue, folded)) continue;
        const without = actions.filter((node) => {
          const [service = "", name = ""] = node.value.toLowerCase().split(":");
          if (service !== prefix || /[*?]/.test(name)) return false;
          const [known] = actionsMatching(catalogue, service, name);
          return known !== undefined && !known.conditionKeys.some((key) => matches({ key }, folded));
        });
        if (without.length > 0)
          yield found(
            "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
            `Requests of ${without.map((node) => node.value).join(", ")} never bring ${keyNode.value}: move them to a statement without it.`,
            keyNode,
            ...without,
          );
      }
  },
};
