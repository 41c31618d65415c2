/** Captions and chapters of a video: long enough to be read, one after the other, in WebVTT's form. */
import { describe, expect, test } from "vitest";
import { readingTime, Timeline, webVtt } from "./timeline";

describe("how long a text stands", () => {
  test("never less than a second and a half", () => {
    expect([readingTime(""), readingTime("Sign out.")]).toEqual([1500, 1500]);
  });

  test("as long as 2.6 words a second take", () => {
    expect(readingTime("one two three four five six seven eight nine ten eleven twelve thirteen")).toBe(5000);
  });
});

describe("the timeline", () => {
  function played() {
    let now = 10_000;
    const line = new Timeline(() => now);
    const wait = (milliseconds: number) => {
      now += milliseconds;
    };
    line.chapter("First");
    wait(2000);
    line.say("Choose Users.");
    wait(3500);
    line.say("Enter Ben.");
    wait(1000);
    line.hush();
    wait(500);
    line.chapter("Second");
    line.say("Look.");
    wait(60 * 60_000);
    line.end();
    return line;
  }

  test("a caption ends where the next begins, or where nothing more is said", () => {
    expect(played().captions).toEqual([
      { from: 2000, to: 5500, text: "Choose Users." },
      { from: 5500, to: 6500, text: "Enter Ben." },
      { from: 7000, to: 3_607_000, text: "Look." },
    ]);
  });

  test("chapters leave no gap", () => {
    expect(played().chapters).toEqual([
      { from: 0, to: 7000, text: "First" },
      { from: 7000, to: 3_607_000, text: "Second" },
    ]);
  });

  test("a caption without a moment of its own lasts one millisecond", () => {
    const line = new Timeline(() => 0);
    line.say("a");
    line.end();
    expect(line.captions).toEqual([{ from: 0, to: 1, text: "a" }]);
  });
});

test("WebVTT has its head, its times, and no mark-up of a text's own", () => {
  const cues = [
    { from: 0, to: 1500, text: "Choose <b>Users</b> & go on." },
    { from: 3_723_004, to: 3_725_000, text: "Two\n\nlines" },
  ];
  expect(webVtt(cues)).toBe(
    "WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.500\nChoose &lt;b&gt;Users&lt;/b&gt; &amp; go on.\n\n2\n01:02:03.004 --> 01:02:05.000\nTwo lines\n",
  );
});
