// The same work in node: bearer token and CXML for a call; signature, time and JSON for a call record. No disk.
'use strict';
const crypto = require('crypto');
const http = require('http');

const token = Buffer.from('Bearer ' + process.env.OPBX_REQUESTS_API_KEY);
const secret = process.env.OPBX_WEBHOOK_SECRET;
const extensions = new Map([['+15557654321', '101']]);

function equal(a, b) {
    return a.length === b.length && crypto.timingSafeEqual(a, b);
}

function voice(request, body) {
    if (!equal(Buffer.from(request.headers.authorization || ''), token))
        return [401, 'application/json', '{"error":"Unauthorized"}'];
    const call = JSON.parse(body);
    const extension = extensions.get(call.To) || '100';
    return [200, 'application/xml', '<?xml version="1.0" encoding="UTF-8"?>\n<Response><Dial timeout="20"' +
        ` callerId="${call.From}"><Number>${extension}</Number></Dial></Response>\n`];
}

function callRecord(request, body) {
    const given = (request.headers['x-cloudonix-signature'] || '').replace(/^sha256=/, '');
    const right = crypto.createHmac('sha256', secret).update(body).digest('hex');
    if (!equal(Buffer.from(given), Buffer.from(right)))
        return [401, 'application/json', '{"error":"Unauthorized"}'];
    if (Math.abs(Date.now() / 1000 - Number(request.headers['x-cloudonix-timestamp'])) > 300)
        return [400, 'application/json', '{"error":"Stale"}'];
    const record = JSON.parse(body);
    return [200, 'application/json', JSON.stringify({message: 'CDR Inserted successfully',
        session: record.session.token, call_id: record.call_id})];
}

const server = http.createServer((request, response) => {
    const parts = [];
    request.on('data', part => parts.push(part));
    request.on('end', () => {
        const body = Buffer.concat(parts);
        const answer = request.url.startsWith('/api/voice') ? voice(request, body) : callRecord(request, body);
        response.writeHead(answer[0], {'Content-Type': answer[1], 'Content-Length': Buffer.byteLength(answer[2])});
        response.end(answer[2]);
    });
});
server.keepAliveTimeout = 60000;
server.listen(Number(process.argv[2]), '127.0.0.1');
