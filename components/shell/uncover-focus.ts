/**
 * What has the focus must be seen. The bar, the messages, the command drawer, the ribbon and in a narrow window the
 * breadcrumbs lie over the page, and a browser scrolls nothing for what stands beneath them: this brings it out.
 * In: the page's content. Out: the function that ends it.
 */
export function uncoverFocus(content: HTMLElement): () => void {
  const check = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !content.contains(target) || !target.matches(":focus-visible")) return;
    requestAnimationFrame(() => {
      if (covered(target, content)) target.scrollIntoView({ block: "center", inline: "nearest" });
    });
  };
  content.addEventListener("focusin", check);
  return () => content.removeEventListener("focusin", check);
}

/** Does something that is not of the page's content stand over the middle of it, or is that beside the window? */
function covered(target: HTMLElement, content: HTMLElement): boolean {
  const { left, top, width, height } = target.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  // Nothing else is to be done for what is larger than the window, nor for what the browser is about to scroll to.
  if (height > window.innerHeight / 2 || y < 0 || y > window.innerHeight) return false;
  if (x < 0 || x > window.innerWidth) return true;
  const upper = document.elementFromPoint(x, y);
  return upper !== null && !content.contains(upper) && !upper.contains(content);
}
