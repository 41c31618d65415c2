import "server-only";
import { getBillingSummary } from "@/lib/services/billing/operations/get-billing-summary";
import type { Read } from "../action-state";
import { read } from "../run-operation";

export interface BillingMonth {
  /** The first day of the month and the day after its last, ISO 8601. */
  start: string;
  end: string;
  currency: string;
  total: number;
  charges: { service: string; amount: number; note: string }[];
}

/** What the account costs this month. */
export async function billingMonth(): Promise<Read<BillingMonth>> {
  const found = await read(getBillingSummary, {});
  if (!found.ok) return found;
  const { PeriodStart, PeriodEnd, Currency, Total, Charges } = found.value;
  return {
    ok: true,
    value: {
      start: PeriodStart.toISOString(),
      end: PeriodEnd.toISOString(),
      currency: Currency,
      total: Total,
      charges: Charges.map(({ Service, Amount, Note }) => ({ service: Service, amount: Amount, note: Note })),
    },
  };
}
