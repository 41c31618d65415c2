/** The numbered mark on a picture. */
import type { Page } from "@playwright/test";
import type { Box } from "@/lib/labs/play/crop";

const markId = "picture-mark";

/** A frame around the target, and the step's number beside it, where it covers no word and no button. */
export async function drawMark(page: Page, target: Box, number: number, clip: Box) {
  await page.evaluate(
    ([{ x, y, width, height }, text, id, shown]) => {
      const [pad, size] = [5, 26];
      const around = { left: x - pad, top: y - pad, right: x + width + pad, bottom: y + height + pad };
      const middle = (around.top + around.bottom - size) / 2;
      const wide = Math.max(size, 10 + 9 * text.length);
      const places = [
        { left: around.left - wide - 3, top: height < 60 ? middle : around.top },
        { left: around.left - 3, top: around.top - size - 2 },
        { left: around.right + 3, top: height < 60 ? middle : around.top },
        { left: around.right - wide + 3, top: around.top - size - 2 },
        { left: around.left - 3, top: around.bottom + 2 },
      ];
      const range = document.createRange();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const taken: DOMRect[] = [...document.querySelectorAll("button, input, a svg")].map((one) =>
        one.getBoundingClientRect(),
      );
      while (texts.nextNode()) {
        if (!texts.currentNode.textContent?.trim()) continue;
        range.selectNodeContents(texts.currentNode);
        taken.push(...range.getClientRects());
      }
      const isFree = ({ left, top }: { left: number; top: number }) =>
        left >= shown.x &&
        top >= shown.y &&
        left + wide <= shown.x + shown.width &&
        top + size <= shown.y + shown.height &&
        !taken.some(
          (one) =>
            one.width > 0 && one.left < left + wide && one.right > left && one.top < top + size && one.bottom > top,
        );
      const place = places.find(isFree) ?? {
        left: Math.max(around.left - wide / 2, shown.x + 2),
        top: Math.max(around.top - size / 2, shown.y + 2),
      };
      const mark = document.createElement("div");
      mark.id = id;
      mark.setAttribute("aria-hidden", "true");
      const fixed = { position: "fixed", zIndex: "2147483647", pointerEvents: "none", boxSizing: "border-box" };
      const frame = document.createElement("div");
      Object.assign(frame.style, fixed, {
        left: `${around.left}px`,
        top: `${around.top}px`,
        width: `${width + 2 * pad}px`,
        height: `${height + 2 * pad}px`,
        border: "3px solid #d13212",
        borderRadius: "8px",
      });
      const disc = document.createElement("div");
      disc.textContent = text;
      Object.assign(disc.style, fixed, {
        left: `${place.left}px`,
        top: `${place.top}px`,
        width: `${wide}px`,
        height: `${size}px`,
        borderRadius: "13px",
        border: "2px solid #fff",
        background: "#d13212",
        color: "#fff",
        font: "700 14px/22px sans-serif",
        textAlign: "center",
      });
      mark.append(frame, disc);
      document.documentElement.append(mark);
    },
    [target, String(number), markId, clip] as const,
  );
}

export const eraseMark = (page: Page) => page.evaluate((id) => document.getElementById(id)?.remove(), markId);
