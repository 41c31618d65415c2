/** JSON that somebody typed: what is wrong with it is said as the CLI says it. */

/** The value. Throws an Error whose message names fault and place: `Expecting value: line 1 column 9 (char 8)`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(faultIn(text) ?? (error instanceof Error ? error.message : String(error)));
  }
}

/** Source: Python's json module, by which the CLI reads JSON. */
function faultIn(text: string): string | undefined {
  let at = 0;
  const fault = (what: string, place = at) => {
    const before = text.slice(0, place);
    const line = before.split("\n").length;
    return new Error(`${what}: line ${line} column ${place - before.lastIndexOf("\n")} (char ${place})`);
  };
  const space = () => {
    while (/[ \t\n\r]/.test(text[at] ?? "")) at++;
  };
  const string = () => {
    const start = at++;
    for (; at < text.length && text[at] !== '"'; at++) {
      if ((text[at] ?? "") < " ") throw fault("Invalid control character at");
      if (text[at] !== "\\") continue;
      const [escaped = ""] = /^u[0-9a-fA-F]{4}|^["\\/bfnrt]/.exec(text.slice(at + 1, at + 6)) ?? [];
      if (at + 1 >= text.length) throw fault("Unterminated string starting at", start);
      if (!escaped) throw text[at + 1] === "u" ? fault("Invalid \\uXXXX escape", at + 1) : fault("Invalid \\escape");
      at += escaped.length;
    }
    if (at >= text.length) throw fault("Unterminated string starting at", start);
    at++;
  };
  const members = (end: string, member: () => void) => {
    at++;
    space();
    if (text[at] === end) {
      at++;
      return;
    }
    while (true) {
      member();
      space();
      if (text[at] === end) break;
      if (text[at] !== ",") throw fault("Expecting ',' delimiter");
      const comma = at++;
      space();
      if (text[at] === end)
        throw end === "}"
          ? fault("Illegal trailing comma before end of object", comma)
          : fault("Illegal trailing comma before end of array", comma);
    }
    at++;
  };
  const value = () => {
    const letter = text[at];
    if (letter === '"') return string();
    if (letter === "[") return members("]", value);
    if (letter === "{")
      return members("}", () => {
        if (text[at] !== '"') throw fault("Expecting property name enclosed in double quotes");
        string();
        space();
        if (text[at] !== ":") throw fault("Expecting ':' delimiter");
        at++;
        space();
        value();
      });
    const [plain = ""] = /^(-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?|true|false|null)/.exec(text.slice(at)) ?? [];
    if (!plain) throw fault("Expecting value");
    at += plain.length;
  };
  try {
    space();
    value();
    space();
    if (at < text.length) throw fault("Extra data");
  } catch (error) {
    return error instanceof Error ? error.message : undefined;
  }
  return undefined;
}
