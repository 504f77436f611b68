import type { FastifyRequest } from 'fastify';

/** Scheme and host of the installation as `request` names them, `https://tracker.example.org`. */
export const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;
