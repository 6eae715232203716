/**
 * Lit for the built files: with `css-tag.ts` for its own, and without hooks for polyfills and for decorators that we do
 * not use. Those would also leave names in the page's global object; nothing of ours may stay there. Properties are texts
 * or yes and no, as attributes are, and are not written back into attributes; a task is as in `lean-task.ts`.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { type Cut, withCuts } from './cuts.ts';
import { leanTask } from './lean-task.ts';

/**
 * Lit for the widgets below `folder`.
 *
 * @throws when Lit has changed so that some of it would stay: then this file needs a look; and when a widget has a
 *   property of a kind that is left out.
 */
export function leanLit(folder: string): Plugin {
  return {
    name: 'lean-lit',
    resolveId: (id, importer) =>
      id === './css-tag.js' && importer && isLit.test(importer) ? ownCssTag : null,
    transform(code, id) {
      if (isTask.test(id)) return { code: leanTask(code), map: null };
      const left = id.startsWith(folder) && code.match(leftOut);
      if (left)
        throw new Error(`${id}: ${left[0]} is left out of Lit by lean-lit.ts; read the text instead.`);
      if (!isLit.test(id)) return null;
      const whole = code.replace(readsDecorators, '').replace(hooks, '(void 0)');
      const [, kind = ''] = id.match(isLit) ?? [];
      const lean = withCuts(whole, cuts[kind] ?? [], kind);
      if (traces.test(lean)) throw new Error(`${id}: lean-lit.ts does not know this version of Lit.`);
      return { code: lean, map: null };
    },
  };
}

const ownCssTag = fileURLToPath(new URL('css-tag.ts', import.meta.url));
const isTask = /[\\/]@lit[\\/]task[\\/]task\.js$/;
const isLit =
  /[\\/](?:lit-html|lit-element|reactive-element)[\\/](lit-html|lit-element|reactive-element)\.js$/;

/** Statements: what decorators have noted about properties. */
const readsDecorators = /const \w+=this\[Symbol\.metadata\];if\(null!==\w+\)\{[^{}]*\}/;

