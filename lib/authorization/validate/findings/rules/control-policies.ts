/** Resource control policies. Service control policies take the whole language since September 2025. */
import { found, type Rule } from "../rule";

/** Source: Organizations User Guide, "List of AWS services that support RCPs". */
const controlled = ["s3", "sts", "kms", "sqs", "secretsmanager", "ecr", "aoss", "cognito-idp", "logs", "dynamodb"];

export const resourceControl: Rule = {
  codes: [
    "RCP_SYNTAX_ERROR_ACTION",
    "RCP_SYNTAX_ERROR_ALLOW",
    "RCP_SYNTAX_ERROR_NOTACTION",
    "RCP_SYNTAX_ERROR_PRINCIPAL",
  ],
  *check({ type, statements }) {
    if (type !== "RESOURCE_CONTROL_POLICY") return;
    for (const { effect, members, node, actions, resources, principals } of statements) {
      const notAction = members.get("NotAction");
      if (notAction)
        yield found(
          "RCP_SYNTAX_ERROR_NOTACTION",
          "Resource control policies have Action, not NotAction.",
          notAction.key,
        );
      const notPrincipal = members.get("NotPrincipal");
      if (notPrincipal)
        yield found(
          "RCP_SYNTAX_ERROR_PRINCIPAL",
          'Here the Principal is "*"; NotPrincipal is not known.',
          notPrincipal.key,
        );
      for (const { type: kind, node: name } of principals)
        if (name.value !== "*" || (kind !== "*" && kind !== "AWS"))
          yield found(
            "RCP_SYNTAX_ERROR_PRINCIPAL",
            'Here the Principal is "*": tell callers apart in a Condition.',
            name,
          );
      if (effect === "Allow") {
        if (members.has("Condition") || members.has("NotResource") || resources.some(({ value }) => value !== "*"))
          yield found(
            "RCP_SYNTAX_ERROR_ALLOW",
            'An Allow here is for all principals and all resources ("*"), without Condition.',
            node,
          );
        continue;
      }
      for (const action of actions) {
        const service = action.value.toLowerCase().split(":")[0] ?? "";
        if (!controlled.includes(service))
          yield found(
            "RCP_SYNTAX_ERROR_ACTION",
            `Resource control policies reach these services: ${controlled.join(", ")}.`,
            action,
          );
      }
    }
  },
};
