/** Principal and NotPrincipal of policies of every type. */
import { type Found, found, type Rule } from "../rule";

const types = ["AWS", "CanonicalUser", "Federated", "Service"];

export const principalElements: Rule = {
  codes: ["UNSUPPORTED_PRINCIPAL", "SCP_SYNTAX_ERROR_PRINCIPAL", "INVALID_PRINCIPAL_FORMAT", "INVALID_PRINCIPAL_KEY"],
  *check({ type, statements }) {
    for (const { members } of statements)
      for (const name of ["Principal", "NotPrincipal"]) {
        const member = members.get(name);
        if (!member) continue;
        if (type === "IDENTITY_POLICY")
          yield found(
            "UNSUPPORTED_PRINCIPAL",
            "An identity's policy is about that identity: remove the Principal.",
            member.key,
          );
        else if (type === "SERVICE_CONTROL_POLICY")
          yield found(
            "SCP_SYNTAX_ERROR_PRINCIPAL",
            "A service control policy names no principal: ask for aws:PrincipalArn in a Condition.",
            member.key,
          );
        const { value } = member;
        if (value.kind !== "object") {
          if (value.kind !== "string" || value.value !== "*")
            yield found(
              "INVALID_PRINCIPAL_FORMAT",
              'A principal is "*" or an object such as {"AWS": "123456789012"}.',
              value,
            );
        } else
          for (const { key } of value.members)
            if (!types.includes(key.value))
              yield found("INVALID_PRINCIPAL_KEY", `The kinds of principals are ${types.join(", ")}.`, key);
      }
  },
};

export const principalValues: Rule = {
  codes: [
    "UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
    "INVALID_ROLE_REFERENCE",
    "INVALID_USER_REFERENCE",
    "FEDERATED_PRINCIPAL_NOT_SUPPORTED",
  ],
  *check({ trust, statements }) {
    for (const { type, node } of statements.flatMap(({ principals, notPrincipals }) => [
      ...principals,
      ...notPrincipals,
    ])) {
      const { value } = node;
      if (/[*?]/.test(value) && value !== "*")
        yield found(
          "UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
          "In a principal no wildcard stands for a part of a name.",
          node,
        );
      else if (value === "*" && type !== "*" && type !== "AWS")
        yield found(
          "UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
          `Name the principals of the kind ${type}; only AWS may be "*".`,
          node,
        );
      if (type === "AWS" && /^AROA[A-Z0-9]+$/.test(value))
        yield found("INVALID_ROLE_REFERENCE", "This is a role's unique id: write the role's ARN.", node);
      if (type === "AWS" && /^AIDA[A-Z0-9]+$/.test(value))
        yield found("INVALID_USER_REFERENCE", "This is a user's unique id: write the user's ARN.", node);
      if (type === "Federated" && !trust)
        yield found("FEDERATED_PRINCIPAL_NOT_SUPPORTED", "Only roles trust identity providers.", node);
    }
  },
};

export const notPrincipals: Rule = {
  codes: ["ALLOW_WITH_NOT_PRINCIPAL"],
  *check({ trust, statements }): Generator<Found> {
    for (const { effect, members } of statements) {
      const member = members.get("NotPrincipal");
      if (effect === "Allow" && member && !trust)
        yield found(
          "ALLOW_WITH_NOT_PRINCIPAL",
          "This allows everyone else, strangers too: name whom you mean in a Principal.",
          member.key,
        );
    }
  },
};
