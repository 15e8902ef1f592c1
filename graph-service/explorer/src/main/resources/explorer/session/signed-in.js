// Where the identity provider sends people back to: hands what it said to the page that asked, in the frame's or window's opener, or in this window itself.
const asked = window.opener ?? (window.parent === window ? null : window.parent);
if (asked) {
  asked.postMessage({ signIn: location.search.slice(1) }, location.origin);
  if (window.opener) window.close();
} else {
  location.replace(new URL(`../#sign-in?${location.search.slice(1)}`, location.href));
}
