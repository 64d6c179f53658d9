// Variables as the dialect writes them, and the plain values that forms work with.
export interface Variable {
  value: unknown;
  type: string;
}

export type Variables = Record<string, Variable>;

export function plain(variable: Variable): unknown {
  if (variable.type !== 'Json' || typeof variable.value !== 'string') return variable.value;
  try {
    return JSON.parse(variable.value);
  } catch {
    return variable.value;
  }
}

export function toPlain(variables: Variables): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).map(([name, it]) => [name, plain(it)]));
}

export function toVariables(values: Record<string, unknown>): Record<string, Partial<Variable>> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name,
        typeof value === 'object' && value !== null
          ? { value: JSON.stringify(value), type: 'Json' }
          : { value },
      ]),
  );
}
