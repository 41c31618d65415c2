/** Where on the page a step is: its target, what stands above it, and what it stands in. */
import type { Locator } from "@playwright/test";
import type { Box, Places } from "@/lib/labs/play/crop";

/** Brings the element into view, with its header where both fit. */
export async function placesOf(element: Locator): Promise<Places> {
  await element.scrollIntoViewIfNeeded();
  return element.evaluate((node) => {
    const boxOf = (of: Element): Box => {
      const { x, y, width, height } = of.getBoundingClientRect();
      return { x, y, width, height };
    };
    // The native input of a check box or a radio button is a part of what one clicks.
    const label = node.matches("input[type=checkbox], input[type=radio]") ? node.closest("label") : null;
    const target = label && label.getBoundingClientRect().height < 160 ? label : node;
    // What stays in its place while the rest scrolls, above and below, must not stand before it.
    let stays = false;
    for (let around: Element | null = node; around && !stays; around = around.parentElement)
      stays = ["fixed", "sticky"].includes(getComputedStyle(around).position);
    const { top: edge, bottom: foot } = target.getBoundingClientRect();
    if (!stays && (edge < 120 || foot > window.innerHeight - 80))
      node.scrollIntoView({ block: "center", behavior: "instant" });
    const isShown = (of: Element) => of.getBoundingClientRect().width > 0 && of.checkVisibility();
    const dialog = node.closest("[role=dialog]");
    const isBefore = (of: Element) => Boolean(of.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
    let header: Element | undefined;
    for (
      let around = node.parentElement;
      around && !header && around !== document.body;
      around = around.parentElement
    ) {
      // What stands above, not the next part's heading.
      header = [...around.querySelectorAll("h1, h2, h3, h4")].filter((one) => isShown(one) && isBefore(one)).at(-1);
      if (around === dialog) break;
    }
    const inView = (of: Element) => {
      const { top, bottom } = of.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    };
    if (header && !inView(header)) {
      const { top, bottom } = target.getBoundingClientRect();
      const between =
        Math.max(bottom, header.getBoundingClientRect().bottom) - Math.min(top, header.getBoundingClientRect().top);
      if (between < window.innerHeight - 160)
        window.scrollBy({ top: header.getBoundingClientRect().top - 120, behavior: "instant" });
    }
    const list = node.closest("[role=menu], [role=listbox]");
    const frame = list ?? dialog?.firstElementChild ?? null;
    return { target: boxOf(target), header: header ? boxOf(header) : null, frame: frame ? boxOf(frame) : null };
  });
}