/** Expressions: a polyfill that may be there, a list of versions, a place for decorators to note things. */
const hooks = new RegExp(
  [
    /\w+\.\w+(?:PolyfillSupport|HydrateSupport)/,
    /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\)/,
    /\w+\.litPropertyMetadata\?\?=new WeakMap/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

const traces = /(?:PolyfillSupport|HydrateSupport|Versions|etadata)\b/;

/** What the cuts below take away: kinds of properties, setters of one's own, and everything in `lit/`, such as directives. */
const leftOut =
  /\btype: (?:Number|Object|Array)\b|\b(?:reflect|useDefault|state|noAccessor): true\b|\b(?:hasChanged|converter)(?:: |\()|\n +set \w+\(|\b(?:shouldUpdate|firstUpdated|scheduleUpdate|getUpdateComplete)\(|from 'lit\/.*'|<(?:script|style|textarea|title|!--)[^*\n]*\$\{/;

/** A property is text or, with `type: Boolean`, whether its attribute is there; attributes are read, never written. */
const elementCuts: readonly Cut[] = [
  [/toAttribute\(t,s\)\{.*?return i\}\}/s, 'fromAttribute:(t,s)=>s===Boolean?null!==t:t}'],
  [/_\$ET\(t,s\)\{.*?(?=_\$AK)/s, ''],
  [/this\._\$Eq&&=.*?,(?=this\._\$EM\(\))/, ''],
  [/\|\|i\.useDefault.*?_\$Eu\(t,i\)\)/, ''],
  [/,\{useDefault:.*?\|\|\((?=this\._\$AL\.has)/, '){('],
  [/\|\|i\|\|\(s=void 0\)/, '||(s=void 0)'],
  [/,!0===e&&this\._\$Em.*?add\(t\)/, ''],
  [
    /if\((void 0!==e)&&this\._\$Em.*?(?=\}requestUpdate)/s,
    '$1&&(this[e]=u.fromAttribute(s,i.getPropertyOptions(e).type))',
  ],
  [/this\._\$Em=null,/, ''],
  // What decorators and accessors of one's own would need, and controllers that leave.
  [/static addInitializer\(t\)\{.*?\}(?=static get)/, ''],
  [/void 0!==t\.l&&\(.*?\),(?=this\.elementProperties)/, ''],
  [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
  [/if\(s\.state&&.*?!s\.noAccessor\)(?=\{)/, 'this._$Ei(),this.elementProperties.set(t,s);'],
  [/const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(.*?,i,e\)\}/, ''],
  [
    /const\{get:e,set:r\}=.*?configurable/s,
    'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)},configurable',
  ],
  [/s=\[\.\.\.r\(t\),\.\.\.o\(t\)\]/, 's=Object.keys(t)'],
  [/,useDefault:!1,hasChanged:f\}/, '}'],
  [/,converter:u,reflect:!1/, ''],
  [/\(i\.hasChanged\?\?f\)/, 'f'],
  [/removeController\(t\)\{[^{}]*\}/, ''],
  // What is left without a use, and ways to decide oneself when to draw.
  [/,getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o(?=,)/, ''],
  [/c=a\.trustedTypes,l=c\?c\.emptyScript:"",/, ''],
  [
    /const r=this\.constructor;if\(!1===e&&\(h=this\[t\]\),i\?\?=r\.getPropertyOptions\(t\),/,
    'if(h=this[t],',
  ],
  [
    /let t=!1;(const s=.*?)t=this\.shouldUpdate\(s\),t\?\((.*?)\):this\._\$EM\(\)(\}catch.*?)t=!1,(.*?)t&&/s,
    '$1$2$3$4',
  ],
  [/shouldUpdate\(t\)\{return!0\}/, ''],
  [/this\.hasUpdated\|\|\((this\.hasUpdated=!0),this\.firstUpdated\(t\)\)/, '$1'],
  [/firstUpdated\(t\)\{\}/, ''],
  [
    /const t=this\.scheduleUpdate\(\);return null!=t&&await t,(!this.*?)\}scheduleUpdate.*?\}/,
    'this.performUpdate();return$1}',
  ],
  [/this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{return /, ''],
];

/**
 * A template is made of our own markup and values; nothing in it is a directive, compiled before or told of leaving, and
 * no value stands in a script, a text area, a comment or in MathML. What listens is a function.
 */
const templateCuts: readonly Cut[] = [
  [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/s, ''],
  [/void 0!==u\[2\]\?\(y\.test\(u\[2\]\).*?,(c=\w+)\)/s, 'void 0!==u[2]?$1'],
  [/;else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf.*?o\.length-1\}/, ';'],
  [/\(t\?\.creationScope\?\?(\w+)\)/, '$1'],
  [/:3===i\?"<math>":""/, ':""'],
  [/:3===i\?"<\/math>":""/, ':""'],
  [/\|\|t\.capture!==s\.capture\|\|t\.once!==s\.once\|\|t\.passive!==s\.passive/, ''],
  [/"function"==typeof this\._\$AH\?(this\._\$AH\.call\(.*?,t\)):this\._\$AH\.handleEvent\(t\)/, '$1'],
  [/else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\)/, ''],
  [/6===r\.type&&\(i=new \w+\(h,this,t\)\)/, '0'],
  [/class \w+\{constructor\(t,i,s\)\{this\.element=t,this\.type=6.*?\}\}(?=const)/s, ''],
  [/,F:\w+(?=\})/, ''],
  [
    /get (?:parentNode|_\$AU)\(\)\{return this\._\$AM\.\S+?\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}(?=u\()/,
    '',
  ],
  [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
  [/,this\._\$Cv=e\?\.isConnected\?\?!0/, ''],
  [/get parentNode\(\)\{let t=.*?get endNode\(\)\{[^{}]*\}/s, ''],
  [/get tagName\(\)\{[^{}]*\}get _\$AU\(\)\{[^{}]*\}/, ''],
  [/for\(this\._\$AP\?\.\(!1,!0,s\);/, 'for(;'],
  [/setConnected\(t\)\{.*?\}(?=\}class)/s, ''],
  // What is left without a use.
  [/(?<=const s=)i\(t\)(\.nextSibling;)i\(t\)/, 't$1t'],
  [/this\._\$AN=void 0,/g, ''],
  // Values are what they are: nothing resolves them.
  [/t=M\(this,t,i(?:,0)?\),/g, ''],
  [/M\(this,(e\[s\+n\]),i,n\)/, '$1'],
  [/t=M\(this,t,i,0\)\?\?A/, 't??=A'],
  [/"number"==typeof s\?(this\._\$AC\(t\)):\(.*?,s\)(?=;if)/s, '$1'],
];

const hostCuts: readonly Cut[] = [
  [/connectedCallback\(\)\{.*?setConnected\(!1\)\}/s, ''],
  [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
];

/** By the file that they are made for. */
const cuts: Readonly<Record<string, readonly Cut[]>> = {
  'reactive-element': elementCuts,
  'lit-html': templateCuts,
  'lit-element': hostCuts,
};
