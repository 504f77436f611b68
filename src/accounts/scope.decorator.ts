import { SetMetadata } from '@nestjs/common';

/** What a token may be used for; never more than what its account may do. */
export const tokenScopes = ['read', 'record', 'import', 'draft', 'admin'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export const scopeKey = 'article40:scope';

/** Marks a route of the API: a token needs this scope, and to change something a token is needed. */
export const NeedsScope = (scope: TokenScope) => SetMetadata(scopeKey, scope);
