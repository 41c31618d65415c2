/** A password for one who teaches, as it is told once: 20 characters without look-alikes, about 90 bits. Pure. */
import { newPersonalCode } from "./codes";

export const newStaffPasswordOf = (random: (bytes: number) => Uint8Array) =>
  `${newPersonalCode(random)}-${newPersonalCode(random).slice(0, 9)}`.toLowerCase();
