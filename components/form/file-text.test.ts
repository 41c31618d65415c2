import { describe, expect, it } from "vitest";
import { fileText } from "./file-text";

const marked = new TextEncoder().encode("\ufeff<a/>");

describe("the text of a file", () => {
  it("is what its bytes say in UTF-8", () => {
    expect(fileText(new TextEncoder().encode("<a>é</a>"), false)).toEqual({ text: "<a>é</a>" });
    expect(fileText(new Uint8Array(), false)).toEqual({ text: "" });
  });

  it("is refused with a byte order mark, or taken without it, as the field has it", () => {
    expect(fileText(marked, false)).toEqual({ problem: expect.stringContaining("UTF-8 without BOM") });
    expect(fileText(marked, true)).toEqual({ text: "<a/>" });
  });

  it("is refused in another encoding", () => {
    const latin1 = Uint8Array.from(Buffer.from("<a>é</a>", "latin1"));
    const utf16 = Uint8Array.from(Buffer.from("\ufeff<a/>", "utf16le"));
    for (const bytes of [latin1, utf16])
      expect(fileText(bytes, true)).toEqual({ problem: expect.stringContaining("not encoded in UTF-8") });
  });
});
