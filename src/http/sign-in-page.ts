import { createHash } from 'node:crypto';

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:22rem;margin:4rem auto;padding:0 1rem;color:#222;background:#fff}
label{display:block;margin:1rem 0}input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.4rem}
button{font:inherit;padding:.4rem 1rem}[role=alert]{border-left:4px solid #b00;padding-left:.6rem}`;

/** Of these pages: one style and forms for this site, and nothing else. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Texts in both languages. */
type Told = readonly [zh: string, en: string];

/** By what people sign in. */
export interface WaysIn {
  /** The provider's name; null where there is none. */
  readonly provider: string | null;
  readonly passwords: boolean;
}

/** The page on which somebody signs in. */
export function signInPage(ways: WaysIn, next: string, wrong: Told | null): string {
  return page(`<h1>orgweave</h1>
${wrong === null ? '' : `<p role="alert">${both(wrong)}</p>`}
${ways.provider === null ? '' : providerLink(ways.provider, next)}
${ways.passwords ? passwordForm(next) : ''}`);
}

function providerLink(provider: string, next: string): string {
  const { host } = new URL(provider);
  const address = `/sign-in/oidc?next=${encodeURIComponent(next)}`;
  return `<p><a href="${escaped(address)}">用 ${escaped(host)} 登录 Sign in with ${escaped(host)}</a></p>`;
}

function passwordForm(next: string): string {
  return `<form method="post" action="/sign-in">
<input type="hidden" name="next" value="${escaped(next)}">
<label>账号 Account <input name="name" autocomplete="username" autocapitalize="none" required autofocus></label>
<label>密码 Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>登录 Sign in</button>
</form>`;
}

/** The page of somebody who has signed out here, and goes on to do so at the provider. */
export function signedOutPage(): string {
  const onwards = '/sign-in/oidc/sign-out';
  return page(
    `<h1>orgweave</h1>
<p>${both(['已在此退出，正在登录服务处退出。', 'Signed out here; signing out at the provider.'])}</p>
<p><a href="${onwards}">继续 Go on</a> <a href="/sign-in">登录 Sign in</a></p>`,
    // A form that leads to another site is not let: a page may.
    `<meta http-equiv="refresh" content="0; url=${onwards}">`,
  );
}

/** The page of somebody who has signed in. */
export function signedInPage(name: string, roles: readonly string[]): string {
  const granted = roles.length === 0 ? both(['无授权', 'granted nothing today']) : roles.join(', ');
  return page(`<h1>orgweave</h1>
<p>${escaped(name)}: ${granted}</p>
<p><a href="/ide/">GraphQL</a></p>
<form method="post" action="/sign-out"><button>退出 Sign out</button></form>`);
}

/** What went wrong, for the page. */
export const wrongs = {
  UNAUTHENTICATED: ['账号或密码不正确。', 'Name or password is wrong.'],
  TOO_MANY_ATTEMPTS: ['尝试次数过多，请稍后再试。', 'Too many attempts: try again later.'],
  OVERLOADED: ['服务器繁忙，请稍后再试。', 'The server is busy: try again in a moment.'],
  NO_COOKIE: [
    '浏览器没有保存登录状态：请用 https 访问，在本机用 http://localhost。',
    'The browser did not keep the session: use https, or http://localhost on this machine.',
  ],
} as const satisfies Record<string, Told>;

function page(body: string, head = ''): string {
  return `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>orgweave</title>${head}<style>${style}</style></head>
<body><main>${body}</main></body></html>
`;
}

function both([zh, en]: Told): string {
  return `${escaped(zh)}<br><span lang="en">${escaped(en)}</span>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
