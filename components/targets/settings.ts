import { keyed, target } from "./registry";

export const settingsTargets = {
  mode: keyed("settings.mode[]", "/settings", "light, dark or browser"),
  services: keyed("settings.services[]", "/settings", "the services that were visited or marked"),
  clear: keyed("settings.clear[]", "/settings", "forgets the services that were visited or marked"),
  multiSession: target("settings.multi-session", "/settings", "turns multi-session on or off", "current"),
} as const;
