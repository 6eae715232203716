/**
 * Inside an iframe of ours: tells the page around it how tall the content is, now, whenever that changes, and when the page
 * asks (its `iframe.js` may have come later). The height is no secret, so any page may hear it.
 */
const tell = () =>
  parent.postMessage({ opennrwHeight: Math.ceil(document.documentElement.offsetHeight) }, '*');

if (parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data === 'opennrw-height') tell();
  });
}
