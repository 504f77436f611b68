import type { TokenScope } from './scope.decorator.js';
import type { Viewer } from './viewer.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every request before any handler runs. */
    viewer: Viewer;
    /** The key in the session cookie, when it opened a session. */
    sessionKey: string | null;
    /** What the token that came with the request may be used for; null without one. */
    tokenScopes: TokenScope[] | null;
  }
}
