/**
 * The credential report: a row for root and for each user, as CSV, and how long a report counts (pure).
 * Source: IAM User Guide, "Generate credential reports for your AWS account" (id_credentials_getting-report); files of
 * AWS spell true and false in lower case.
 */
import { rootArn } from "@/lib/aws/arn";
import { userArn } from "./arns";
import type { PasswordPolicy } from "./password-rules";
import type { CredentialFacts } from "./store/credential-report";

const day = 86_400_000;

/** A report counts for four hours; until then a new one is not made. */
export const reportLifetime = 4 * 3_600_000;
/** So long it is in progress. AWS takes seconds to minutes. */
export const generationTime = 2_000;

/** In progress, ready, or too old, at a time of the account's clock. */
export function reportState(startedAt: Date, now: Date): "in-progress" | "complete" | "expired" {
  const age = now.getTime() - startedAt.getTime();
  if (age >= reportLifetime) return "expired";
  return age < generationTime ? "in-progress" : "complete";
}

type Key = CredentialFacts["keys"][number] | undefined;
type Certificate = CredentialFacts["certificates"][number] | undefined;
type Cell = (facts: CredentialFacts, account: Account) => string;
interface Account {
  accountId: string;
  policy: PasswordPolicy | null;
}

const none = "N/A";
/** What the report cannot say of root. */
const notOfRoot =
  (cell: Cell): Cell =>
  (facts, account) =>
    facts.name === null ? "not_supported" : cell(facts, account);
const ofPassword =
  (cell: Cell): Cell =>
  (facts, account) =>
    facts.hasPassword ? cell(facts, account) : none;

function nextRotation({ passwordChangedAt }: CredentialFacts, { policy }: Account): string {
  if (!policy?.MaxPasswordAge || passwordChangedAt === null) return none;
  return time(new Date(new Date(passwordChangedAt).getTime() + policy.MaxPasswordAge * day).toISOString());
}

const keyCells = (number: 1 | 2): [string, Cell][] => {
  const of =
    (cell: (key: Key) => string): Cell =>
    ({ keys }) =>
      cell(keys[number - 1]);
  return [
    [`access_key_${number}_active`, of((key) => String(key?.active ?? false))],
    [`access_key_${number}_last_rotated`, of((key) => (key ? time(key.createdAt) : none))],
    [`access_key_${number}_last_used_date`, of((key) => (key?.usedAt ? time(key.usedAt) : none))],
    [`access_key_${number}_last_used_region`, of((key) => key?.region ?? none)],
    [`access_key_${number}_last_used_service`, of((key) => key?.service ?? none)],
  ];
};

const certificateCells = (number: 1 | 2): [string, Cell][] => {
  const of =
    (cell: (certificate: Certificate) => string): Cell =>
    ({ certificates }) =>
      cell(certificates[number - 1]);
  return [
    [`cert_${number}_active`, of((certificate) => String(certificate?.active ?? false))],
    [`cert_${number}_last_rotated`, of((certificate) => (certificate ? time(certificate.uploadedAt) : none))],
  ];
};

/** The columns in AWS's order. */
const columns: [string, Cell][] = [
  ["user", ({ name }) => name ?? "<root_account>"],
  ["arn", ({ name, path }, { accountId }) => (name === null ? rootArn(accountId) : userArn(accountId, path, name))],
  ["user_creation_time", ({ createdAt }) => time(createdAt)],
  ["password_enabled", notOfRoot(({ hasPassword }) => String(hasPassword))],
  [
    "password_last_used",
    ofPassword(({ passwordUsedAt }) => (passwordUsedAt ? time(passwordUsedAt) : "no_information")),
  ],
  [
    "password_last_changed",
    notOfRoot(ofPassword(({ passwordChangedAt }) => (passwordChangedAt ? time(passwordChangedAt) : none))),
  ],
  ["password_next_rotation", notOfRoot(ofPassword(nextRotation))],
  ["mfa_active", ({ mfa }) => String(mfa)],
  ...keyCells(1),
  ...keyCells(2),
  ...certificateCells(1),
  ...certificateCells(2),
  // More than two keys or certificates cannot be here: the quotas are two.
  ["additional_credentials_info", () => none],
];

/** Out: the CSV, lines ended by line feeds. */
export const credentialReportCsv = (rows: readonly CredentialFacts[], account: Account): string =>
  [columns.map(([name]) => name), ...rows.map((facts) => columns.map(([, cell]) => csvCell(cell(facts, account))))]
    .map((cells) => cells.join(","))
    .join("\n");

/** A name may hold commas; and one that begins like a formula would be one in a spreadsheet. */
function csvCell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** 2026-01-02T03:04:05+00:00 */
const time = (iso: string) => `${new Date(iso).toISOString().slice(0, 19)}+00:00`;
