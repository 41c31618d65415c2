/** A lab's document as Markdown and as HTML: whole, with alternative texts, and with nothing of the author's taken for mark-up. */
import { describe, expect, test } from "vitest";
import type { LabDocument } from "./document";
import { htmlOf } from "./html";
import { markdownOf } from "./markdown";
import { withoutSecrets } from "./secrets";

const picture = { file: "pictures/01.png", alt: 'Choose "Add" <user>.', width: 640, height: 200 };
const document: LabDocument = {
  id: "l99-example",
  title: "Users & *groups*",
  language: "en",
  summary: "A short lab.",
  facts: [{ name: "Console", value: "2020" }],
  brief: "Make <one> user.",
  tasks: [
    {
      title: "First",
      goal: "There is a user.",
      steps: [
        {
          number: 1,
          sentence: [{ text: "Choose " }, { text: "Add_user", as: "name" }, { text: "." }],
          why: "It begins.",
          pictures: [picture],
        },
        {
          number: 2,
          sentence: [{ text: "Enter " }, { text: "a`b", as: "typed" }],
          block: '{\n  "a": 1\n}',
          why: "So.",
          pictures: [],
        },
      ],
      result: { ...picture, file: "pictures/result-1.png" },
    },
    {
      title: "Second",
      goal: "You know it.",
      steps: [{ number: 3, sentence: [{ text: "Why?" }], choices: ["One", "Two"], pictures: [] }],
    },
  ],
  explain: "1. is not a list.",
};
const bytes = new Map([
  ["pictures/01.png", new Uint8Array([1, 2, 3])],
  ["pictures/result-1.png", new Uint8Array([4])],
]);

describe("Markdown", () => {
  const text = markdownOf(document);

  test("numbers the steps through all tasks, with what belongs to each below it", () => {
    expect(text).toContain('1. Choose **Add\\_user**. It begins.\n\n   ![Choose "Add" \\<user\\>.](pictures/01.png)');
    expect(text).toContain('2. Enter ``a`b``\n\n   ```\n   {\n     "a": 1\n   }\n   ```\n\n   So.');
    expect(text).toContain("3. Why?\n\n   * One\n   * Two");
  });

  test("takes nothing of a lab's texts for mark-up", () => {
    expect(text).toContain("# Users & \\*groups\\*");
    expect(text).toContain("Make \\<one\\> user.");
    expect(text).toContain("\n\\1. is not a list.");
  });
});

describe("HTML", () => {
  const page = htmlOf(document, bytes);

  test("carries its pictures, and asks nothing of anywhere else", () => {
    expect(page).toContain(
      'src="data:image/png;base64,AQID" alt="Choose &quot;Add&quot; &lt;user&gt;." width="640" height="200"',
    );
    expect(page).not.toMatch(/<(script|link|iframe)|https?:|url\(/);
  });

  test("says its language, its title and its headings in order", () => {
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("<title>Users &amp; *groups*</title>");
    expect([...page.matchAll(/<h(\d)>([^<]*)/g)].map(([, level, text]) => `${level} ${text}`)).toEqual([
      "1 Users &amp; *groups*",
      "2 The task",
      "2 First",
      "2 Second",
      "2 Afterwards",
    ]);
  });

  test("goes on counting in the next task", () => {
    expect(page).toContain('<ol class="steps" start="3">');
  });

  test("does not come about where a picture is missing", () => {
    expect(() => htmlOf(document, new Map())).toThrow("pictures/01.png");
  });
});

describe("secrets", () => {
  test("are taken out of every text, the longer of two first", () => {
    const step = { sentence: [{ text: "Type hunter22, not hunter22-and-more." }], number: 1 };
    expect(withoutSecrets(step, ["hunter22", "hunter22-and-more"])).toEqual({
      sentence: [{ text: "Type ••••••••, not ••••••••." }],
      number: 1,
    });
  });

  test("a value of a few letters is none: it stands in too many words", () => {
    expect(withoutSecrets("Ben began.", ["", "Be"])).toBe("Ben began.");
  });
});
