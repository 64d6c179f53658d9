// Why a request came to nothing.
export class RequestError extends Error {
  constructor(
    readonly status: number, // 0: no answer at all.
    readonly kind: string,
    message: string,
    readonly code: number | null = null,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
    this.name = 'RequestError';
  }

  get isConflict(): boolean {
    return this.status === 409 || (this.status === 500 && /claim|assign/i.test(this.message));
  }
}

export function isRequestError(error: unknown): error is RequestError {
  return error instanceof RequestError;
}

export async function errorOf(response: Response): Promise<RequestError> {
  const retry = Number(response.headers.get('Retry-After'));
  let kind = '';
  let message = response.statusText;
  let code: number | null = null;
  try {
    const body: unknown = await response.json();
    if (typeof body === 'object' && body !== null) {
      const { type, message: text, code: number } = body as Record<string, unknown>;
      if (typeof type === 'string') kind = type;
      if (typeof text === 'string') message = text;
      if (typeof number === 'number') code = number;
    }
  } catch {
    // The status says enough.
  }
  return new RequestError(
    response.status,
    kind,
    message,
    code,
    Number.isFinite(retry) && retry > 0 ? retry : null,
  );
}
