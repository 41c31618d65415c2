import type { AppLayoutProps } from "@cloudscape-design/components/app-layout";
import { AuthenticatorDrawer } from "../authenticator/authenticator-drawer";

/** A drawer at the right edge of every page, such as the training authenticator. */
export type ConsoleDrawer = AppLayoutProps.Drawer;

/** The drawers of the console. A drawer's content is a client component in a folder of its own. */
export const consoleDrawers: readonly ConsoleDrawer[] = [
  {
    id: "authenticator",
    trigger: { iconName: "key" },
    content: <AuthenticatorDrawer />,
    ariaLabels: {
      drawerName: "Training authenticator",
      triggerButton: "Open training authenticator",
      closeButton: "Close training authenticator",
    },
  },
];
