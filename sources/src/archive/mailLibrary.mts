// Owns which library reads mails. Import it with `await import` only, so that nothing else waits for it.
export { default as PostalMime } from 'postal-mime';
