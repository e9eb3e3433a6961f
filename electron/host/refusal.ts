import type { Failure } from '#shared/desk';

/** An answer to a request that never reached the host. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 500;
  readonly failure: Failure;
  /** The methods that would have been taken, for 405. */
  readonly allow?: string;
}

const refusal = (status: Refusal['status'], zh: string, en: string): Refusal => ({
  status,
  failure: { code: 'bad-request', zh, en },
});

export const badAddress = refusal(
  400,
  '请求的地址不合规范，没有处理',
  'The request’s address is malformed and was not handled',
);
export const badJson = refusal(
  400,
  '请求内容不是 JSON，没有执行。重新载入窗口再试',
  'The request’s body is no JSON and was not carried out. Reload the window and retry',
);
export const wrongToken = refusal(
  401,
  '口令不对。用启动时给出的完整网址打开窗口',
  'The token is wrong. Open the desk by the full address given at its start',
);
export const foreignSite = refusal(
  403,
  '请求来自别的网站或别的地址，没有处理。用启动时给出的网址打开窗口',
  'The request comes from another site or address and was not handled. Open the desk by the address given at its start',
);
export const nothingThere = refusal(404, '这个地址没有内容', 'There is nothing at this address');
export const notJson = refusal(
  415,
  '请求内容须是 application/json',
  'The request’s body must be application/json',
);
export const wrongVerb = (allow: string): Refusal => ({
  ...refusal(405, `这个地址只接受 ${allow}`, `This address takes ${allow} only`),
  allow,
});
