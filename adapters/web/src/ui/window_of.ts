// Which rows of a list are in sight, and a few around them.
const around = 6;

export function windowOf(count: number, rowHeight: number, top: number, height: number) {
  const first = Math.max(0, Math.floor(top / rowHeight) - around);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + around);
  return { first: Math.min(first, last), last };
}
