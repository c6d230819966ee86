#!/usr/bin/env python3
"""Serves the built site by nginx, Caddy and Apache under a sub-path, with the configuration that ships, and looks at it by
HTTP and in Chromium, Firefox and WebKit. Not part of `cargo test`: it needs the servers of Debian, and a build for here.

    SENT_TO_WORK_URL=http://127.0.0.1:8397/news/work/ cargo run -- build
    tests/hosting.py [nginx|caddy|apache]... [-chromium|-firefox|-webkit]...
"""

import http.server, json, os, pathlib, re, shutil, subprocess, sys, tempfile, threading, time, urllib.error, urllib.request

PORT, BASE = 8397, '/news/work/'
HERE = f'http://127.0.0.1:{PORT}{BASE}'
PAGES = ['', 'class/', 'teach/', 'editions/', 'sent-to-work.html', 'embed/', 'embed/day/', 'v/1/', 'v/1/embed/', 'v/1/embed/day/']
FRAMED = ['embed/', 'embed/day/', 'v/1/embed/day/']
PROJECT = pathlib.Path(__file__).resolve().parent.parent
TOOLS = pathlib.Path(os.environ.get('SENT_TO_WORK_TOOLS', pathlib.Path.home() / '.cache/sent-to-work/tools'))
problems = []


def check(what, there, expected):
    if there != expected:
        problems.append(what)
        print(f'  NOT {what}: {there!r} instead of {expected!r}')


def until(what, holds, seconds=30):
    end = time.time() + seconds
    while not (found := holds()):
        if time.time() > end:
            return check(what, found, True)
        time.sleep(0.1)
    return found


