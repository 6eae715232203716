/* The block in the editor: choose a widget, fill in its attributes, see what visitors without JavaScript see. */
((wp, { widgets, words }) => {
  const { createElement: element, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, SelectControl, TextControl, ToggleControl } = wp.components;

  /** What a value is called; the manifest knows it in German only. */
  const called = (value, german) => (words.language === 'de' && german?.[value]) || value;

  /** The field for one attribute, by what the manifest says about it. */
  function field(name, { boolean, values, several, minimum, maximum, german }, value, set) {
    const common = {
      key: name,
      label: words.attributes[name] || name,
      help: several
        ? `${words.several} ${values.map((one) => [...new Set([one, called(one, german)])].join(' = ')).join('; ')}`
        : undefined,
    };
    if (boolean)
      return element(ToggleControl, {
        ...common,
        checked: value === 'true',
        onChange: (on) => set(on ? 'true' : ''),
      });
    if (values && !several)
      return element(SelectControl, {
        ...common,
        value,
        options: [
          { value: '', label: words.byDefault },
          ...values.map((one) => ({ value: one, label: called(one, german) })),
        ],
        onChange: set,
      });
    const number = maximum ? { type: 'number', min: minimum, max: maximum } : {};
    return element(TextControl, { ...common, ...number, value, onChange: set });
  }

  wp.blocks.registerBlockType('opennrw/widget', {
    edit({ attributes: { widget, settings }, setAttributes }) {
      const change = (name) => (value) => {
        const { [name]: before, ...others } = settings;
        setAttributes({ settings: value === '' ? others : { ...others, [name]: value } });
      };
      const chooser = element(SelectControl, {
        label: words.widget,
        value: widget,
        options: Object.keys(widgets).map((name) => ({ value: name, label: words.widgets[name] || name })),
        onChange: (name) => setAttributes({ widget: name, settings: {} }),
      });
      // Attributes that have a label are for editors; the rest is for whoever has read the documentation.
      const [usual, rare] = [true, false].map((labelled) =>
        Object.entries(widgets[widget] || {})
          .filter(([name]) => name in words.attributes === labelled)
          .map(([name, facts]) => field(name, facts, settings[name] || '', change(name))),
      );
      return element(
        Fragment,
        null,
        element(
          InspectorControls,
          null,
          element(PanelBody, { title: words.settings }, chooser, ...usual),
          element(PanelBody, { title: words.more, initialOpen: false }, ...rare),
        ),
        element(
          'div',
          useBlockProps(),
          element(wp.serverSideRender, { block: 'opennrw/widget', attributes: { widget, settings } }),
        ),
      );
    },
    save: () => null,
  });
})(window.wp, window.opennrwBlock);
