/**
 * Runs in the browser, on the pages where a one-time token is used. The token comes behind the `#` of the link, which
 * browsers keep to themselves (a query is read as well, for mail programs that rewrite links), leaves the address bar
 * at once, and is posted only when the reader agrees: scanners follow links, and some run scripts. No cookie goes
 * along, because the token is all that counts.
 */
export const ACCOUNT_PAGES_SCRIPT = `'use strict';
(() => {
  const parts = document.querySelectorAll('[data-part]');
  const form = document.querySelector('form');
  const read = (text) => new URLSearchParams(text.slice(1)).get('token');
  const token = read(location.hash) ?? read(location.search);
  history.replaceState(null, '', location.pathname);

  function show(...names) {
    for (const part of parts) part.hidden = !names.includes(part.dataset.part);
  }

  async function post() {
    const body = { token, ...Object.fromEntries(new FormData(form)) };
    const response = await fetch(form.dataset.endpoint, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return show('done');
    const { code } = await response.json();
    if (response.status === 410 || code === 'AUTH_LINK_INVALID') return show('over');
    if (code === 'AUTH_PASSWORD_COMMON') return show('ask', 'refused');
    if (code === 'AUTH_EMAIL_TAKEN') return show('taken');
    if (code === 'AUTH_ACCOUNT_LOCKED') return show('locked');
    return show('ask', 'failed');
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    post()
      .catch(() => show('ask', 'failed'))
      .finally(() => {
        button.disabled = false;
      });
  });
  show(token ? 'ask' : 'over');
})();
`;