def ask(path, headers={}, method='GET'):
    request = urllib.request.Request(HERE + path, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, b''


# Servers: a main configuration as small as it can be, which includes the file that ships.

def nginx(root, folder):
    text = (root / 'news/work/hosting/nginx.conf').read_text()
    module, load = pathlib.Path('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'), ''
    if module.exists():
        load, text = f'load_module {module};', text.replace('# brotli_static on;', 'brotli_static on;')
    (folder / 'site.conf').write_text(text)
    (folder / 'main.conf').write_text(f'{load} daemon off; pid {folder}/pid; error_log stderr; events {{}} http {{ access_log off;'
        f' server {{ listen 127.0.0.1:{PORT}; root {root}; include {folder}/site.conf; }} }}')
    return ['nginx', '-c', str(folder / 'main.conf')]


def caddy(root, folder):
    (folder / 'Caddyfile').write_text(f'{{\n\tadmin off\n\tauto_https off\n}}\nhttp://127.0.0.1:{PORT} {{\n\troot * {root}\n'
        f'\timport {root}/news/work/hosting/Caddyfile\n}}\n')
    return ['caddy', 'run', '--adapter', 'caddyfile', '--config', str(folder / 'Caddyfile')]


def apache(root, folder):
    names = 'mpm_event authn_core authz_core mime dir negotiation setenvif filter deflate headers rewrite'.split()
    lines = [f'LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so' for name in names]
    # What Debian's Apache says of types and compression, to see that the .htaccess stands above it.
    lines += [f'Include /etc/apache2/mods-available/{name}.conf' for name in ('mime', 'dir', 'negotiation', 'deflate')]
    lines += [f'Listen 127.0.0.1:{PORT}', 'ServerName localhost', 'User www-data', 'Group www-data', f'PidFile {folder}/pid',
        f'DefaultRuntimeDir {folder}', 'ErrorLog /dev/stderr', f'DocumentRoot {root}',
        f'<Directory {root}>', 'Options FollowSymLinks', 'AllowOverride FileInfo', 'Require all granted', '</Directory>']
    (folder / 'main.conf').write_text('\n'.join(lines) + '\n')
    return ['apache2', '-D', 'FOREGROUND', '-f', str(folder / 'main.conf')]


SERVERS = {'nginx': nginx, 'caddy': caddy, 'apache': apache}


def look(site):
    """Every file has the headers of every rule of `_headers`; copies, 304 and hidden files are as they should be."""
    rules = []
    for line in (site / '_headers').read_text().splitlines():
        if line.startswith('/'):
            rules.append((line[1:], []))
        else:
            rules[-1][1].append(line.strip().split(': ', 1))
    files = [str(one.relative_to(site)) for one in site.rglob('*') if one.is_file()]
    told = ('_headers', '.htaccess', 'hosting/')
    readable = [one for one in files if not one.endswith(('.br', '.gz')) and not one.startswith(told)]
    pages = [one.removesuffix('index.html') for one in readable if one.endswith('index.html')]
    for path in readable + pages:
        content = (site / (path + 'index.html' if path.endswith('/') or not path else path)).read_bytes()
        for coding, ending in ('', ''), ('gzip', '.gz'), ('br', '.br'):
            status, headers, body = ask(path, {'Accept-Encoding': coding})
            check(f'status of {path}', status, 200)
            packed = ending and (site / (path + ('index.html' if path.endswith('/') or not path else '') + ending))
            there = bool(packed and packed.exists())
            check(f'encoding of {path} for {coding}', headers['Content-Encoding'], coding if there else None)
            check(f'body of {path} for {coding}', body == (packed.read_bytes() if there else content), True)
            for pattern, pairs in rules:
                if path == pattern or pattern.endswith('*') and path.startswith(pattern[:-1]):
                    for name, value in pairs:
                        check(f'{name} of {path} for {coding}', headers.get_all(name), [value])
            if path.startswith('v/'):
                check(f'policy of {path}', headers['Content-Security-Policy'], None)
                same = ask(path.split('/', 2)[2])[1]['Content-Type']
                check(f'type of {path}', headers['Content-Type'], same)
            if headers['ETag'] and coding != 'br':
                tag = {'Accept-Encoding': coding, 'If-None-Match': headers['ETag']}
                check(f'a second look at {path} for {coding}', ask(path, tag)[0], 304)
            if there:
                check(f'Vary of {path}', 'accept-encoding' in (headers['Vary'] or '').lower(), True)
    for hidden in '_headers', '.htaccess', 'hosting/nginx.conf', 'hosting/Caddyfile', 'none.js':
        status = ask(hidden)[0]
        check(f'{hidden} is hidden', status in (403, 404), True)
    print(f'  {len(readable + pages)} addresses by HTTP, each plain, gzip and br; ETag: {ask("")[1]["ETag"] is not None}')


# Browsers, by the WebDriver protocol.

class Browser:
    def __init__(self, name):
        self.name, self.screen = name, None
        port, environ = {'chromium': 9515, 'firefox': 9516, 'webkit': 9517}[name] + 100, dict(os.environ)
        wishes = {'pageLoadStrategy': 'normal'}
        if name == 'chromium':
            program = ['chromedriver']
            wishes['goog:chromeOptions'] = {'binary': shutil.which('chromium'), 'args': ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']}
            wishes['goog:loggingPrefs'] = {'browser': 'ALL'}
        elif name == 'firefox':
            # Access to read the console, which no driver hands out.
            program = [str(TOOLS / 'geckodriver/bin/geckodriver'), '--allow-system-access']
            wishes['moz:firefoxOptions'] = {'args': ['-headless'], 'binary': shutil.which('firefox-esr') or shutil.which('firefox')}
        else:
            program = ['WebKitWebDriver']
            binary = next(pathlib.Path('/usr/lib').glob('*/webkit2gtk-4.*/MiniBrowser'))
            wishes |= {'browserName': 'MiniBrowser', 'webkitgtk:browserOptions': {'binary': str(binary), 'args': ['--automation']}}
            self.screen = subprocess.Popen(['Xvfb', '-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', '1600x1200x24'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            environ['DISPLAY'] = ':' + self.screen.stdout.readline().decode().strip()
        self.driver = subprocess.Popen(program + [f'--port={port}'], env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.at = f'http://127.0.0.1:{port}/session'
        made = until(f'{name} starts', lambda: self.order('', {'capabilities': {'alwaysMatch': wishes}}, quiet=True), 60)
        self.version = made['capabilities'].get('browserVersion')
        self.at += '/' + made['sessionId']

    def order(self, path, body=None, method='POST', quiet=False):
        data = None if method != 'POST' else json.dumps(body or {}).encode()
        try:
            with urllib.request.urlopen(urllib.request.Request(self.at + path, data, {'Content-Type': 'application/json'}, method=method), timeout=90) as answer:
                return json.load(answer)['value']
        except (urllib.error.URLError, OSError) as error:
            if quiet:
                return None
            raise RuntimeError(f'{self.name} {path}: {error.read().decode() if hasattr(error, "read") else error}')

    def open(self, address):
        # What is said about leaving a page is not about the next one.
        self.order('/url', {'url': 'about:blank'})
        self.console()
        self.order('/url', {'url': address})

    def run(self, script):
        return self.order('/execute/sync', {'script': script, 'args': []})

    def enter(self):
        frame = self.order('/element', {'using': 'css selector', 'value': 'iframe'})
        self.order('/frame', {'id': frame})

    def console(self):
        """What the console says of the site since the last time; of WebKit nothing is known."""
        if self.name == 'chromium':
            return [one['message'] for one in self.order('/se/log', {'type': 'browser'}) if 'favicon' not in one['message']]
        if self.name == 'firefox':
            self.order('/moz/context', {'context': 'chrome'})
            said = self.run('const all = Services.console.getMessageArray().map(String); Services.console.reset(); return all')
            self.order('/moz/context', {'context': 'content'})
            return [one for one in said if HERE in one]
        return []  # no way is known

    def close(self):
        self.order('', method='DELETE', quiet=True)
        for process in filter(None, (self.driver, self.screen)):
            process.terminate()
            process.wait()


def read(browser, host):
    # A console that says nothing of what the policy stops would prove nothing.
    stopped = 'const script = document.createElement("script"); script.textContent = "1"; document.head.append(script)'
    browser.name == 'webkit' or until(f'{browser.name}: the console works', lambda: (browser.open(HERE), browser.run(stopped), time.sleep(0.5), browser.console())[-1])
    # The teacher's page and the editions have no app.
    ready = lambda: browser.run('return document.readyState === "complete" && (document.documentElement.dataset.app ?? "ready")') == 'ready'
    for path in PAGES:
        browser.open(HERE + path)
        until(f'{browser.name}: {path} ready', ready)
        check(f'{browser.name}: console of {path}', browser.console(), [])
    for path in FRAMED:
        host.page = f'<!doctype html><title>A page of somebody else</title><iframe sandbox="allow-scripts" width=600 height=1000 src="{HERE}{path}"></iframe>'
        browser.open(f'http://127.0.0.1:{host.server_port}/')
        browser.enter()
        until(f'{browser.name}: sandboxed {path} ready', ready)
        check(f'{browser.name}: origin of {path}', browser.run('return origin'), 'null')
        check(f'{browser.name}: console of sandboxed {path}', browser.console(), [])


class Host(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == '/' else 404)
        self.send_header('Content-Type', 'text/html; charset=utf-8')
        self.end_headers()
        self.wfile.write(self.server.page.encode() if self.path == '/' else b'')

    def log_message(self, *_):
        pass


def main(words):
    servers = [one for one in words if one in SERVERS] or list(SERVERS)
    browsers = [one for one in ('chromium', 'firefox', 'webkit') if '-' + one not in words]
    folder = pathlib.Path(tempfile.mkdtemp(prefix='sent-to-work-hosting-'))
    folder.chmod(0o755)
    root, site = folder / 'root', folder / 'root/news/work'
    site.mkdir(parents=True)
    subprocess.run(['cargo', 'run', '--quiet', '--', 'release', '1', str(site)], cwd=PROJECT, check=True)
    host = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Host)
    threading.Thread(target=host.serve_forever, daemon=True).start()
    running = []
    try:
        for name in browsers:
            running.append(Browser(name))
        for name in servers:
            version = subprocess.run({'nginx': ['nginx', '-v'], 'caddy': ['caddy', 'version'], 'apache': ['apache2', '-v']}[name], capture_output=True, text=True)
            print(name, re.search(r'\d+\.\d+\.\d+', version.stdout + version.stderr).group(), flush=True)
            server = subprocess.Popen(SERVERS[name](root, folder), stderr=(folder / f'{name}.log').open('w'))
            try:
                until('it serves', lambda: serves(), 10)
                look(site)
                for browser in running:
                    read(browser, host)
                    print(f'  {browser.name} {browser.version}: {len(PAGES)} pages and {len(FRAMED)} sandboxed frames', flush=True)
            finally:
                server.terminate()
                server.wait()
    finally:
        for browser in running:
            browser.close()
        shutil.rmtree(folder, ignore_errors=not problems) if not problems else print(f'The servers\' logs are in {folder}')
    sys.exit(f'{len(problems)} problems' if problems else None)


def serves():
    try:
        return ask('')[0] == 200
    except OSError:
        return False


main(sys.argv[1:])
