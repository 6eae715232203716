import { once } from 'node:events';
import { createServer } from 'node:http';
import { launchBrowser } from '@opennrw/workshop/chromium';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import { hostsOf, visit } from '@opennrw/workshop/visit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { missing, startWordPress, type WordPress } from './try.ts';

/** A text with every mark that HTML, shortcodes or PHP give a meaning. */
const nasty = `"Süß" & <b>'größer'</b> {{ x }} [y] \\`;

const name = 'the plugin in a real WordPress';
describe.skipIf(missing.length > 0)(
  missing.length > 0 ? `${name} (not installed: ${missing.join(', ')})` : name,
  () => {
    let server: RunningServer;
    let browser: Browser;
    let wordpress: WordPress;
    beforeAll(async () => {
      [server, browser] = await Promise.all([startServer(), launchBrowser()]);
      wordpress = await startWordPress(server.origin);
    }, 180_000);
    afterAll(async () => {
      await Promise.all([server?.stop(), browser?.close(), wordpress?.stop()]);
    });

    const address = (page: keyof WordPress['pages']) =>
      `${wordpress.origin}/?page_id=${wordpress.pages[page]}`;
    const open = (page: keyof WordPress['pages']) => visit(browser, address(page));
    const source = async (page: keyof WordPress['pages']) => (await fetch(address(page))).text();
    const signedIn = async () => {
      const seen = await visit(browser, `${wordpress.origin}/wp-login.php`);
      await seen.page.locator('#user_login').fill('redaktion');
      await seen.page.locator('#user_pass').fill('musterstadt');
      await seen.page.locator('#wp-submit').click();
      await seen.page.waitForURL(/wp-admin/);
      return seen;
    };
    const ours = () => [new URL(wordpress.origin).host, new URL(server.origin).host].sort();

    test('takes version and hashes from the server when only its address is given', () => {
      expect(wordpress.options.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(wordpress.options.integrity).toMatch(/^sha384-/);
      expect(wordpress.options.sheets['fallback.css']).toMatch(/^sha384-/);
    });

    test('a shortcode shows the widget between the paragraphs, without an error and without another host', async () => {
      const seen = await open('shortcode');
      const calendar = seen.page.locator('opennrw-event-calendar');
      await calendar.locator('[part~=item]').nth(2).waitFor();
      expect(await calendar.getAttribute('hide-subscribe')).toBe('');
      expect(await calendar.getByRole('button', { name: 'Abonnieren' }).count()).toBe(0);
      expect(await seen.page.locator('p', { hasText: 'Vorher' }).isVisible()).toBe(true);
      expect(seen.complaints).toEqual([]);
      expect(seen.errors).toEqual([]);
      expect(hostsOf(seen)).toEqual(ours());
    });

    test('a page of blocks shows four widgets with one script', async () => {
      const seen = await open('blocks');
      for (const [tag, part] of [
        ['participation-map', 'item'],
        ['dataset-list', 'item'],
        ['cockpit-gauge', 'gauge'],
        ['award-showcase', 'card'],
      ])
        await seen.page.locator(`opennrw-${tag} [part~=${part}]`).first().waitFor();
      expect(await seen.page.locator('script[src$="/opennrw.js"]').count()).toBe(1);
      expect(seen.complaints).toEqual([]);
      expect(hostsOf(seen)).toEqual(ours());
    });

    test('the script has a type, a hash and crossorigin, and is not there where no widget is', async () => {
      const [script = ''] = (await source('shortcode')).match(/<script[^>]*opennrw\.js[^>]*>/) ?? [];
      expect(script).toContain('type="module"');
      expect(script).toContain(`integrity="${wordpress.options.integrity}"`);
      expect(script).toContain('crossorigin="anonymous"');
      expect(await source('none')).not.toContain('opennrw');
    });

    test('without JavaScript the content is there: dates with links, from the server', async () => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(address('shortcode'));
      const calendar = page.locator('opennrw-event-calendar');
      expect(await calendar.locator('a').first().isVisible()).toBe(true);
      expect(await calendar.locator('time').count()).toBeGreaterThan(2);
      const data = await calendar.locator('script[type="application/ld+json"]').first().textContent();
      expect(JSON.stringify(JSON.parse(data ?? ''))).toContain('schema.org');
    });

    test('from a server that makes none, the element has a link to it', async () => {
      const html = await wordpress.php(
        `add_filter('pre_option_opennrw_widgets', fn() => ['server' => 'http://127.0.0.1:9', 'version' => '0']); echo opennrw_shortcode(['widget' => 'cockpit-gauge']);`,
      );
      expect(html).toBe(
        '<opennrw-cockpit-gauge api="http://127.0.0.1:9/"><p>Diese Inhalte finden Sie auch auf <a href="http://127.0.0.1:9/">127.0.0.1</a>.</p></opennrw-cockpit-gauge>',
      );
    });

    test.each([
      ['dataset-list', 'item', { organization: 'musterstadt', limit: '3' }],
      ['dataset-list', 'notice', { query: nasty, 'hide-facets': 'true', lang: 'en' }],
      ['event-calendar', 'item', { organization: 'musterstadt', preset: 'view:list' }],
      ['participation-map', 'item', { limit: '3', map: 'none' }],
      ['cockpit-gauge', 'gauge', { variant: 'tiles', 'heading-level': '2' }],
      ['award-showcase', 'card', { limit: '3', 'hide-filters': 'true' }],
    ])('the shortcode that the configurator writes for %s works: %s', async (widget, part, choice) => {
      const wish = new URLSearchParams({ widget, ...choice });
      const { texts } = await (await fetch(`${server.origin}/baukasten/code.json?${wish}`)).json();
      expect(texts['wordpress-0']).toMatch(/^\[opennrw widget="/);
      const content = Buffer.from(texts['wordpress-0']).toString('base64');
      const id = await wordpress.php(
        `echo wp_insert_post(wp_slash(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'X', 'post_content' => base64_decode('${content}')]));`,
      );
      const seen = await visit(browser, `${wordpress.origin}/?page_id=${id}`);
      const element = seen.page.locator(`opennrw-${widget}`);
      await element.locator(`[part~=${part}]`).first().waitFor();
      for (const [name, value] of Object.entries(choice))
        expect(await element.getAttribute(name)).toBe(value === 'true' ? '' : value);
      expect(seen.complaints).toEqual([]);
      expect(hostsOf(seen)).toEqual(ours());
      await seen.page.close();
    });

    test('what editors put inside is shown instead, and nothing of it runs', async () => {
      const html = await source('own');
      expect(html).toMatch(/<opennrw-dataset-list[^>]*><a href="\/daten">Unsere Daten<\/a>/);
      expect(html).not.toContain('<script>window.hostile');
    });

    test('wrong and hostile attributes do nothing; editors alone read what is wrong', async () => {
      const seen = await open('wrong');
      expect(await seen.page.evaluate(() => 'hostile' in window)).toBe(false);
      const html = await source('wrong');
      expect(html).not.toMatch(/onclick|organisation|<script>window\.hostile|Redakteur/);
      expect(html.match(/<opennrw-/g)).toHaveLength(1);
      const hint = await wordpress.php(
        "wp_set_current_user(1); echo opennrw_shortcode(['widget' => 'event-calendar', 'organisation' => '<b>'], '');",
      );
      expect(hint).toContain('kennt das Attribut „organisation“ nicht');
      const unknown = await wordpress.php(
        "wp_set_current_user(1); echo opennrw_shortcode(['widget' => '\"><b>'], '');",
      );
      expect(unknown).toContain('&quot;&gt;&lt;b&gt;');
    });

    test('a content from the server is text, links and data: what could run is taken out', async () => {
      const safe = await wordpress.php(
        `echo opennrw_safe_html('<p onclick="x()">A<script>alert(1)</script></p><a href="javascript:x()">B</a><img src=x onerror=x()><script type="application/ld+json">{"name":"</scr" , "x":1}</script><script type="application/ld+json">{"name":"<b>"}</script>');`,
      );
      expect(safe).not.toMatch(/onclick|onerror|javascript:|<script>/);
      expect(safe).toContain('{"name":"\\u003Cb\\u003E"}');
    });

    test('when the server is away, the page is there at once with the content that was kept', async () => {
      const kept = await wordpress.php(
        `set_transient('opennrw_' . md5('http://127.0.0.1:9/embed/x.html'), ['html' => 'Gestern', 'until' => time() - 1], 3600);
       $began = microtime(true); echo opennrw_fragment('http://127.0.0.1:9', 'x', []), ' ', opennrw_fragment('http://127.0.0.1:9', 'y', []), '|', microtime(true) - $began;`,
      );
      expect(kept).toMatch(/^Gestern \|[0-3]\./);
    });

    test('asks only the server of the settings, wherever that sends us', async () => {
      const asked: string[] = [];
      const moved = createServer(({ url = '' }, answer) => {
        asked.push(url);
        answer.writeHead(url === '/inside' ? 200 : 302, { Location: '/inside' }).end('Nicht für die Seite');
      }).listen(0, '127.0.0.1');
      await once(moved, 'listening');
      onTestFinished(() => void moved.close());
      const place = moved.address();
      const home = `http://127.0.0.1:${typeof place === 'object' && place?.port}`;
      expect(await wordpress.php(`echo opennrw_fragment('${home}', 'x', []);`)).toBe('');
      expect(asked).toEqual(['/embed/x.html']);
    });

    test.each([
      ['an address without https', { server: 'http://example.org' }],
      ['an address that is none', { server: 'javascript:alert(1)' }],
      ['a version that is none', { server: 'https://daten.example.org', version: '1.x' }],
      [
        'a hash that is none',
        { server: 'https://daten.example.org', version: '1.0.0', integrity: '"><script>' },
      ],
    ])('the settings refuse %s and keep what there was', async (_, given) => {
      const code = `require_once ABSPATH . 'wp-admin/includes/template.php';
      $read = opennrw_settings_read(json_decode('${JSON.stringify(given)}', true));
      echo json_encode([$read['server'], get_settings_errors()[0]['message'] ?? '']);`;
      const [kept, message] = JSON.parse(await wordpress.php(code));
      expect(kept).toBe(server.origin);
      expect(message).toMatch(/muss mit|sieht aus wie/);
    });

    test('the page of settings fetches version and hash anew when both are emptied', async () => {
      const { page } = await signedIn();
      await page.goto(`${wordpress.origin}/wp-admin/options-general.php?page=opennrw-widgets`);
      await page.getByLabel('Version der Widgets').fill('');
      await page.getByLabel('Prüfsumme (integrity)').fill('');
      await page.getByLabel('Aussehen').selectOption('kern');
      await page.locator('#submit').click();
      await page.locator('#setting-error-settings_updated').waitFor();
      expect(await page.getByLabel('Version der Widgets').inputValue()).toBe(wordpress.options.version);
      expect(await page.getByLabel('Prüfsumme (integrity)').inputValue()).toBe(wordpress.options.integrity);
      expect(await source('shortcode')).toMatch(
        /<link rel="stylesheet"[^>]*\/themes\/kern\.css" integrity="sha384-/,
      );
    });

    test('the editor offers the block: which widget, its attributes, and a preview', async () => {
      const seen = await signedIn();
      const { page } = seen;
      await page.evaluate(() =>
        localStorage.setItem('WP_PREFERENCES_USER_1', '{"core/edit-post":{"welcomeGuide":false}}'),
      );
      seen.complaints.length = 0;
      await page.goto(`${wordpress.origin}/wp-admin/post.php?post=${wordpress.pages.blocks}&action=edit`);
      const preview = page.locator('[data-type="opennrw/widget"]').nth(1);
      await preview.locator('opennrw-dataset-list').waitFor();
      await page.evaluate(() => {
        const { select, dispatch } = Reflect.get(window, 'wp').data;
        dispatch('core/block-editor').selectBlock(select('core/block-editor').getBlocks()[1].clientId);
        dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
      });
      await page.getByLabel('Widget', { exact: true }).selectOption({ label: 'Veranstaltungen' });
      await page.getByLabel('Ansicht zu Beginn').selectOption('month');
      await preview.locator('opennrw-event-calendar[view=month]').waitFor();
      expect(seen.complaints.filter((text) => /opennrw/.test(text))).toEqual([]);
    });

    test('speaks English on an English site, with as many words as in German', async () => {
      const words = await wordpress.php(
        `$all = opennrw_all_words(); $names = fn($part) => array_keys($part);
         add_filter('locale', fn() => 'en_GB', 20);
         echo json_encode([$names($all['de']) === $names($all['en']), $names($all['de']['attributes']) === $names($all['en']['attributes']),
           opennrw_link('https://daten.example.org', opennrw_words()['fallback'])]);`,
      );
      expect(JSON.parse(words)).toEqual([
        true,
        true,
        '<p>You also find this on <a href="https://daten.example.org/">daten.example.org</a>.</p>',
      ]);
    });

    test('PHP complains about nothing in our files', () => {
      expect(wordpress.log()).toEqual([]);
    });

    test('taken away, the plugin leaves nothing behind', async () => {
      const left = await wordpress.php(
        `define('WP_UNINSTALL_PLUGIN', 'x'); require WP_PLUGIN_DIR . '/opennrw-widgets/uninstall.php';
       echo $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%opennrw%'");`,
      );
      expect(left).toBe('0');
    });
  },
);
