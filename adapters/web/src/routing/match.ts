// Which pattern, such as `/tareas/:id`, a path follows, and what its parameters are.
export type Parameters = Record<string, string>;

export function match(pattern: string, path: string): Parameters | null {
  const wanted = pattern.split('/').filter(Boolean);
  const found = path.split('/').filter(Boolean);
  if (wanted.length !== found.length) return null;
  const parameters: Parameters = {};
  for (const [index, part] of wanted.entries()) {
    const value = found[index] ?? '';
    if (part.startsWith(':')) {
      try {
        parameters[part.slice(1)] = decodeURIComponent(value);
      } catch {
        return null; // Not an address of ours.
      }
    } else if (part !== value) {
      return null;
    }
  }
  return parameters;
}
