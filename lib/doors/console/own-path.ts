/** Where a sign-in may lead: a page of this console, never another site. */

/** Where no page, or none of ours, was asked for. */
export const startPage = "/iam";

/** Pages that make no sense as a destination, or do something by being opened. */
const notPages = /^\/(signin|signout|switchback|switchrole\/history|federation|saml|api|_next|s)(\/|$)/;

/**
 * The path to go to after a sign-in: `asked` where it is a plain path of this host, else the start page.
 * In: a path with query and hash, as an address gives it. Out: the path as a browser will read it.
 */
export function ownPath(asked: string | undefined | null): string {
  if (!asked || !/^\/(?![/\\])/.test(asked) || hasTricks(asked)) return startPage;
  const base = "http://own.invalid";
  if (!URL.canParse(asked, base)) return startPage;
  const url = new URL(asked, base);
  if (url.origin !== base || url.pathname.startsWith("//") || notPages.test(url.pathname)) return startPage;
  return url.pathname === "/" ? startPage : `${url.pathname}${url.search}${url.hash}`;
}

/** Back slashes, control characters and white space, encoded or not, and an encoded slash or dot before the query. */
function hasTricks(asked: string) {
  const path = asked.split(/[?#]/, 1)[0] ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop control characters from addresses, so they are what is looked for
  return /[\\\u0000-\u0020\u007f-\u009f]/.test(asked) || /%(0[0-9a-f]|1[0-9a-f]|5c|2e|7f)|^\/%2f/i.test(path);
}
