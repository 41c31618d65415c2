import { found, type Rule } from "../rule";

export const sids: Rule = {
  codes: ["UNIQUE_SIDS_REQUIRED", "UNIQUE_SIDS_RECOMMENDED", "UNSUPPORTED_SID", "EMPTY_SID_VALUE"],
  *check({ type, trust, statements }) {
    const seen = new Set<string>();
    const ofIam = type !== "RESOURCE_POLICY" || trust;
    for (const { members } of statements) {
      const node = members.get("Sid")?.value;
      if (node?.kind !== "string") continue;
      const sid = node.value;
      if (sid === "") yield found("EMPTY_SID_VALUE", "Give the Sid a value, or leave it out.", node);
      else if (seen.has(sid))
        yield ofIam
          ? found("UNIQUE_SIDS_REQUIRED", `Another statement has the Sid "${sid}"; here no two may be the same.`, node)
          : found("UNIQUE_SIDS_RECOMMENDED", `Another statement has the Sid "${sid}": better give each its own.`, node);
      // Policies of other services' resources may have other characters.
      if (ofIam && !/^[0-9A-Za-z]*$/.test(sid))
        yield found("UNSUPPORTED_SID", "A Sid is made of the letters a-z and A-Z and of digits.", node);
      seen.add(sid);
    }
  },
};
