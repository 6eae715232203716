import { css } from 'lit';

/** What MapLibre needs of a stylesheet, as we use it: no controls, no popups, no markers. And our own buttons. */
export const mapStyles = css`
  .maplibregl-canary {
    background-color: salmon;
  }
  .canvas,
  .maplibregl-canvas-container {
    position: absolute;
    inset: 0;
    touch-action: pan-x pan-y;
  }
  .maplibregl-canvas {
    position: absolute;
    inset: 0;
    outline-offset: -2px !important;
    cursor: grab;
  }
  .maplibregl-canvas.pointing {
    cursor: pointer;
  }
  .maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan .maplibregl-canvas {
    touch-action: none;
  }
  .maplibregl-control-container {
    display: none;
  }
  .maplibregl-cooperative-gestures,
  .maplibregl-cooperative-gestures .maplibregl-canvas {
    touch-action: pan-x pan-y !important;
  }
  .maplibregl-cooperative-gesture-screen {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: grid;
    place-items: center;
    padding: var(--_m);
    font-size: 1.25em;
    text-align: center;
    color: #fff;
    background: #000b;
    pointer-events: none;
    opacity: 0;
    transition: opacity 0s 1.5s;
  }
  .maplibregl-show {
    opacity: 1;
    transition: none;
  }
  .maplibregl-mobile-message {
    display: none;
  }
  @media (hover: none), (pointer: coarse) {
    .maplibregl-desktop-message {
      display: none;
    }
    .maplibregl-mobile-message {
      display: block;
    }
  }
  .tools {
    position: absolute;
    inset-inline: var(--_s);
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    align-items: center;
    pointer-events: none;
    font-size: 0.875em;
  }
  .tools > * {
    pointer-events: auto;
    background: var(--_ground);
  }
  .tools.above {
    top: var(--_s);
  }
  .tools.below {
    bottom: var(--_s);
    gap: var(--_s);
  }
  .tools p {
    padding: 0 0.4em;
    border: var(--_edge);
    border-radius: var(--_radius);
  }
  .tools button {
    min-width: 2.25rem;
    min-height: 2.25rem;
    padding: 0 0.4em;
  }
  @container (width < 20em) {
    .tools.above button {
      min-width: 2rem;
    }
  }
  .tools [aria-pressed='true'] {
    outline: 2px solid var(--_accent);
    outline-offset: -3px;
  }
  .tools small {
    padding: 0 0.4em;
    border-radius: var(--_radius);
    margin-inline-start: auto;
  }
  .sign {
    color: var(--_accent);
    stroke-width: 3;
  }
  .sign .accent {
    fill: currentColor;
  }
  .tools label {
    display: flex;
    align-items: center;
    border-radius: var(--_radius);
  }
  .tools input {
    font: inherit;
    color: inherit;
    background: none;
    border: var(--_edge);
    border-radius: var(--_radius);
    min-height: 2.25rem;
    width: 9.5rem;
    padding: 0 var(--_s);
  }
`;
