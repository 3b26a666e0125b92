"""The servers that `./dev bench` compares: how each is started, and what it costs while it runs."""
import json
import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
TICK = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise SystemExit(f"nothing listens on port {port}")


class Server:
    """A process with its children; costs are those of all of them."""

    def __init__(self, *commands, port, env=None, folder=None):
        self.port = port
        self.folder = folder
        self.processes = [subprocess.Popen(command, env={**os.environ, **(env or {})}, stdout=subprocess.DEVNULL,
                                           stderr=subprocess.DEVNULL) for command in commands]
        wait_for(port)

    def family(self):
        found = [process.pid for process in self.processes]
        for pid in found:
            try:
                for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
                    found += [int(child) for child in task.read_text().split()]
            except OSError:
                continue  # it has ended
        return found

    def cpu_seconds(self):
        """With the children that have ended: webhook starts one for each request."""
        ticks = 0
        for pid in self.family():
            try:
                fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            ticks += sum(int(field) for field in fields[11:15])
        return ticks / TICK

    def resident_mb(self):
        kilobytes = 0
        for pid in self.family():
            try:
                status = pathlib.Path(f"/proc/{pid}/status").read_text()
            except OSError:
                continue
            kilobytes += int(status.split("VmRSS:")[1].split()[0]) if "VmRSS:" in status else 0
        return kilobytes / 1024

    def stop(self):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.wait()
        if self.folder:
            shutil.rmtree(self.folder)


def nginx_config(work, port, location):
    config = work / f"nginx-{port}.conf"
    config.write_text(f"""worker_processes 1; daemon off; pid {work}/nginx-{port}.pid; error_log {work}/nginx-{port}.log;
events {{ worker_connections 2048; }}
http {{ access_log off; keepalive_requests 100000000; client_body_temp_path {work}/body; fastcgi_temp_path {work}/fastcgi;
  proxy_temp_path {work}/proxy; uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
  server {{ listen 127.0.0.1:{port}; {location} }} }}
""")
    return [shutil.which("nginx") or "/usr/sbin/nginx", "-c", str(config), "-p", str(work)]


def nginx(work):
    port = free_port()
    return Server(nginx_config(work, port, 'location / { return 200 "ok"; }'), port=port)


def node(work):
    port = free_port()
    return Server(["node", str(HERE / "node.js"), str(port)], port=port)


def webhook(work):
    """It answers at once and runs the command beside; there is no hook without a command."""
    port = free_port()
    both = {"execute-command": "/bin/true", "response-message": "ok", "include-command-output-in-response": False}
    hooks = [
        {"id": "route", **both, "trigger-rule": {"match": {
            "type": "value", "value": "Bearer " + os.environ["OPBX_REQUESTS_API_KEY"],
            "parameter": {"source": "header", "name": "Authorization"}}}},
        {"id": "cdr", **both, "trigger-rule": {"match": {
            "type": "payload-hmac-sha256", "secret": os.environ["OPBX_WEBHOOK_SECRET"],
            "parameter": {"source": "header", "name": "X-Cloudonix-Signature"}}}}]
    (work / "hooks.json").write_text(json.dumps(hooks))
    return Server(["webhook", "-hooks", str(work / "hooks.json"), "-ip", "127.0.0.1", "-port", str(port)], port=port)


def mitmdump(work):
    """A reverse proxy that keeps what passes in a file, before node."""
    behind, port = free_port(), free_port()
    node_server = ["node", str(HERE / "node.js"), str(behind)]
    proxy = ["mitmdump", "-q", "--mode", f"reverse:http://127.0.0.1:{behind}", "--listen-host", "127.0.0.1", "-p", str(port),
             "-w", str(work / "flows")]
    return Server(node_server, proxy, port=port)


def missing(peer):
    """What a peer needs that is not installed; an empty list when it can be measured."""
    def is_there(program):
        return shutil.which(program) or any(pathlib.Path("/usr/sbin").glob(program + "*"))

    lacking = [program for program in NEEDS.get(peer, ()) if not is_there(program)]
    if "php" in peer and "SQLite" in peer and not lacking:
        binary = sorted(pathlib.Path("/usr/sbin").glob("php-fpm*"))[0]
        modules = subprocess.run([str(binary), "-m"], capture_output=True, text=True).stdout
        lacking = [] if "pdo_sqlite" in modules else ["php-sqlite3"]
    return lacking


NEEDS = {"node": ["node"], "Debian webhook": ["webhook"], "php-fpm behind nginx": ["php-fpm", "nginx"],
         "php-fpm behind nginx, into SQLite": ["php-fpm", "nginx"], "mitmdump before node": ["mitmdump", "node"]}


def php(work, keeps=False):
    port = free_port()
    # Its workers run as another user when this runs as root, and have to get at the script.
    folder = pathlib.Path(tempfile.mkdtemp(prefix="opbx-bench-"))
    folder.chmod(0o777 if keeps else 0o755)
    if keeps:  # every request with its answer
        database = sqlite3.connect(folder / "exchanges.sqlite", isolation_level=None)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE exchanges (id INTEGER PRIMARY KEY, at REAL, target TEXT, headers TEXT, body BLOB,"
                         " status INTEGER, answer BLOB)")
        database.close()
        (folder / "exchanges.sqlite").chmod(0o666)
    pool = work / "php-fpm.conf"
    pool.write_text(f"""[global]
error_log = {work}/php-fpm.log
daemonize = no
[bench]
listen = {folder}/php.sock
listen.mode = 0666
pm = static
pm.max_children = 8
""" + ("user = www-data\n" if os.geteuid() == 0 else ""))
    script = folder / "worker.php"
    shutil.copy(HERE / "worker.php", script)
    names = ["OPBX_REQUESTS_API_KEY", "OPBX_WEBHOOK_SECRET"]
    parameters = "".join(f'fastcgi_param {name} "{os.environ[name]}";' for name in names)
    if keeps:
        parameters += f'fastcgi_param OPBX_BENCH_DATABASE "{folder}/exchanges.sqlite";'
    location = f"""location / {{ fastcgi_pass unix:{folder}/php.sock; fastcgi_param SCRIPT_FILENAME {script};
      fastcgi_param REQUEST_METHOD $request_method; fastcgi_param REQUEST_URI $request_uri;
      fastcgi_param CONTENT_TYPE $content_type; fastcgi_param CONTENT_LENGTH $content_length; {parameters} }}"""
    binary = next(iter(sorted(pathlib.Path("/usr/sbin").glob("php-fpm*"))))
    server = Server([str(binary), "-y", str(pool), "-F"], nginx_config(work, port, location), port=port, folder=folder)
    while not (folder / "php.sock").exists():
        time.sleep(0.05)
    return server


def opbx(folder, program="build/release/bin/opbx", arguments=("serve",), env=None):
    port = free_port()
    plan = "tests/fixtures/plan.example.json"
    subprocess.run(["build/release/bin/opbx", "routing", "import", plan, "--data-dir", str(folder)], check=True,
                   stdout=subprocess.DEVNULL)
    return Server([program, *arguments, "--data-dir", str(folder), "--listen", f"127.0.0.1:{port}", "--log-level",
                   "error"], port=port, env=env)
