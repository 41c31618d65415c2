/** `npm run reset -- <account id>`: empties an account, while the server runs or not. Its root user stays. */
import "./node-version.mjs";

const { endWith, Sentence } = await import("./sentence.mjs");
const { withAccounts } = await import("./accounts.mjs");

const accountId = (process.argv[2] ?? "").replaceAll("-", "");
try {
  if (!/^\d{12}$/.test(accountId))
    throw new Sentence("Say which account: npm run reset -- <account id of twelve digits>");
  await withAccounts((accounts) => accounts.reset(accountId));
  console.log(`Account ${accountId} is empty; its root user signs in as before.`);
} catch (error) {
  endWith(error);
}
