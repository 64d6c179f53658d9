import { afterEach, describe, expect, it, vi } from 'vitest';
import { get, page, pathWith, post, useToken, whenSignedOut } from '~/api/client';
import { RequestError } from '~/api/errors';
import { hintOf } from '~/api/events';
import { toPlain, toVariables } from '~/api/variables';

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const fetching = vi.fn(
    async (_path: string, _options: RequestInit) =>
      new Response(body === undefined ? null : JSON.stringify(body), { status, headers }),
  );
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

afterEach(() => {
  vi.unstubAllGlobals();
  useToken('');
});

describe('talking to the server', () => {
  it('changes carry the CSRF token, reading does not', async () => {
    useToken('secreto');
    const fetching = answer(200, {});
    await get('/a');
    await post('/a', { x: 1 });
    const headers = fetching.mock.calls.map((call) => call[1].headers as Record<string, string>);
    expect(headers[0]?.['X-CSRF-Token']).toBeUndefined();
    expect(headers[1]?.['X-CSRF-Token']).toBe('secreto');
    expect(headers.every((it) => it['X-Requested-With'] === 'cauce')).toBe(true);
  });

  it('an error says what the server said', async () => {
    answer(429, { type: 'Throttled', message: 'wait' }, { 'Retry-After': '30' });
    const error = await get('/a').catch((it: unknown) => it);
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ status: 429, message: 'wait', retryAfterSeconds: 30 });
  });

  it('a session that ended is noticed, but not when asking who is signed in', async () => {
    const noticed = vi.fn();
    whenSignedOut(noticed);
    answer(401, { message: 'who?' });
    await get('/api/session').catch(() => {});
    expect(noticed).not.toHaveBeenCalled();
    await get('/api/tasks').catch(() => {});
    expect(noticed).toHaveBeenCalledOnce();
  });

  it('no answer is an error of its own', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('failed');
    });
    await expect(get('/a')).rejects.toMatchObject({ status: 0 });
  });

  it('lists tell their whole length, in the body or in a header', async () => {
    answer(200, [1, 2], { 'X-Total-Count': '40' });
    expect(await page('/a')).toEqual({ items: [1, 2], total: 40 });
    answer(200, { items: [1], total: 7 });
    expect(await page('/a')).toEqual({ items: [1], total: 7 });
    answer(200, [1, 2]);
    expect((await page('/a')).total).toBe(2);
  });

  it('addresses hold what says something', () => {
    expect(pathWith('/a', { b: '', c: null, d: 0, e: ['x', 'y'], f: 'á&b' })).toBe(
      '/a?d=0&e=x%2Cy&f=%C3%A1%26b',
    );
  });
});

describe('variables of the dialect', () => {
  it('go out and come back', () => {
    const values = { a: 1, b: 'x', c: [1, { d: null }], e: null, f: true };
    expect(toPlain(toVariables(values) as never)).toEqual(values);
  });

  it('a text that looks like JSON stays text', () => {
    expect(toPlain({ a: { type: 'String', value: '[1]' } })).toEqual({ a: '[1]' });
  });

  it('what is undefined is not sent', () => {
    expect(toVariables({ a: undefined })).toEqual({});
  });
});

it('a hint that can not be read is no hint', () => {
  expect(hintOf('{"tasks":true}')).toEqual({ tasks: true });
  expect(hintOf('x')).toEqual({});
});
