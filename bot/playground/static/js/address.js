/** The page's own address. */

/** Read a wish from the address and take it out, so that it does not overrule later choices at a reload. */
export function takeFromAddress(name) {
  const address = new URL(window.location.href);
  const value = address.searchParams.get(name);
  address.searchParams.delete(name);
  if (value) window.history.replaceState(null, '', address);
  return value;
}
