import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { errnoOf } from '#electron/store';
import { ok, refuse, TOKEN_FRAGMENT, type Failure, type Reply } from '#shared/desk';
import { answerRefusal } from './answer';
import { answerRequest, type DeskParts } from './answer-request';
import { faultOf, internal, type Log } from './fault';

const LOOPBACK = '127.0.0.1';
const TOKEN_BYTES = 32;
/** How long calls that are under way may take to finish once the desk closes. */
const GRACE_MS = 5000;
/** The browser went away, or gave up on a file: nobody is left to tell. */
const GONE = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']);

export interface ServeSettings extends DeskParts {
  /** A free one when left out. */
  readonly port?: number | undefined;
  /** 256 random bits when left out. */
  readonly token?: string | undefined;
  readonly log: Log;
}

/** The desk on the loopback interface. */
export interface DeskServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** The address with the token in its fragment: what a person opens. */
  readonly url: string;
  /** Takes no new calls and waits for those under way. */
  close(): Promise<void>;
}

/** Serves the window's page and its calls over HTTP to this machine alone. */
export async function serveDesk(settings: ServeSettings): Promise<Reply<DeskServer>> {
  const server = createServer();
  const port = await listen(server, settings.port ?? 0);
  if (!port.ok) return port;
  const token = settings.token ?? randomBytes(TOKEN_BYTES).toString('base64url');
  const access = { port: port.value, token };
  // A connection that could not be taken (too many open files) must not end the process.
  server.on('error', (error) => settings.log(faultOf('http', error)));
  server.on('request', (request, response) => {
    answerRequest(request, response, settings, access).catch((error: unknown) =>
      answerFault(response, error, settings.log),
    );
  });
  const address = `http://${LOOPBACK}:${port.value}`;
  const url = `${address}/#${TOKEN_FRAGMENT}=${encodeURIComponent(token)}`;
  return ok({ address, url, close: () => close(server) });
}

async function listen(server: Server, wanted: number): Promise<Reply<number>> {
  try {
    server.listen({ host: LOOPBACK, port: wanted, exclusive: true });
    await once(server, 'listening');
    const bound = server.address();
    return ok(typeof bound === 'object' && bound !== null ? bound.port : wanted);
  } catch (error) {
    if (['EADDRINUSE', 'EACCES'].includes(errnoOf(error) ?? '')) return refuse(portTaken(wanted));
    throw error;
  }
}

function answerFault(response: ServerResponse, error: unknown, log: Log): void {
  if (!GONE.has(errnoOf(error) ?? '')) log(faultOf('http', error));
  if (response.headersSent) response.destroy();
  else answerRefusal(response, { status: 500, failure: internal });
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  server.close();
  server.closeIdleConnections();
  await closed;
  clearTimeout(patience);
}

function portTaken(port: number): Failure {
  return {
    code: 'bad-request',
    zh: `端口 ${port} 用不了：已被占用，或没有权限。换一个端口，或不指定端口`,
    en: `Port ${port} cannot be used: it is taken or not permitted. Choose another, or name none`,
  };
}
