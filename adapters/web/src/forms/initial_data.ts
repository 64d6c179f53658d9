// What a form begins with: the case's values, and over them what the person wrote before.
export function initialData(
  values: Record<string, unknown>,
  draft: Record<string, unknown> | null,
): Record<string, unknown> {
  const merged = { ...values, ...draft };
  // A variable that is declared but empty is as good as absent; lists of a form can not be null.
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}
