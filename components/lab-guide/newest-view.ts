import type { AttemptView } from "@/lib/doors/control/attempts/view";

/** Was a view of the same attempt made before another one? Answers may come in another order than they were given. Pure. */
export const isOlder = (view: AttemptView, than: AttemptView | undefined): boolean =>
  view.id === than?.id && view.version < than.version;

/**
 * Which of two views to show: what was told since, or what the page came with. Pure.
 * Another attempt than the page's is none of this browser's any more; of the same one the newer view counts.
 */
export const newestView = (told: AttemptView | undefined, page: AttemptView | undefined): AttemptView | undefined =>
  told && told.id === page?.id && !isOlder(told, page) ? told : page;
