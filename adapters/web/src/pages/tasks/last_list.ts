// The list of tasks as it was left, for the way back.
const key = 'cauce.tasks';

export function rememberList(query: URLSearchParams): void {
  sessionStorage.setItem(key, query.toString());
}

export function lastList(): string {
  const query = sessionStorage.getItem(key);
  return query ? `/tareas?${query}` : '/tareas';
}
