// How the pages talk to the server: JSON over fetch, with the session's cookie and its CSRF token.
import { errorOf, RequestError } from './errors';

export type Query = Record<
  string,
  string | number | boolean | readonly string[] | null | undefined
>;

let csrf = '';
let onSignedOut: () => void = () => {};

export function useToken(token: string): void {
  csrf = token;
}

// Called when the server says that nobody is signed in.
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

export function pathWith(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    parameters.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

interface Options {
  query?: Query | undefined;
  body?: unknown; // JSON, unless it is a FormData or a text with its type.
  contentType?: string;
  signal?: AbortSignal | undefined;
  headers?: Record<string, string>;
}

export async function send(method: string, path: string, options: Options = {}): Promise<Response> {
  const headers: Record<string, string> = { 'X-Requested-With': 'cauce', ...options.headers };
  if (method !== 'GET' && csrf) headers['X-CSRF-Token'] = csrf;
  let body: BodyInit | null = null;
  if (options.body instanceof FormData) {
    body = options.body;
  } else if (options.contentType) {
    headers['Content-Type'] = options.contentType;
    body = options.body as string;
  } else if (options.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(options.body);
  }
  let response: Response;
  try {
    response = await fetch(pathWith(path, options.query), {
      method,
      headers,
      body,
      signal: options.signal ?? null,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestError(0, 'Unreachable', 'no answer');
  }
  if (response.ok) return response;
  if (response.status === 401 && path !== '/api/session') onSignedOut();
  throw await errorOf(response);
}

async function json<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return json<T>(await send('GET', path, { query, signal }));
}

export async function text(path: string, query?: Query, signal?: AbortSignal): Promise<string> {
  return (await send('GET', path, { query, signal })).text();
}

export async function post<T = void>(path: string, body: unknown = {}, query?: Query): Promise<T> {
  return json<T>(await send('POST', path, { body, query }));
}

export async function put<T = void>(path: string, body: unknown = {}, query?: Query): Promise<T> {
  return json<T>(await send('PUT', path, { body, query }));
}

export async function remove<T = void>(path: string, query?: Query): Promise<T> {
  return json<T>(await send('DELETE', path, { query }));
}

export interface Page<T> {
  items: T[];
  total: number;
}

// A list with its whole length: {"total","items"}, or an array with X-Total-Count.
export async function page<T>(path: string, query?: Query, signal?: AbortSignal): Promise<Page<T>> {
  const response = await send('GET', path, { query, signal });
  const body = await json<T[] | Page<T>>(response);
  if (!Array.isArray(body)) return body;
  const total = Number(response.headers.get('X-Total-Count') ?? Number.NaN);
  return { items: body, total: Number.isFinite(total) ? total : body.length };
}
