/** Services that act for somebody: the resource's policy should say for whom (the confused deputy). */
import { found, type Rule } from "../rule";

const sources = ["aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths"];
const wanted = "aws:SourceArn, aws:SourceAccount, aws:SourceOrgID or aws:SourceOrgPaths";

export const serviceAccess: Rule = {
  codes: ["RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL", "RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL"],
  *check({ type, trust, statements }) {
    // A service that assumes a role is told apart by the role itself.
    if (type !== "RESOURCE_POLICY" || trust) return;
    for (const { effect, principals, conditions } of statements) {
      if (effect !== "Allow" || conditions.some(({ folded }) => sources.includes(folded))) continue;
      for (const principal of principals) {
        if (principal.type !== "Service") continue;
        const referer = conditions.find(({ folded }) => folded === "aws:referer");
        if (referer)
          yield found(
            "RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
            `Ask for ${wanted} instead of ${referer.keyNode.value}.`,
            referer.keyNode,
          );
        else if (conditions.length === 0)
          yield found(
            "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
            `The service may act for anybody: ask for ${wanted}.`,
            principal.node,
          );
      }
    }
  },
};
