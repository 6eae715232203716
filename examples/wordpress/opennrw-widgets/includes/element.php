<?php
/** The element on the page, from a shortcode or a block, and the one script that it needs. */

defined('ABSPATH') || exit;

/** What each widget understands, by the manifest of the elements: name => [attribute => facts]. */
function opennrw_widgets(): array
{
    static $widgets;
    $widgets = $widgets ?? json_decode((string) file_get_contents(dirname(__DIR__) . '/widgets.json'), true);
    return is_array($widgets) ? $widgets : [];
}

/** The same for JavaScript: facts are an object there, also where there are none. */
function opennrw_widgets_for_editor(): array
{
    return array_map(static function (array $attributes): array {
        return array_map(static function (array $facts): object {
            return (object) $facts;
        }, $attributes);
    }, opennrw_widgets());
}

/** `[opennrw widget="event-calendar" organization="bonn"]`; what stands between the tags is shown instead of our content. */
function opennrw_shortcode($given, $content = ''): string
{
    // WordPress hands over names without a value under numbers: [opennrw hide-filters].
    $attributes = [];
    foreach (is_array($given) ? $given : [] as $name => $value) {
        // Editors write brackets as entities, because they would end the shortcode.
        $attributes[is_int($name) ? $value : $name] = is_int($name) ? 'true' : html_entity_decode($value, ENT_QUOTES | ENT_HTML5, 'UTF-8');
    }
    $widget = $attributes['widget'] ?? '';
    unset($attributes['widget']);
    return opennrw_element($widget, $attributes, trim(wp_kses_post(do_shortcode((string) $content))));
}

/** The block `opennrw/widget`. */
function opennrw_block(array $attributes): string
{
    $settings = array_filter(is_array($attributes['settings'] ?? null) ? $attributes['settings'] : [], 'is_string');
    $element = opennrw_element((string) ($attributes['widget'] ?? ''), $settings, '');
    return $element === '' ? '' : sprintf('<div %s>%s</div>', get_block_wrapper_attributes(), $element);
}

/** @param string $content safe HTML that stands inside instead of the server's */
function opennrw_element(string $widget, array $given, string $content): string
{
    ['server' => $server] = opennrw_settings();
    $widgets = opennrw_widgets();
    $words = opennrw_words();
    if (!isset($widgets[$widget])) {
        return opennrw_hint(sprintf($words['unknownWidget'], $widget, implode(', ', array_keys($widgets))));
    }
    if ($server === '') {
        return $content . opennrw_hint($words['noServer']);
    }
    [$attributes, $unknown] = opennrw_attributes($widgets[$widget], $given);
    opennrw_enqueue();
    $language = $attributes['lang'] ?? substr(get_bloginfo('language'), 0, 2);
    $inside = $content ?: opennrw_fragment($server, $widget, ['lang' => $language] + $attributes) ?: opennrw_link($server, $words['fallback']);
    $written = '';
    foreach (['api' => "$server/"] + $attributes as $name => $value) {
        $written .= sprintf(' %s="%s"', esc_attr($name), esc_attr($value));
    }
    $hints = $unknown ? opennrw_hint(sprintf($words['unknownAttributes'], $widget, implode(', ', $unknown))) : '';
    // The name of the tag is one of ours, from widgets.json.
    return "<opennrw-$widget$written>$inside</opennrw-$widget>$hints";
}

/** @return array{0: array<string, string>, 1: list<string>} what the widget understands, and names that it does not */
function opennrw_attributes(array $known, array $given): array
{
    $attributes = [];
    $unknown = [];
    foreach ($given as $name => $value) {
        $value = (string) $value;
        if ($name !== 'lang' && !isset($known[$name])) {
            $unknown[] = (string) $name;
        } elseif ($name !== 'lang' && !empty($known[$name]['boolean'])) {
            if (!in_array(strtolower($value), ['false', '0', 'no', 'nein'], true)) {
                $attributes[$name] = '';
            }
        } elseif ($value !== '') {
            $attributes[$name] = $value;
        }
    }
    return [$attributes, $unknown];
}

function opennrw_link(string $server, string $sentence): string
{
    $link = sprintf('<a href="%s">%s</a>', esc_url("$server/"), esc_html((string) wp_parse_url($server, PHP_URL_HOST)));
    return '<p>' . sprintf(esc_html($sentence), $link) . '</p>';
}

/** A sentence for whoever edits the page; visitors see nothing of it. */
function opennrw_hint(string $sentence): string
{
    if (!current_user_can('edit_posts')) {
        return '';
    }
    return sprintf('<p class="opennrw-hint"><strong>%s</strong> %s</p>', esc_html($sentence), esc_html(opennrw_words()['onlyEditors']));
}

/** The script and the sheets, once, and only on pages with a widget. */
function opennrw_enqueue(): void
{
    $settings = opennrw_settings();
    $base = $settings['server'] . '/widgets/' . ($settings['version'] ?: '0');
    wp_enqueue_script('opennrw-loader', "$base/opennrw.js", [], null, true);
    foreach ($settings['sheets'] as $sheet => $hash) {
        // Without a hash nothing of ours is put into the page's style.
        if ($hash !== '') {
            wp_enqueue_style('opennrw-' . basename($sheet, '.css'), "$base/$sheet", [], null);
        }
    }
}

function opennrw_script_tag(string $tag, string $handle, string $source): string
{
    if ($handle !== 'opennrw-loader') {
        return $tag;
    }
    $integrity = opennrw_settings()['integrity'];
    return wp_get_script_tag(array_filter([
        'type' => 'module',
        'src' => esc_url_raw($source),
        'id' => 'opennrw-loader-js',
        'integrity' => $integrity,
        'crossorigin' => 'anonymous',
    ]));
}

function opennrw_style_tag(string $tag, string $handle, string $source): string
{
    foreach (opennrw_settings()['sheets'] as $sheet => $hash) {
        if ($handle === 'opennrw-' . basename($sheet, '.css')) {
            return sprintf(
                '<link rel="stylesheet" id="%s-css" href="%s" integrity="%s" crossorigin="anonymous">' . "\n",
                esc_attr($handle),
                esc_url($source),
                esc_attr($hash)
            );
        }
    }
    return $tag;
}
