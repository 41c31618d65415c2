/** What IAM refuses in Action and NotAction, each with its own sentence. */
import type { StatementDocument, TextAt } from "../parse/document";
import { type Fault, fault, firstFault } from "./fault";

export const actionsOf = ({ action, notAction }: StatementDocument): TextAt[] => [
  ...(action ?? []),
  ...(notAction ?? []),
];

export const checkActionsExist = (statements: readonly StatementDocument[]): Fault | undefined =>
  firstFault(statements, (statement) =>
    actionsOf(statement).length === 0 ? fault("Policy statement must contain actions.", statement.node) : undefined,
  );

export const checkVendorsExist = (statements: readonly StatementDocument[]): Fault | undefined =>
  firstFault(statements.flatMap(actionsOf), (action) =>
    action.text !== "*" && !action.text.includes(":")
      ? fault("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.", action)
      : undefined,
  );

export const checkVendors = (statements: readonly StatementDocument[]): Fault | undefined =>
  firstFault(statements.flatMap(actionsOf), (action) => {
    const [vendor = "", ...rest] = action.text.split(":");
    if (rest.length > 1) return fault("Actions/Condition can contain only one colon.", action);
    return vendor !== "*" && /[^a-zA-Z0-9.-]/.test(vendor) ? fault(`Vendor ${vendor} is not valid`, action) : undefined;
  });
