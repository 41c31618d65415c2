/** What the browser told: pages that were opened, files that were saved. */
import type { ArgumentsOf } from "../assertions";
import { accountNamed, failed, type GradeContext, passed, type Verdict } from "./context";

/** A page was opened; of the console's own paths, `*` for anything. */
export function visited({ url, or }: ArgumentsOf<"visited">, { told }: GradeContext): Verdict {
  const patterns = [url, ...(or === undefined ? [] : [or])].map(globbed);
  const found = told.visited.find((path) => patterns.some((pattern) => pattern.test(path)));
  return found === undefined ? failed(`Nobody opened ${or ?? url}.`) : passed(`${found} was opened.`);
}

/** A file was saved. */
export function download({ name, kind, rows }: ArgumentsOf<"download">, { told }: GradeContext): Verdict {
  const pattern = globbed(name ?? `*${kind}*`);
  const found = told.downloads.find((file) => pattern.test(file.name));
  if (!found) return failed(`No file ${name ?? kind} was saved.`);
  if (rows && !enough(found.rows ?? 0, rows)) return failed(`${found.name} has ${found.rows ?? 0} rows.`);
  return passed(`${found.name} was saved.`);
}

/** A credential report was made since the attempt began. */
export function report(_: ArgumentsOf<"report">, context: GradeContext): Verdict {
  const { account, baseline } = accountNamed(context, undefined);
  const made = account.state.credentialReport?.startedAt;
  if (made === undefined) return failed("No credential report was made.");
  return Date.parse(made) >= Date.parse(baseline.startedAt)
    ? passed(`A credential report was made at ${made}.`)
    : failed(`The credential report is of ${made}, before the lab began.`);
}

const enough = (found: number, { is, value }: NonNullable<ArgumentsOf<"download">["rows"]>) =>
  is === "="
    ? found === value
    : is.startsWith(">")
      ? found > value || (is === ">=" && found === value)
      : found < value || (is === "<=" && found === value);

const globbed = (text: string) =>
  new RegExp(
    `^${text
      .split("*")
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*")}$`,
  );
