<?php
/**
 * The content inside an element: fetched from `/embed/<widget>.html` on the server, so that it is there without
 * JavaScript, for search engines, and before the widget is. Kept for a quarter of an hour; when the server does not
 * answer, what was kept stays for a day.
 */

defined('ABSPATH') || exit;

const OPENNRW_FRESH = 15 * MINUTE_IN_SECONDS;

/** Safe HTML, or '' where there is nothing to show. */
function opennrw_fragment(string $server, string $widget, array $attributes): string
{
    $url = "$server/embed/$widget.html" . ($attributes ? '?' . http_build_query($attributes, '', '&', PHP_QUERY_RFC3986) : '');
    $key = 'opennrw_' . md5($url);
    $kept = get_transient($key);
    if (is_array($kept) && $kept['until'] > time()) {
        return $kept['html'];
    }
    try {
        $html = opennrw_safe_html(opennrw_ask($url));
        $until = time() + OPENNRW_FRESH;
    } catch (RuntimeException $reason) {
        // Not asked again for a minute, so that a server that is down does not slow down every page.
        $html = is_array($kept) ? $kept['html'] : '';
        $until = time() + MINUTE_IN_SECONDS;
    }
    set_transient($key, ['html' => $html, 'until' => $until], DAY_IN_SECONDS);
    return $html;
}

/** Text, links, lists and times; data for search engines written anew; nothing that runs. */
function opennrw_safe_html(string $html): string
{
    $data = '';
    $without = preg_replace_callback(
        '#<script type="application/ld\+json">(.*?)</script>#s',
        static function (array $found) use (&$data): string {
            $value = json_decode($found[1], true);
            if ($value !== null) {
                $data .= '<script type="application/ld+json">' . wp_json_encode($value, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE) . '</script>';
            }
            return '';
        },
        $html
    );
    $all = ['class' => true, 'lang' => true, 'dir' => true, 'slot' => true, 'role' => true, 'aria-level' => true, 'aria-label' => true, 'aria-hidden' => true];
    $tags = array_fill_keys(
        ['p', 'div', 'span', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'b', 'strong', 'em', 'i', 'small', 'br', 'abbr',
            'article', 'section', 'table', 'caption', 'thead', 'tbody', 'tr', 'blockquote'],
        $all
    );
    $tags += [
        'a' => $all + ['href' => true, 'hreflang' => true, 'type' => true, 'rel' => true],
        'time' => $all + ['datetime' => true],
        'th' => $all + ['scope' => true, 'colspan' => true],
        'td' => $all + ['colspan' => true],
        'img' => $all + ['src' => true, 'alt' => true, 'width' => true, 'height' => true, 'loading' => true],
    ];
    return trim(wp_kses((string) $without, $tags, ['https', 'http', 'mailto', 'tel', 'webcal'])) . $data;
}
