import { UnifiedSettings } from "./_components/unified-settings";

export const metadata = { title: "Unified settings" };

export default function SettingsPage() {
  return <UnifiedSettings />;
}
