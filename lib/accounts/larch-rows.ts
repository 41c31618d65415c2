/** What stamping does to the practice identity providers of a template's accounts (docs/decisions/0022). */
import { createHash } from "node:crypto";
import { type LarchKeyPurpose, newLarchKey } from "@/lib/identity/larch/signing-keys";
import type { AccountRows } from "./account-rows";

const purposeOf = (value: unknown): LarchKeyPurpose | undefined =>
  value === "saml" || value === "ci" ? value : undefined;

/**
 * Takes the keys by which the template's providers sign out of the rows: a new account makes its own at the first need.
 * Where an account of the template trusts one of them already, the new one is made at once, and stands in its place in
 * whoever trusts it. In: the accounts' rows, with the new accounts' ids; their time.
 */
export async function renewLarchKeys(accounts: Readonly<Record<string, AccountRows>>, at: Date): Promise<void> {
  const all = Object.values(accounts);
  for (const { account, tables } of all) {
    const keys = tables.larch_key ?? [];
    delete tables.larch_key;
    for (const { purpose: kept, certificate: old } of keys) {
      const purpose = purposeOf(kept);
      const trusting = all.flatMap((one) => one.tables[trustTable[String(kept)] ?? ""] ?? []);
      const names = namesOf(String(old));
      if (!purpose || !trusting.some((row) => names.some((name) => JSON.stringify(row).includes(name)))) continue;
      const accountId = String(account.id);
      const { sealedKey, certificate } = await newLarchKey(accountId, purpose, at);
      tables.larch_key ??= [];
      tables.larch_key.push({
        ...{ account_id: accountId, purpose, certificate, created_at: at.toISOString() },
        sealed_key: `\\x${sealedKey.toString("hex")}`,
      });
      const renamed = namesOf(certificate);
      for (const row of trusting)
        Object.assign(
          row,
          names.reduce<object>(
            (now, name, index) => JSON.parse(JSON.stringify(now).replaceAll(name, renamed[index] ?? name)),
            row,
          ),
        );
    }
  }
}

/** Who in IAM knows such a key. */
const trustTable: Record<string, string> = { saml: "iam_saml_provider", ci: "iam_oidc_provider" };

/** How a provider in IAM names a certificate: whole in a metadata document, by its thumbprint else. */
const namesOf = (certificate: string) => [
  certificate,
  createHash("sha1").update(Buffer.from(certificate, "base64")).digest("hex"),
];
