/** What a video is shown in, and what stands in it: the page that plays it, its poster, its captions. */
import { htmlText } from "./html-text";
import type { Cue } from "./timeline";

export interface VideoFacts {
  title: string;
  summary: string;
  language: string;
  /** As WebVTT. */
  captions: string;
  chapters: readonly Cue[];
}

/** A page beside the video that plays it, with captions inside, since a browser reads none from a file. */
export function videoPage({ title, summary, language, captions, chapters }: VideoFacts): string {
  const track = `data:text/vtt;base64,${Buffer.from(captions).toString("base64")}`;
  const entries = chapters.map(({ from, text }) => {
    const seconds = Math.floor(from / 1000);
    const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    return `<li><a href="lab.webm#t=${seconds}" data-at="${seconds}">${htmlText(text)}</a> <span>${shown}</span></li>`;
  });
  return `<!doctype html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1.25rem 3rem; background: #fff; color: #16191f; font: 16px/1.55 "Open Sans", system-ui, sans-serif; }
video { width: 100%; height: auto; background: #16191f; border-radius: 6px; }
span { color: #545b64; }
a { color: #0b5cad; }
</style>
</head>
<body>
<h1>${htmlText(title)}</h1>
<p>${htmlText(summary)}</p>
<video controls preload="metadata" src="lab.webm" poster="poster.png">
<track kind="captions" src="${track}" srclang="${htmlText(language)}" label="Captions">
</video>
<h2>Chapters</h2>
<ol>
${entries.join("\n")}
</ol>
<script>
document.querySelector("ol").addEventListener("click", (event) => {
  const at = event.target.dataset?.at;
  if (at === undefined) return;
  event.preventDefault();
  const video = document.querySelector("video");
  video.currentTime = Number(at);
  video.play();
});
</script>
</body>
</html>
`;
}

/** The picture before the video begins. */
export function posterPage({
  title,
  summary,
  minutes,
  level,
}: Pick<VideoFacts, "title" | "summary"> & { minutes: number; level: string }): string {
  return `<!doctype html>
<meta charset="utf-8">
<style>
body { margin: 0; height: 100vh; display: grid; align-content: center; background: #0f1b2a; color: #fff; font: 26px/1.5 "Open Sans", system-ui, sans-serif; padding: 0 8vw; }
h1 { font-size: 54px; line-height: 1.2; margin: 0 0 24px; }
p { margin: 0 0 16px; max-width: 40em; }
small { color: #b6bec9; font-size: 22px; }
</style>
<h1>${htmlText(title)}</h1>
<p>${htmlText(summary)}</p>
<small>${htmlText(level)} · ${minutes} minutes</small>
`;
}

/** A caption in the picture, for a player that shows no tracks. */
export const captionOverlay = (text: string): string =>
  `<div style="position: fixed; inset: auto 0 44px 0; display: flex; justify-content: center; pointer-events: none"><div style="max-width: 900px; padding: 10px 18px; border-radius: 8px; background: rgba(15, 27, 42, .92); color: #fff; font: 600 20px/1.4 sans-serif; text-align: center">${htmlText(text)}</div></div>`;
