/*
 * What Prototype.js 1.6 and MooTools 1.2 to 1.6 leave behind on a page, written anew for this test: those libraries are not
 * published as packages for browsers. Only names and behaviour that get in the way of other scripts are here, none of
 * their code.
 */
(() => {
  const put = (object, members) => {
    for (const [name, value] of Object.entries(members))
      Object.defineProperty(object, name, { value, writable: true, configurable: true, enumerable: true });
  };
  const slice = Array.prototype.slice;

  // Prototype.js: methods on everything, enumerable, so that `for … in` meets them.
  put(Array.prototype, {
    toJSON() {
      return `[${slice.call(this).join(', ')}]`;
    },
    reduce() {
      return this.length > 1 ? this : this[0];
    },
    entries() {
      return slice.call(this);
    },
    first() {
      return this[0];
    },
    each(look) {
      this.forEach(look);
      return this;
    },
    clone() {
      return slice.call(this);
    },
  });
  put(String.prototype, {
    toJSON() {
      return JSON.stringify(`${this}`);
    },
    startsWith(start) {
      return this.indexOf(start) === 0;
    },
    empty() {
      return `${this}` === '';
    },
  });
  put(Number.prototype, {
    toJSON() {
      return String(this);
    },
  });
  put(Object, {
    keys(object) {
      const names = [];
      for (const name in object) names.push(name);
      return names;
    },
    values(object) {
      const values = [];
      for (const name in object) values.push(object[name]);
      return values;
    },
  });
  put(Function.prototype, {
    bind(self, ...given) {
      const method = this;
      return function bound(...more) {
        return method.apply(self, [...given, ...more]);
      };
    },
    wrap(wrapper) {
      const method = this;
      return function wrapped(...given) {
        return wrapper.apply(this, [method.bind(this), ...given]);
      };
    },
  });
  put(Element.prototype, {
    remove() {
      this.parentNode?.removeChild(this);
      return this;
    },
    update(content) {
      this.innerHTML = content;
      return this;
    },
    select(selector) {
      return [...this.querySelectorAll(selector)];
    },
    scrollTo() {
      this.scrollIntoView();
      return this;
    },
    hide() {
      this.style.display = 'none';
      return this;
    },
    show() {
      this.style.display = '';
      return this;
    },
  });

  // MooTools: functions of its own under names of the browser.
  put(Array, {
    from(item) {
      if (item === null || item === undefined) return [];
      return typeof item === 'object' && typeof item.length === 'number' ? slice.call(item) : [item];
    },
  });
  put(Element.prototype, {
    get(name) {
      return this.getAttribute(name);
    },
    set(name, value) {
      this.setAttribute(name, value);
      return this;
    },
    empty() {
      this.textContent = '';
      return this;
    },
  });
  const NativeElement = window.Element;
  window.Element = function Element(tag) {
    return document.createElement(tag);
  };
  window.Element.prototype = NativeElement.prototype;
  window.Request = function Request(options) {
    this.options = options;
  };
  window.Request.prototype = {
    send() {
      throw new Error('This is the Request of MooTools.');
    },
  };
  window.Event = function Event(event) {
    return event;
  };
  window.$ = window.$$ = (id) => document.getElementById(id);
  window.Class = window.Hash = window.Browser = function library() {};
})();
