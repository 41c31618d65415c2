/** Numbers and points in time as they are written. */
export function readNumber(text: string): number | undefined {
  if (!/^[-+.0-9eE]+$/.test(text) || !/\d/.test(text)) return undefined;
  const value = Number(text);
  return Number.isNaN(value) ? undefined : value;
}

export function readInstant(text: string): number | undefined {
  if (/^\d+$/.test(text) && text.length !== 4 && text.length <= 15) return Number(text) * 1000;
  if (/^\d{1,15}\.\d+$/.test(text)) return Number(text) * 1000;
  const [date = "", ...clock] = text.split(/t/i);
  const [year = "", month = "01", day = "01", ...more] = date.split("-");
  if (more.length > 0 || clock.length > 1 || (clock.length === 1 && date.length !== 10)) return undefined;
  if (!/^\d{4}$/.test(year) || !/^\d\d$/.test(month) || !/^\d\d$/.test(day)) return undefined;
  const midnight = new Date(`${year}-${month}-${day}T00:00:00.000Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== `${year}-${month}-${day}`)
    return undefined;
  const time = clock[0];
  if (time === undefined) return midnight.getTime();
  const parts = /^(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(z|[+-]\d\d:?\d\d)?$/i.exec(time);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  if (hours > 24 || minutes > 59 || seconds > 60) return undefined;
  const zone = parts[5] === undefined || /z/i.test(parts[5]) ? "+0000" : parts[5].replace(":", "");
  const offset = (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)));
  const sinceMidnight =
    (hours * 60 + minutes - offset) * 60_000 + seconds * 1000 + Number(`0${parts[4] ?? ".0"}`) * 1000;
  return midnight.getTime() + sinceMidnight;
}
