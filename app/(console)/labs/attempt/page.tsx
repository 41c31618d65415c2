import { AttemptPage } from "./_components/attempt-page";

export const metadata = { title: "Your lab" };

export default function Attempt() {
  return <AttemptPage />;
}
