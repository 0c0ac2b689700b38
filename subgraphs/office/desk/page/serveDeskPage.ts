import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import escapeHtml from 'escape-html';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

import type { RunningOffice } from '../../server/officeContext';

import { preparedQuestions } from './preparedQuestions';

const page = readFileSync(join(__dirname, 'desk.html'), 'utf8');

/**
 * What a browser may do with what the desk answers: run the program of the page and no other, ask
 * the desk and nobody else, keep nothing.
 */
export const secureDesk: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: [hashOf(between(page, '<script>', '</script>'))],
      styleSrc: [hashOf(between(page, '<style>', '</style>'))],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
  },
  xFrameOptions: { action: 'deny' },
  // What ends TLS before the desk says so itself.
  strictTransportSecurity: false,
});

/**
 * A member of staff who opens the address of the desk in a browser gets a page to ask from. It
 * tells nothing but the office's name, so it is for anybody who can reach the desk.
 */
export function serveDeskPage({ name, prefix }: RunningOffice): RequestHandler {
  // A text of the questions cannot end the element they stand in.
  const questions = JSON.stringify(preparedQuestions(prefix)).replaceAll('<', '\\u003c');
  const filled = page
    .replaceAll('OFFICE_NAME', () => escapeHtml(name))
    .replace('PREPARED_QUESTIONS', () => questions);
  return (request, response, next) => {
    const isPage = request.method === 'GET' && request.path === '/' && !('query' in request.query);
    if (!isPage || request.accepts(['json', 'html']) !== 'html') return next();
    return response.vary('accept').type('html').send(filled);
  };
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.indexOf(end, from));
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
