<?php
// The same work in PHP: bearer token and CXML for a call; signature, time and JSON for a call record. With OPBX_BENCH_DATABASE every
// request is kept with its answer in that SQLite file, else there is no disk.
function keep(int $status, string $answer): void {
    $file = $_SERVER['OPBX_BENCH_DATABASE'] ?? '';
    if ($file === '')
        return;
    $database = new PDO('sqlite:' . $file, null, null, [PDO::ATTR_PERSISTENT => true]);
    $database->exec('PRAGMA busy_timeout = 10000');
    $database->exec('PRAGMA synchronous = NORMAL');
    $statement = $database->prepare('INSERT INTO exchanges (at, target, headers, body, status, answer) VALUES (?,?,?,?,?,?)');
    $headers = array_filter($_SERVER, fn($name) => str_starts_with($name, 'HTTP_') && $name !== 'HTTP_AUTHORIZATION',
                            ARRAY_FILTER_USE_KEY);
    $statement->execute([microtime(true), $_SERVER['REQUEST_URI'], json_encode($headers), file_get_contents('php://input'),
                         $status, $answer]);
}

function answer(int $status, string $type, string $body): void {
    keep($status, $body);
    http_response_code($status);
    header('Content-Type: ' . $type);
    header('Content-Length: ' . strlen($body));
    echo $body;
    exit;
}

$body = file_get_contents('php://input');
if (str_starts_with($_SERVER['REQUEST_URI'], '/api/voice')) {
    if (!hash_equals('Bearer ' . $_SERVER['OPBX_REQUESTS_API_KEY'], $_SERVER['HTTP_AUTHORIZATION'] ?? ''))
        answer(401, 'application/json', '{"error":"Unauthorized"}');
    $call = json_decode($body, true);
    $extensions = ['+15557654321' => '101'];
    answer(200, 'application/xml', '<?xml version="1.0" encoding="UTF-8"?>' . "\n" .
        '<Response><Dial timeout="20" callerId="' . htmlspecialchars($call['From']) . '"><Number>' .
        ($extensions[$call['To']] ?? '100') . "</Number></Dial></Response>\n");
}
$given = preg_replace('/^sha256=/', '', $_SERVER['HTTP_X_CLOUDONIX_SIGNATURE'] ?? '');
if (!hash_equals(hash_hmac('sha256', $body, $_SERVER['OPBX_WEBHOOK_SECRET']), $given))
    answer(401, 'application/json', '{"error":"Unauthorized"}');
if (abs(time() - (int)($_SERVER['HTTP_X_CLOUDONIX_TIMESTAMP'] ?? 0)) > 300)
    answer(400, 'application/json', '{"error":"Stale"}');
$record = json_decode($body, true);
answer(200, 'application/json', json_encode(['message' => 'CDR Inserted successfully',
    'session' => $record['session']['token'], 'call_id' => $record['call_id']]));
