<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Message</name>
    <message>
        <source>no credential</source>
        <translation>kein Nachweis</translation>
    </message>
    <message>
        <source>The request carries no key and no signature. Enter the requests API key in the Cloudonix portal.</source>
        <translation>Die Anfrage trägt weder Schlüssel noch Signatur. Tragen Sie den API-Schlüssel für Anfragen im Cloudonix-Portal ein.</translation>
    </message>
    <message>
        <source>wrong signature</source>
        <translation>falsche Signatur</translation>
    </message>
    <message>
        <source>The signature does not match the webhook secret. Compare the secret here with the one in the Cloudonix portal.</source>
        <translation>Die Signatur passt nicht zum Webhook-Geheimnis. Vergleichen Sie das Geheimnis hier mit dem im Cloudonix-Portal.</translation>
    </message>
    <message>
        <source>wrong key</source>
        <translation>falscher Schlüssel</translation>
    </message>
    <message>
        <source>no key set up</source>
        <translation>kein Schlüssel eingerichtet</translation>
    </message>
    <message>
        <source>No key is set up for this endpoint. Generate one in Settings, Authentication.</source>
        <translation>Für diesen Endpunkt ist kein Schlüssel eingerichtet. Erzeugen Sie einen unter Einstellungen, Authentifizierung.</translation>
    </message>
    <message>
        <source>no timestamp</source>
        <translation>kein Zeitstempel</translation>
    </message>
    <message>
        <source>bad timestamp</source>
        <translation>ungültiger Zeitstempel</translation>
    </message>
    <message>
        <source>The timestamp is not a time. Unix seconds, Unix milliseconds and ISO 8601 are understood.</source>
        <translation>Der Zeitstempel ist keine Zeit. Verstanden werden Unix-Sekunden, Unix-Millisekunden und ISO 8601.</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>unknown path</source>
        <translation>unbekannter Pfad</translation>
    </message>
    <message>
        <source>There is no endpoint at this path. Compare it with the three URLs in Settings, Connection.</source>
        <translation>Unter diesem Pfad gibt es keinen Endpunkt. Vergleichen Sie ihn mit den drei URLs unter Einstellungen, Verbindung.</translation>
    </message>
    <message>
        <source>wrong method</source>
        <translation>falsche Methode</translation>
    </message>
    <message>
        <source>The endpoint does not take this method. Set the method to POST in the Cloudonix portal.</source>
        <translation>Der Endpunkt nimmt diese Methode nicht an. Stellen Sie im Cloudonix-Portal POST ein.</translation>
    </message>
    <message>
        <source>malformed body</source>
        <translation>fehlerhafter Inhalt</translation>
    </message>
    <message>
        <source>The body is neither JSON nor a form. Open Request to see where it breaks off.</source>
        <translation>Der Inhalt ist weder JSON noch ein Formular. Öffnen Sie „Anfrage“, um zu sehen, wo er abbricht.</translation>
    </message>
    <message>
        <source>media type</source>
        <translation>Medientyp</translation>
    </message>
    <message>
        <source>The body&apos;s media type is not understood. JSON and form bodies are accepted.</source>
        <translation>Der Medientyp des Inhalts ist unbekannt. Angenommen werden JSON und Formulare.</translation>
    </message>
    <message>
        <source>compressed</source>
        <translation>komprimiert</translation>
    </message>
    <message>
        <source>The body is compressed. Ask the sender to send it as it is.</source>
        <translation>Der Inhalt ist komprimiert. Bitten Sie den Absender, ihn unverändert zu senden.</translation>
    </message>
    <message>
        <source>field missing</source>
        <translation>Feld fehlt</translation>
    </message>
    <message>
        <source>A field that is needed is missing. Open Request to see what was sent.</source>
        <translation>Ein benötigtes Feld fehlt. Öffnen Sie „Anfrage“, um zu sehen, was gesendet wurde.</translation>
    </message>
    <message>
        <source>bad framing</source>
        <translation>fehlerhafter Aufbau</translation>
    </message>
    <message>
        <source>headers too large</source>
        <translation>Kopfzeilen zu groß</translation>
    </message>
    <message>
        <source>body too large</source>
        <translation>Inhalt zu groß</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>zu langsam</translation>
    </message>
    <message>
        <source>The sender stopped in the middle of its request. It may send it again.</source>
        <translation>Der Absender hat mitten in seiner Anfrage aufgehört. Er kann sie erneut senden.</translation>
    </message>
    <message>
        <source>too many connections</source>
        <translation>zu viele Verbindungen</translation>
    </message>
    <message>
        <source>Too many connections are open. The sender was asked to come back later.</source>
        <translation>Zu viele Verbindungen sind offen. Der Absender wurde gebeten, später wiederzukommen.</translation>
    </message>
    <message>
        <source>expectation</source>
        <translation>unerfüllte Erwartung</translation>
    </message>
    <message>
        <source>The sender expects something that this server does not offer. Plain requests work.</source>
        <translation>Der Absender erwartet etwas, das dieser Server nicht bietet. Einfache Anfragen funktionieren.</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>HTTP-Version</translation>
    </message>
    <message>
        <source>The HTTP version is not supported. 1.0 and 1.1 are.</source>
        <translation>Diese HTTP-Version wird nicht unterstützt, 1.0 und 1.1 dagegen schon.</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>The event could not be stored, so it was not acknowledged. Cloudonix sends it again.</source>
        <translation>Das Ereignis konnte nicht gespeichert werden und wurde darum nicht bestätigt. Cloudonix sendet es erneut.</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>dauerte zu lange</translation>
    </message>
    <message>
        <source>invalid value</source>
        <translation>ungültiger Wert</translation>
    </message>
    <message>
        <source>This value cannot be used. Correct it and try again.</source>
        <translation>Dieser Wert ist nicht verwendbar. Berichtigen Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>file unreadable</source>
        <translation>Datei nicht lesbar</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it exists and that you may read it.</source>
        <translation>Die Datei ist nicht lesbar. Prüfen Sie, ob sie existiert und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>file not writable</source>
        <translation>Datei nicht schreibbar</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation>Die Datei ist nicht schreibbar. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>history damaged</source>
        <translation>Verlauf beschädigt</translation>
    </message>
    <message>
        <source>history locked</source>
        <translation>Verlauf gesperrt</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>Festplatte voll</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; events are refused until then.</source>
        <translation>Die Festplatte ist voll. Schaffen Sie Platz; bis dahin werden Ereignisse abgelehnt.</translation>
    </message>
    <message>
        <source>quota used up</source>
        <translation>Kontingent aufgebraucht</translation>
    </message>
    <message>
        <source>disk read-only</source>
        <translation>Datenträger schreibgeschützt</translation>
    </message>
    <message>
        <source>The disk is mounted read-only. Mount it for writing, or choose another folder.</source>
        <translation>Der Datenträger ist schreibgeschützt eingehängt. Hängen Sie ihn zum Schreiben ein oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>no file locks</source>
        <translation>keine Dateisperren</translation>
    </message>
    <message>
        <source>address in use</source>
        <translation>Adresse belegt</translation>
    </message>
    <message>
        <source>Another program uses this address. Choose another port in Settings, Connection.</source>
        <translation>Ein anderes Programm benutzt diese Adresse. Wählen Sie einen anderen Port unter Einstellungen, Verbindung.</translation>
    </message>
    <message>
        <source>address not there</source>
        <translation>Adresse nicht da</translation>
    </message>
    <message>
        <source>This computer does not have this address at the moment. It is tried again until it is there.</source>
        <translation>Dieser Rechner hat diese Adresse im Moment nicht. Es wird erneut versucht, bis sie da ist.</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation>kein Schlüsselbund</translation>
    </message>
    <message>
        <source>keychain refused</source>
        <translation>Schlüsselbund verweigert</translation>
    </message>
    <message>
        <source>Access to the keychain was refused. Allow it and try again.</source>
        <translation>Der Zugriff auf den Schlüsselbund wurde verweigert. Erlauben Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>kein Netz</translation>
    </message>
    <message>
        <source>The network did not answer. Check the connection and try again.</source>
        <translation>Das Netz hat nicht geantwortet. Prüfen Sie die Verbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>The other side refused. Check the address and the key.</source>
        <translation>Die Gegenseite hat abgelehnt. Prüfen Sie Adresse und Schlüssel.</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>It took too long. Try again.</source>
        <translation>Es hat zu lange gedauert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>nicht unterstützt</translation>
    </message>
    <message>
        <source>This is not supported here.</source>
        <translation>Das wird hier nicht unterstützt.</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>unerwartet</translation>
    </message>
    <message>
        <source>Something unexpected happened. The log says more.</source>
        <translation>Etwas Unerwartetes ist geschehen. Das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>The request was refused, so only the first 16 KB of its body of %1 bytes are kept.</source>
        <translation>Die Anfrage wurde abgewiesen, daher werden nur die ersten 16 KB ihres Inhalts von %1 Bytes aufbewahrt.</translation>
    </message>
    <message>
        <source>The sender %1 is not among auth/allowed_sources.</source>
        <translation>Der Absender %1 gehört nicht zu auth/allowed_sources.</translation>
    </message>
    <message>
        <source>The proxy %1 names no sender in %2.</source>
        <translation>Der Proxy %1 nennt in %2 keinen Absender.</translation>
    </message>
    <message>
        <source>The signature header holds %1 values instead of one signature.</source>
        <translation>Die Kopfzeile mit der Signatur enthält %1 Werte statt einer Signatur.</translation>
    </message>
    <message>
        <source>The signature has 40 hex digits, SHA-256 has 64: it was cut off, or made by SHA-1 of something else.</source>
        <translation>Die Signatur hat 40 Hexziffern, SHA-256 hat 64: Sie wurde abgeschnitten oder von SHA-1 aus etwas anderem gebildet.</translation>
    </message>
    <message>
        <source>The signature has %1 hex digits, SHA-256 has 64: it was cut off.</source>
        <translation>Die Signatur hat %1 Hexziffern, SHA-256 hat 64: Sie wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The signature has %1 hex digits, SHA-256 has 64.</source>
        <translation>Die Signatur hat %1 Hexziffern, SHA-256 hat 64.</translation>
    </message>
    <message>
        <source>The signature is neither 64 hex digits nor the base64 of 32 bytes.</source>
        <translation>Die Signatur besteht weder aus 64 Hexziffern noch aus dem Base64 von 32 Bytes.</translation>
    </message>
    <message>
        <source>several values in the signature header</source>
        <translation>mehrere Werte in der Signatur-Kopfzeile</translation>
    </message>
    <message>
        <source>The signature header holds several values.</source>
        <translation>Die Kopfzeile mit der Signatur enthält mehrere Werte.</translation>
    </message>
    <message>
        <source>Let the sender send one header with one signature.</source>
        <translation>Lassen Sie den Absender eine Kopfzeile mit einer Signatur senden.</translation>
    </message>
    <message>
        <source>quotes around the signature</source>
        <translation>Anführungszeichen um die Signatur</translation>
    </message>
    <message>
        <source>Let the sender send it without.</source>
        <translation>Lassen Sie den Absender sie ohne senden.</translation>
    </message>
    <message>
        <source>another word before the signature</source>
        <translation>ein anderes Wort vor der Signatur</translation>
    </message>
    <message>
        <source>The signature begins with a word other than &quot;sha256=&quot;.</source>
        <translation>Die Signatur beginnt mit einem anderen Wort als „sha256=“.</translation>
    </message>
    <message>
        <source>Let the sender leave it out.</source>
        <translation>Lassen Sie den Absender es weglassen.</translation>
    </message>
    <message>
        <source>a signature that was cut off</source>
        <translation>eine abgeschnittene Signatur</translation>
    </message>
    <message>
        <source>The signature was cut off.</source>
        <translation>Die Signatur wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Look for a field that is too short on its way, and let the sender send all 64 hex digits.</source>
        <translation>Suchen Sie auf ihrem Weg nach einem zu kurzen Feld und lassen Sie den Absender alle 64 Hexziffern senden.</translation>
    </message>
    <message>
        <source>a signature of another form</source>
        <translation>eine Signatur anderer Form</translation>
    </message>
    <message>
        <source>The signature header has another form than 64 hex digits.</source>
        <translation>Die Kopfzeile mit der Signatur hat eine andere Form als 64 Hexziffern.</translation>
    </message>
    <message>
        <source>Let the sender write the HMAC-SHA256 in hex.</source>
        <translation>Lassen Sie den Absender den HMAC-SHA256 hexadezimal schreiben.</translation>
    </message>
    <message>
        <source>the previous secret</source>
        <translation>das vorige Geheimnis</translation>
    </message>
    <message>
        <source>The signature was made with the previous secret. Enter the current webhook secret at the sender.</source>
        <translation>Die Signatur wurde mit dem vorigen Geheimnis gebildet. Tragen Sie das jetzige Webhook-Geheimnis beim Absender ein.</translation>
    </message>
    <message>
        <source>white space around the secret</source>
        <translation>Leerraum um das Geheimnis</translation>
    </message>
    <message>
        <source>The secret was used with white space around it. Remove spaces and line ends around the secret at the sender, or enter it here again.</source>
        <translation>Das Geheimnis wurde mit Leerraum darum benutzt. Entfernen Sie beim Absender Leerzeichen und Zeilenenden um das Geheimnis, oder tragen Sie es hier neu ein.</translation>
    </message>
    <message>
        <source>The secret was used in another form: decoded from base64 or hex, in quotes or with a word before it. Let the sender use it as it is written.</source>
        <translation>Das Geheimnis wurde in anderer Form benutzt: aus Base64 oder Hex dekodiert, in Anführungszeichen oder mit einem Wort davor. Lassen Sie den Absender es so benutzen, wie es geschrieben steht.</translation>
    </message>
    <message>
        <source>another form of timestamp and body</source>
        <translation>eine andere Form von Zeitstempel und Inhalt</translation>
    </message>
    <message>
        <source>the body without the timestamp</source>
        <translation>der Inhalt ohne den Zeitstempel</translation>
    </message>
    <message>
        <source>The signature covers the body alone. Set the signed bytes to &quot;either&quot; or &quot;body&quot;, or let the sender sign timestamp and body.</source>
        <translation>Die Signatur deckt den Inhalt allein. Stellen Sie die signierten Bytes auf „either“ oder „body“, oder lassen Sie den Absender Zeitstempel und Inhalt signieren.</translation>
    </message>
    <message>
        <source>a line end behind the body</source>
        <translation>ein Zeilenende hinter dem Inhalt</translation>
    </message>
    <message>
        <source>The sender signed the body with a line end behind it but sent it without. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte den Inhalt mit einem Zeilenende dahinter, sendete ihn aber ohne. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>no line end behind the body</source>
        <translation>kein Zeilenende hinter dem Inhalt</translation>
    </message>
    <message>
        <source>The sender signed the body without the line end that it sent behind it. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte den Inhalt ohne das Zeilenende, das er dahinter sendete. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>other line ends</source>
        <translation>andere Zeilenenden</translation>
    </message>
    <message>
        <source>The line ends were changed between signing and arrival. Let the sender sign the bytes that it sends, and look for a proxy that changes line ends.</source>
        <translation>Die Zeilenenden wurden zwischen Signieren und Ankunft verändert. Lassen Sie den Absender die Bytes signieren, die er sendet, und suchen Sie nach einem Proxy, der Zeilenenden verändert.</translation>
    </message>
    <message>
        <source>no white space around the body</source>
        <translation>kein Leerraum um den Inhalt</translation>
    </message>
    <message>
        <source>The sender signed the body without the white space or zero bytes around it that arrived. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte den Inhalt ohne den Leerraum oder die Nullbytes darum, die angekommen sind. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>the byte order mark</source>
        <translation>die Bytereihenfolge-Marke</translation>
    </message>
    <message>
        <source>The byte order mark at the beginning of the body was signed but not sent, or sent but not signed. Let the sender leave it out.</source>
        <translation>Die Bytereihenfolge-Marke am Anfang des Inhalts wurde signiert, aber nicht gesendet, oder gesendet, aber nicht signiert. Lassen Sie den Absender sie weglassen.</translation>
    </message>
    <message>
        <source>another character set</source>
        <translation>ein anderer Zeichensatz</translation>
    </message>
    <message>
        <source>The sender signed the body in another character set than it sent: ISO 8859-1 for UTF-8 or the other way round. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte den Inhalt in einem anderen Zeichensatz, als er sendete: ISO 8859-1 statt UTF-8 oder umgekehrt. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>another percent-encoding</source>
        <translation>eine andere Prozentkodierung</translation>
    </message>
    <message>
        <source>The sender signed the body before its percent-encoding, or with another, such as %20 for +. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte den Inhalt vor seiner Prozentkodierung oder mit einer anderen, etwa %20 für +. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>the fields of the form in another order</source>
        <translation>die Felder des Formulars in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>The sender signed the fields of the form in another order than it sent them. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte die Felder des Formulars in anderer Reihenfolge, als er sie sendete. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>no body at all</source>
        <translation>gar kein Inhalt</translation>
    </message>
    <message>
        <source>The sender signed an empty body. Let it sign the bytes that it sends, after the body is complete.</source>
        <translation>Der Absender signierte einen leeren Inhalt. Lassen Sie ihn die Bytes signieren, die er sendet, sobald der Inhalt vollständig ist.</translation>
    </message>
    <message>
        <source>no white space in the JSON</source>
        <translation>kein Leerraum im JSON</translation>
    </message>
    <message>
        <source>The sender signed the JSON without white space but sent it with. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte das JSON ohne Leerraum, sendete es aber mit. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>other white space in the JSON</source>
        <translation>anderer Leerraum im JSON</translation>
    </message>
    <message>
        <source>The sender signed the JSON with other white space than it sent. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte das JSON mit anderem Leerraum, als er sendete. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>slashes written another way</source>
        <translation>anders geschriebene Schrägstriche</translation>
    </message>
    <message>
        <source>The sender signed the JSON with slashes written another way than it sent them. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte das JSON mit anders geschriebenen Schrägstrichen, als er sendete. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>special characters written another way</source>
        <translation>anders geschriebene Sonderzeichen</translation>
    </message>
    <message>
        <source>The sender signed the JSON with special characters written another way than it sent them. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte das JSON mit anders geschriebenen Sonderzeichen, als er sendete. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>&amp;, &lt; and &gt; written another way</source>
        <translation>anders geschriebene Zeichen &amp;, &lt; und &gt;</translation>
    </message>
    <message>
        <source>The sender signed the JSON with &amp;, &lt; and &gt; written another way than it sent them. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte das JSON mit anders geschriebenen Zeichen &amp;, &lt; und &gt;, als er sendete. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>the keys in another order</source>
        <translation>die Schlüssel in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>The sender signed the JSON with its keys sorted but sent them in another order. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte das JSON mit sortierten Schlüsseln, sendete sie aber in anderer Reihenfolge. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>numbers written another way</source>
        <translation>anders geschriebene Zahlen</translation>
    </message>
    <message>
        <source>The sender signed the JSON with numbers written another way than it sent them, such as 1.0 for 1. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte das JSON mit anders geschriebenen Zahlen, als er sendete, etwa 1.0 für 1. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>base64 instead of hex</source>
        <translation>Base64 statt Hex</translation>
    </message>
    <message>
        <source>The signature is right but written in base64. Let the sender write it in hex.</source>
        <translation>Die Signatur ist richtig, aber in Base64 geschrieben. Lassen Sie den Absender sie hexadezimal schreiben.</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>The signature was made with SHA-1. Let the sender use SHA-256.</source>
        <translation>Die Signatur wurde mit SHA-1 gebildet. Lassen Sie den Absender SHA-256 benutzen.</translation>
    </message>
    <message>
        <source>SHA-512</source>
        <translation>SHA-512</translation>
    </message>
    <message>
        <source>The signature was made with SHA-512. Let the sender use SHA-256.</source>
        <translation>Die Signatur wurde mit SHA-512 gebildet. Lassen Sie den Absender SHA-256 benutzen.</translation>
    </message>
    <message>
        <source>the body before compression</source>
        <translation>der Inhalt vor der Komprimierung</translation>
    </message>
    <message>
        <source>The sender signed the body before it was compressed. Let it send the body without compression.</source>
        <translation>Der Absender signierte den Inhalt, bevor er komprimiert wurde. Lassen Sie ihn den Inhalt ohne Komprimierung senden.</translation>
    </message>
    <message>
        <source>the clock</source>
        <translation>die Uhr</translation>
    </message>
    <message>
        <source>The secret is right, but a clock is wrong. Set the clocks of both machines by a time server.</source>
        <translation>Das Geheimnis stimmt, aber eine Uhr geht falsch. Stellen Sie die Uhren beider Rechner nach einem Zeitserver.</translation>
    </message>
    <message>
        <source>special characters plain instead of as \u escapes</source>
        <translation>Sonderzeichen unverändert statt als \u-Folgen</translation>
    </message>
    <message>
        <source>special characters as \u escapes (%1)</source>
        <translation>Sonderzeichen als \u-Folgen (%1)</translation>
    </message>
    <message>
        <source>&amp;, &lt;, &gt; and quotes as \u0026, \u003C, \u003E and \u0027</source>
        <translation>&amp;, &lt;, &gt; und Anführungszeichen als \u0026, \u003C, \u003E und \u0027</translation>
    </message>
    <message>
        <source>&amp;, &lt; and &gt; plain instead of as \u0026, \u003c and \u003e</source>
        <translation>&amp;, &lt; und &gt; unverändert statt als \u0026, \u003c und \u003e</translation>
    </message>
    <message>
        <source>&amp;, &lt; and &gt; as \u0026, %1 and %2</source>
        <translation>&amp;, &lt; und &gt; als \u0026, %1 und %2</translation>
    </message>
    <message>
        <source>slashes plain instead of as \/</source>
        <translation>Schrägstriche unverändert statt als \/</translation>
    </message>
    <message>
        <source>slashes as \/</source>
        <translation>Schrägstriche als \/</translation>
    </message>
    <message>
        <source>numbers in their shortest form (1, not 1.0)</source>
        <translation>Zahlen in ihrer kürzesten Form (1 statt 1.0)</translation>
    </message>
    <message>
        <source>numbers written another way (such as 1.0 for 1)</source>
        <translation>anders geschriebene Zahlen (etwa 1.0 für 1)</translation>
    </message>
    <message>
        <source>its keys in sorted order</source>
        <translation>sortierte Schlüssel</translation>
    </message>
    <message>
        <source>no white space</source>
        <translation>kein Leerraum</translation>
    </message>
    <message>
        <source>a space behind each comma and colon</source>
        <translation>ein Leerzeichen hinter jedem Komma und Doppelpunkt</translation>
    </message>
    <message>
        <source>a space behind each colon</source>
        <translation>ein Leerzeichen hinter jedem Doppelpunkt</translation>
    </message>
    <message>
        <source>indented</source>
        <translation>eingerückt</translation>
    </message>
    <message>
        <source>other white space (%1)</source>
        <translation>anderer Leerraum (%1)</translation>
    </message>
    <message>
        <source>The sender signed the JSON with %1, but did not send it so. Let it sign the bytes that it sends.</source>
        <translation>Der Absender signierte das JSON so: %1. Gesendet hat er es anders. Lassen Sie ihn die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>The signature is right. It covers the body.</source>
        <translation>Die Signatur ist richtig. Sie deckt den Inhalt.</translation>
    </message>
    <message>
        <source>The signature is right. It covers timestamp and body.</source>
        <translation>Die Signatur ist richtig. Sie deckt Zeitstempel und Inhalt.</translation>
    </message>
    <message>
        <source>The signature is right, but there is no timestamp. Let the sender add the timestamp header.</source>
        <translation>Die Signatur ist richtig, aber es gibt keinen Zeitstempel. Lassen Sie den Absender die Kopfzeile mit dem Zeitstempel hinzufügen.</translation>
    </message>
    <message>
        <source>The signature is right, but the timestamp is not a time. Let the sender write Unix seconds, Unix milliseconds or ISO 8601.</source>
        <translation>Die Signatur ist richtig, aber der Zeitstempel ist keine Zeit. Lassen Sie den Absender Unix-Sekunden, Unix-Millisekunden oder ISO 8601 schreiben.</translation>
    </message>
    <message>
        <source>The signature is right, but its timestamp is %1 s behind this clock; %2 s are allowed. Set the clocks of both machines by a time server, or look for a delayed delivery.</source>
        <translation>Die Signatur ist richtig, aber ihr Zeitstempel liegt %1 s hinter dieser Uhr; %2 s sind erlaubt. Stellen Sie die Uhren beider Rechner nach einem Zeitserver, oder suchen Sie nach einer verzögerten Zustellung.</translation>
    </message>
    <message>
        <source>The signature is right, but its timestamp is %1 s ahead of this clock; %2 s are allowed. Set the clocks of both machines by a time server, or look for a delayed delivery.</source>
        <translation>Die Signatur ist richtig, aber ihr Zeitstempel liegt %1 s vor dieser Uhr; %2 s sind erlaubt. Stellen Sie die Uhren beider Rechner nach einem Zeitserver, oder suchen Sie nach einer verzögerten Zustellung.</translation>
    </message>
    <message>
        <source>The request proved that it comes from the sender.</source>
        <translation>Die Anfrage hat nachgewiesen, dass sie vom Absender kommt.</translation>
    </message>
    <message>
        <source>The bearer token is right.</source>
        <translation>Das Bearer-Token ist richtig.</translation>
    </message>
    <message>
        <source>The signature is right.</source>
        <translation>Die Signatur ist richtig.</translation>
    </message>
    <message>
        <source>The bearer token and the signature are right.</source>
        <translation>Bearer-Token und Signatur sind richtig.</translation>
    </message>
    <message>
        <source>It used the previous key. Enter the current one at the sender before the previous one ends.</source>
        <translation>Sie benutzte den vorigen Schlüssel. Tragen Sie den jetzigen beim Absender ein, bevor der vorige endet.</translation>
    </message>
    <message>
        <source>Its clock differs by %1 s.</source>
        <translation>Die Uhr des Absenders weicht um %1 s ab.</translation>
    </message>
    <message>
        <source>Tried: %1.</source>
        <translation>Versucht wurde: %1.</translation>
    </message>
    <message>
        <source>Apart from that it is right.</source>
        <translation>Davon abgesehen ist sie richtig.</translation>
    </message>
    <message>
        <source>The signature is written in base64; let the sender write it in hex.</source>
        <translation>Die Signatur ist in Base64 geschrieben; lassen Sie den Absender sie hexadezimal schreiben.</translation>
    </message>
    <message>
        <source>JSON with %1</source>
        <translation>JSON mit: %1</translation>
    </message>
    <message>
        <source>Several mistakes come together; what was signed has %1.</source>
        <translation>Mehrere Fehler kommen zusammen; was signiert wurde, hat: %1.</translation>
    </message>
    <message>
        <source>No webhook secret is set up, so no signature can be checked. Generate one.</source>
        <translation>Es ist kein Webhook-Geheimnis eingerichtet, deshalb kann keine Signatur geprüft werden. Erzeugen Sie eines.</translation>
    </message>
    <message>
        <source>There is no signature. Let the sender add the signature header.</source>
        <translation>Es gibt keine Signatur. Lassen Sie den Absender die Kopfzeile mit der Signatur hinzufügen.</translation>
    </message>
    <message>
        <source>Only the beginning of the body was kept, since the request was refused, so the signature cannot be tried again.</source>
        <translation>Vom Inhalt wurde nur der Anfang aufgehoben, weil die Anfrage abgelehnt wurde; deshalb kann die Signatur nicht noch einmal geprüft werden.</translation>
    </message>
    <message>
        <source>The body held a key, which was taken out before it was kept, so the signature cannot be tried again.</source>
        <translation>Der Inhalt enthielt einen Schlüssel, der vor dem Aufheben entfernt wurde; deshalb kann die Signatur nicht noch einmal geprüft werden.</translation>
    </message>
    <message>
        <source>This endpoint asks for no credential.</source>
        <translation>Dieser Endpunkt verlangt keinen Nachweis.</translation>
    </message>
    <message>
        <source>The request was refused: %1.</source>
        <translation>Die Anfrage wurde abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Other users of this computer can look into the data folder %1.</source>
        <translation>Andere Benutzer dieses Computers können in den Datenordner %1 hineinsehen.</translation>
    </message>
    <message>
        <source>Other users of this computer can change what is in the data folder %1.</source>
        <translation>Andere Benutzer dieses Computers können den Inhalt des Datenordners %1 ändern.</translation>
    </message>
    <message>
        <source>Only you can look into the data folder.</source>
        <translation>Nur Sie können in den Datenordner hineinsehen.</translation>
    </message>
    <message>
        <source>The database file was moved, replaced or deleted while the endpoint ran, at %1. What could not be stored then was refused, and the file that was there afterwards was opened.</source>
        <translation>Die Datenbankdatei wurde um %1 verschoben, ersetzt oder gelöscht, während der Endpunkt lief. Was dann nicht gespeichert werden konnte, wurde abgelehnt, und die Datei, die danach da war, wurde geöffnet.</translation>
    </message>
    <message>
        <source>The database can be used.</source>
        <translation>Die Datenbank ist benutzbar.</translation>
    </message>
    <message>
        <source>Put the file back, or wait: the endpoint opens what is there now.</source>
        <translation>Legen Sie die Datei zurück oder warten Sie: Der Endpunkt öffnet, was jetzt da ist.</translation>
    </message>
    <message>
        <source>There is no history yet.</source>
        <translation>Es gibt noch keinen Verlauf.</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>Die Datenbankdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>Another program has locked the database.</source>
        <translation>Ein anderes Programm hat die Datenbank gesperrt.</translation>
    </message>
    <message>
        <source>End that program.</source>
        <translation>Beenden Sie dieses Programm.</translation>
    </message>
    <message>
        <source>The database has the schema of an older version.</source>
        <translation>Die Datenbank hat den Aufbau einer älteren Version.</translation>
    </message>
    <message>
        <source>Start the endpoint once: it brings the database up to date.</source>
        <translation>Starten Sie den Endpunkt einmal: Er bringt die Datenbank auf den neuen Stand.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Your quota on the disk of the data folder is used up.</source>
        <translation>Ihr Kontingent auf dem Datenträger des Datenordners ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The file system of the data folder is mounted read-only.</source>
        <translation>Das Dateisystem des Datenordners ist nur lesbar eingehängt.</translation>
    </message>
    <message>
        <source>The database cannot be used: %1</source>
        <translation>Die Datenbank kann nicht benutzt werden: %1</translation>
    </message>
    <message>
        <source>The data folder cannot be written.</source>
        <translation>In den Datenordner kann nicht geschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>The history lacks %n exchange(s) of the last 24 hours: they came faster than the disk takes them. They were answered all the same.</source>
        <translation>
            <numerusform>Im Verlauf fehlt %n Vorgang der letzten 24 Stunden: Er kam schneller, als der Datenträger ihn aufnimmt. Beantwortet wurde er trotzdem.</numerusform>
            <numerusform>Im Verlauf fehlen %n Vorgänge der letzten 24 Stunden: Sie kamen schneller, als der Datenträger sie aufnimmt. Beantwortet wurden sie trotzdem.</numerusform>
        </translation>
    </message>
    <message>
        <source>See what else keeps the disk busy, or move the data folder to a faster one.</source>
        <translation>Sehen Sie nach, was den Datenträger sonst beschäftigt, oder verlegen Sie den Datenordner auf einen schnelleren.</translation>
    </message>
    <message>
        <source>The history is close to its limit, so its oldest part is being dropped.</source>
        <translation>Der Verlauf ist nahe an seiner Grenze, deshalb wird sein ältester Teil gelöscht.</translation>
    </message>
    <message>
        <source>The size of the history is not known.</source>
        <translation>Die Größe des Verlaufs ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The history takes %1 of %2.</source>
        <translation>Der Verlauf belegt %1 von %2.</translation>
    </message>
    <message>
        <source>The free disk space is not known.</source>
        <translation>Der freie Platz auf der Festplatte ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 are free on the disk of the data folder.</source>
        <translation>%1 sind auf der Festplatte des Datenordners frei.</translation>
    </message>
    <message>
        <source>Free some space: without it call records are refused and sent again later.</source>
        <translation>Schaffen Sie Platz: Ohne ihn werden Anrufdatensätze abgelehnt und später erneut gesendet.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of when OPBX last ran: it was off, or the clock is wrong. Nothing is deleted because of its age until the clock has gone evenly for %2.</source>
        <translation>Die Uhr dieses Rechners ist %1 weiter als zu der Zeit, als OPBX zuletzt lief: Er war aus, oder die Uhr geht falsch. Nichts wird seines Alters wegen gelöscht, bis die Uhr %2 lang gleichmäßig gegangen ist.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock jumped ahead by %1 and is right again. Nothing is deleted because of its age until the clock has gone evenly for %2.</source>
        <translation>Die Uhr dieses Rechners ist um %1 vorgesprungen und geht wieder richtig. Nichts wird seines Alters wegen gelöscht, bis die Uhr %2 lang gleichmäßig gegangen ist.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock jumped ahead by %1. Nothing is deleted because of its age until the clock has gone evenly for %2.</source>
        <translation>Die Uhr dieses Rechners ist um %1 vorgesprungen. Nichts wird wegen seines Alters gelöscht, bis die Uhr %2 lang gleichmäßig gegangen ist.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set back by %1 and is right again. Nothing is deleted because of its age until the clock has gone evenly for %2.</source>
        <translation>Die Uhr dieses Rechners wurde um %1 zurückgestellt und geht wieder richtig. Nichts wird seines Alters wegen gelöscht, bis die Uhr %2 lang gleichmäßig gegangen ist.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set back by %1. Nothing is deleted because of its age until the clock has gone evenly for %2.</source>
        <translation>Die Uhr dieses Rechners wurde um %1 zurückgestellt. Nichts wird wegen seines Alters gelöscht, bis die Uhr %2 lang gleichmäßig gegangen ist.</translation>
    </message>
    <message>
        <source>No request with a timestamp has arrived in the last 24 hours.</source>
        <translation>In den letzten 24 Stunden kam keine Anfrage mit Zeitstempel an.</translation>
    </message>
    <message>
        <source>The sender&apos;s clock differs from this computer&apos;s by %1 s; %2 s are tolerated. The signature covers the timestamp.</source>
        <translation>Die Uhr des Absenders weicht um %1 s von der dieses Rechners ab; %2 s sind zulässig. Die Signatur deckt den Zeitstempel ab.</translation>
    </message>
    <message>
        <source>The sender&apos;s clock differs from this computer&apos;s by %1 s; %2 s are tolerated. Not every signature covers its timestamp.</source>
        <translation>Die Uhr des Absenders weicht um %1 s von der dieses Rechners ab; %2 s sind zulässig. Nicht jede Signatur deckt ihren Zeitstempel ab.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock from the internet; requests are refused as stale.</source>
        <translation>Stellen Sie die Uhr dieses Rechners nach dem Internet; Anfragen werden als veraltet abgelehnt.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock from the internet.</source>
        <translation>Stellen Sie die Uhr dieses Rechners nach dem Internet.</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) came with a time that is still ahead: the clock was wrong then. Until that time they are not counted as of today or of the last 24 hours.</source>
        <translation>
            <numerusform>%n Vorgang kam mit einer Zeit, die noch bevorsteht: Die Uhr ging damals falsch. Bis dahin zählt er nicht zu heute oder zu den letzten 24 Stunden.</numerusform>
            <numerusform>%n Vorgänge kamen mit einer Zeit, die noch bevorsteht: Die Uhr ging damals falsch. Bis dahin zählen sie nicht zu heute oder zu den letzten 24 Stunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock from the internet, if it is wrong.</source>
        <translation>Stellen Sie die Uhr dieses Rechners nach dem Internet, falls sie falsch geht.</translation>
    </message>
    <message>
        <source>Install the package tzdata, then start the endpoint again.</source>
        <translation>Installieren Sie das Paket tzdata und starten Sie dann den Endpunkt neu.</translation>
    </message>
    <message>
        <source>%1 is short and could be guessed.</source>
        <translation>%1 ist kurz und könnte erraten werden.</translation>
    </message>
    <message>
        <source>%1 comes from the environment.</source>
        <translation>%1 kommt aus der Umgebung.</translation>
    </message>
    <message>
        <source>%1 is set.</source>
        <translation>%1 ist gesetzt.</translation>
    </message>
    <message>
        <source>%1 is not set, and not needed.</source>
        <translation>%1 ist nicht gesetzt und wird nicht gebraucht.</translation>
    </message>
    <message>
        <source>%1 cannot be read from the keychain.</source>
        <translation>%1 kann nicht aus dem Schlüsselbund gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is not set, so every request that needs it is refused.</source>
        <translation>%1 ist nicht gesetzt, deshalb wird jede Anfrage abgelehnt, die diesen Wert braucht.</translation>
    </message>
    <message>
        <source>The file of the TLS certificate cannot be read.</source>
        <translation>Die Datei des TLS-Zertifikats kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file of the TLS key cannot be read.</source>
        <translation>Die Datei des TLS-Schlüssels kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file of the TLS certificate holds no certificate in PEM form.</source>
        <translation>Die Datei des TLS-Zertifikats enthält kein Zertifikat in PEM-Form.</translation>
    </message>
    <message>
        <source>The file of the TLS key holds no private key in PEM form.</source>
        <translation>Die Datei des TLS-Schlüssels enthält keinen privaten Schlüssel in PEM-Form.</translation>
    </message>
    <message>
        <source>The TLS key is protected by a password.</source>
        <translation>Der TLS-Schlüssel ist durch ein Passwort geschützt.</translation>
    </message>
    <message>
        <source>Save it without one.</source>
        <translation>Speichern Sie ihn ohne Passwort.</translation>
    </message>
    <message>
        <source>The TLS key does not belong to the certificate.</source>
        <translation>Der TLS-Schlüssel gehört nicht zum Zertifikat.</translation>
    </message>
    <message>
        <source>The TLS certificate expired on %1.</source>
        <translation>Das TLS-Zertifikat ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>Install a new certificate.</source>
        <translation>Installieren Sie ein neues Zertifikat.</translation>
    </message>
    <message>
        <source>The TLS certificate is not valid before %1.</source>
        <translation>Das TLS-Zertifikat ist nicht vor %1 gültig.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Another program uses %1.</source>
        <translation>Ein anderes Programm benutzt %1.</translation>
    </message>
    <message>
        <source>This computer does not have the address of %1 at the moment.</source>
        <translation>Dieser Rechner hat die Adresse von %1 im Augenblick nicht.</translation>
    </message>
    <message>
        <source>%1 may not be used without special rights.</source>
        <translation>%1 darf ohne besondere Rechte nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The endpoint does not answer at %1: %2</source>
        <translation>Der Endpunkt antwortet nicht an %1: %2</translation>
    </message>
    <message>
        <source>The endpoint cannot listen at %1: %2</source>
        <translation>Der Endpunkt kann an %1 nicht lauschen: %2</translation>
    </message>
    <message>
        <source>Whether the endpoint runs is not known.</source>
        <translation>Ob der Endpunkt läuft, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The endpoint is not running.</source>
        <translation>Der Endpunkt läuft nicht.</translation>
    </message>
    <message>
        <source>The endpoint listens at %1.</source>
        <translation>Der Endpunkt lauscht auf %1.</translation>
    </message>
    <message>
        <source>No public address is set, so Cloudonix cannot reach this endpoint.</source>
        <translation>Es ist keine öffentliche Adresse gesetzt, deshalb kann Cloudonix diesen Endpunkt nicht erreichen.</translation>
    </message>
    <message>
        <source>The public address does not use https: keys and call records can be read on the way.</source>
        <translation>Die öffentliche Adresse benutzt kein https: Schlüssel und Anrufdatensätze sind unterwegs lesbar.</translation>
    </message>
    <message>
        <source>Use an address that starts with https.</source>
        <translation>Benutzen Sie eine Adresse, die mit https beginnt.</translation>
    </message>
    <message>
        <source>The public address is %1.</source>
        <translation>Die öffentliche Adresse ist %1.</translation>
    </message>
    <message>
        <source>The public address was not tested.</source>
        <translation>Die öffentliche Adresse wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Check that the tunnel runs and that the public address is its address.</source>
        <translation>Prüfen Sie, ob der Tunnel läuft und ob die öffentliche Adresse seine Adresse ist.</translation>
    </message>
    <message>
        <source>Tunnels were not looked for.</source>
        <translation>Nach Tunneln wurde nicht gesucht.</translation>
    </message>
    <message>
        <source>A tunnel leads here from %1, but the public address is %2. What is registered at Cloudonix no longer points here.</source>
        <translation>Von %1 führt ein Tunnel hierher, aber die öffentliche Adresse ist %2. Was bei Cloudonix eingetragen ist, zeigt nicht mehr hierher.</translation>
    </message>
    <message>
        <source>No tunnel that can be used leads to this endpoint. %1</source>
        <translation>Kein Tunnel, der benutzt werden kann, führt zu diesem Endpunkt. %1</translation>
    </message>
    <message>
        <source>No tunnel that leads to this endpoint runs on this computer.</source>
        <translation>Auf diesem Rechner läuft kein Tunnel, der zu diesem Endpunkt führt.</translation>
    </message>
    <message>
        <source>A tunnel leads here from %1.</source>
        <translation>Von %1 führt ein Tunnel hierher.</translation>
    </message>
    <message>
        <source>The requests API key</source>
        <translation>Der API-Schlüssel für Anfragen</translation>
    </message>
    <message>
        <source>The webhook secret</source>
        <translation>Das Webhook-Geheimnis</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, for instance by signing in again.</source>
        <translation>Entsperren Sie ihn, etwa indem Sie sich neu anmelden.</translation>
    </message>
    <message>
        <source>The keychain refuses access.</source>
        <translation>Der Schlüsselbund verweigert den Zugriff.</translation>
    </message>
    <message>
        <source>Allow access for OPBX in the keychain&apos;s own window.</source>
        <translation>Erlauben Sie OPBX den Zugriff im Fenster des Schlüsselbunds.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund, der antwortet.</translation>
    </message>
    <message>
        <source>Every endpoint checks who is asking.</source>
        <translation>Jeder Endpunkt prüft, wer fragt.</translation>
    </message>
    <message>
        <source>Authentication is off for an endpoint that others can reach.</source>
        <translation>Für einen Endpunkt, den andere erreichen können, ist die Authentifizierung abgeschaltet.</translation>
    </message>
    <message>
        <source>Authentication is off for an endpoint.</source>
        <translation>Für einen Endpunkt ist die Authentifizierung abgeschaltet.</translation>
    </message>
    <message>
        <source>Switch it on before anybody else can reach this computer.</source>
        <translation>Schalten Sie sie ein, bevor jemand anders diesen Rechner erreichen kann.</translation>
    </message>
    <message>
        <source>No request was refused in the last 24 hours.</source>
        <translation>In den letzten 24 Stunden wurde keine Anfrage abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>The endpoint refused %n request(s) in the last 24 hours, most of them as: %1.</source>
        <translation>
            <numerusform>Der Endpunkt hat in den letzten 24 Stunden %n Anfrage abgelehnt, meist wegen: %1.</numerusform>
            <numerusform>Der Endpunkt hat in den letzten 24 Stunden %n Anfragen abgelehnt, meist wegen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, an address of a private network, failed to prove itself %n time(s) in the last 24 hours. Is this your proxy? All who come through it count as one sender until it is trusted. Then it is believed whom it asks for.</source>
        <translation>
            <numerusform>%1, eine Adresse eines privaten Netzes, hat sich in den letzten 24 Stunden einmal nicht ausweisen können. Ist das Ihr Proxy? Alle, die durch ihn kommen, gelten als ein Absender, bis ihm vertraut wird. Dann wird ihm geglaubt, für wen er anfragt.</numerusform>
            <numerusform>%1, eine Adresse eines privaten Netzes, hat sich in den letzten 24 Stunden %n-mal nicht ausweisen können. Ist das Ihr Proxy? Alle, die durch ihn kommen, gelten als ein Absender, bis ihm vertraut wird. Dann wird ihm geglaubt, für wen er anfragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No event was sent more than once in the last 24 hours.</source>
        <translation>In den letzten 24 Stunden wurde kein Ereignis mehr als einmal gesendet.</translation>
    </message>
    <message>
        <source>TLS is left to the tunnel or proxy in front.</source>
        <translation>TLS ist dem vorgeschalteten Tunnel oder Proxy überlassen.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate is valid for %n more day(s).</source>
        <translation>
            <numerusform>Das Zertifikat ist noch %n Tag gültig.</numerusform>
            <numerusform>Das Zertifikat ist noch %n Tage gültig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew it soon.</source>
        <translation>Erneuern Sie es bald.</translation>
    </message>
    <message>
        <source>The routing plan has a mistake: %1</source>
        <translation>Der Routing-Plan hat einen Fehler: %1</translation>
    </message>
    <message>
        <source>The routing plan has no mistake.</source>
        <translation>Der Routing-Plan hat keinen Fehler.</translation>
    </message>
    <message>
        <source>The control interface is off.</source>
        <translation>Die Steuerschnittstelle ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The control interface does not answer.</source>
        <translation>Die Steuerschnittstelle antwortet nicht.</translation>
    </message>
    <message>
        <source>The control interface is on whenever the endpoint runs.</source>
        <translation>Die Steuerschnittstelle ist an, wann immer der Endpunkt läuft.</translation>
    </message>
    <message>
        <source>The control interface listens at %1.</source>
        <translation>Die Steuerschnittstelle lauscht an %1.</translation>
    </message>
    <message>
        <source>The settings file can be read.</source>
        <translation>Die Einstellungsdatei kann gelesen werden.</translation>
    </message>
    <message>
        <source>OPBX %1.</source>
        <translation>OPBX %1.</translation>
    </message>
    <message>
        <source>The public address leads here. Cloudonix can reach this endpoint.</source>
        <translation>Die öffentliche Adresse führt hierher. Cloudonix kann diesen Endpunkt erreichen.</translation>
    </message>
    <message>
        <source>There is no public address to test. Enter one that begins with https://.</source>
        <translation>Es gibt keine öffentliche Adresse zu testen. Geben Sie eine ein, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Nothing answers at the public address. Check that the tunnel or proxy runs.</source>
        <translation>An der öffentlichen Adresse antwortet nichts. Prüfen Sie, ob der Tunnel oder Proxy läuft.</translation>
    </message>
    <message>
        <source>The certificate of the public address is not trusted, so Cloudonix refuses it too. Renew it.</source>
        <translation>Dem Zertifikat der öffentlichen Adresse wird nicht vertraut, deshalb lehnt auch Cloudonix es ab. Erneuern Sie es.</translation>
    </message>
    <message>
        <source>The public address did not answer in time. Check the tunnel.</source>
        <translation>Die öffentliche Adresse hat nicht rechtzeitig geantwortet. Prüfen Sie den Tunnel.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s provider answers, but the tunnel itself is not running. Start it again.</source>
        <translation>Der Anbieter des Tunnels antwortet, aber der Tunnel selbst läuft nicht. Starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>Another OPBX answers at the public address. Point the tunnel at this one.</source>
        <translation>An der öffentlichen Adresse antwortet ein anderes OPBX. Richten Sie den Tunnel auf dieses.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>Conference room</source>
        <translation>Konferenzraum</translation>
    </message>
    <message>
        <source>Ring group</source>
        <translation>Rufgruppe</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>AI assistant</source>
        <translation>KI-Assistent</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alle zugleich</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>In turn, starting with the next one each time</source>
        <translation>Reihum, jedes Mal beim Nächsten beginnend</translation>
    </message>
    <message>
        <source>Busy tone</source>
        <translation>Besetztton</translation>
    </message>
    <message>
        <source>Hear a sentence</source>
        <translation>Einen Satz hören</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>When nobody answers</source>
        <translation>Wenn niemand abnimmt</translation>
    </message>
    <message>
        <source>Number or agent</source>
        <translation>Nummer oder Agent</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Calls that lead nowhere</source>
        <translation>Anrufe, die nirgendwohin führen</translation>
    </message>
    <message>
        <source>Sentences that callers hear</source>
        <translation>Sätze, die Anrufer hören</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Calls go to</source>
        <translation>Anrufe gehen an</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>Weiterleiten an</translation>
    </message>
    <message>
        <source>Caller id of its calls (empty: that of the rule)</source>
        <translation>Angezeigte Rufnummer ihrer Anrufe (leer: die der Regel)</translation>
    </message>
    <message>
        <source>Provider, without an entry of its own</source>
        <translation>Anbieter, ohne eigenen Eintrag</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>Members, in order</source>
        <translation>Mitglieder, der Reihe nach</translation>
    </message>
    <message>
        <source>Ring for (seconds)</source>
        <translation>Klingeldauer (Sekunden)</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Callers hear</source>
        <translation>Anrufer hören</translation>
    </message>
    <message>
        <source>After a wrong key they hear</source>
        <translation>Nach einer falschen Taste hören sie</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Wait between keys (seconds)</source>
        <translation>Wartezeit zwischen Tasten (Sekunden)</translation>
    </message>
    <message>
        <source>Wait for the first key (seconds)</source>
        <translation>Wartezeit auf die erste Taste (Sekunden)</translation>
    </message>
    <message>
        <source>Repeat (times)</source>
        <translation>Wiederholen (Anzahl)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Holidays and other days</source>
        <translation>Feiertage und andere Tage</translation>
    </message>
    <message>
        <source>While open, calls go to</source>
        <translation>Wenn geöffnet ist, gehen Anrufe an</translation>
    </message>
    <message>
        <source>While closed, calls go to</source>
        <translation>Wenn geschlossen ist, gehen Anrufe an</translation>
    </message>
    <message>
        <source>Begins with the first participant</source>
        <translation>Beginnt mit dem ersten Teilnehmer</translation>
    </message>
    <message>
        <source>Ends when somebody leaves</source>
        <translation>Endet, wenn jemand geht</translation>
    </message>
    <message>
        <source>Participants are muted</source>
        <translation>Teilnehmer sind stummgeschaltet</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Caller (* for any digits)</source>
        <translation>Anrufer (* für beliebige Ziffern)</translation>
    </message>
    <message>
        <source>What they get</source>
        <translation>Was sie bekommen</translation>
    </message>
    <message>
        <source>Numbers that begin with</source>
        <translation>Nummern, die beginnen mit</translation>
    </message>
    <message>
        <source>Trunks</source>
        <translation>Trunks</translation>
    </message>
    <message>
        <source>Caller id</source>
        <translation>Angezeigte Rufnummer</translation>
    </message>
    <message>
        <source>For a whole day write 00:00 to 24:00.</source>
        <translation>Für einen ganzen Tag schreiben Sie 00:00 bis 24:00.</translation>
    </message>
    <message>
        <source>Two ranges overlap around %1.</source>
        <translation>Zwei Bereiche überschneiden sich bei %1.</translation>
    </message>
    <message>
        <source>Make one exception with all ranges of the day.</source>
        <translation>Machen Sie eine Ausnahme mit allen Bereichen des Tages.</translation>
    </message>
    <message>
        <source>Install the package tzdata.</source>
        <translation>Installieren Sie das Paket tzdata.</translation>
    </message>
    <message>
        <source>Use a name such as America/New_York.</source>
        <translation>Benutzen Sie einen Namen wie America/New_York.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>The business hours &apos;%1&apos; are closed on every day of the week.</source>
        <translation>Die Geschäftszeiten „%1“ sind an jedem Tag der Woche geschlossen.</translation>
    </message>
    <message>
        <source>Set the hours of at least one day.</source>
        <translation>Setzen Sie die Zeiten für mindestens einen Tag.</translation>
    </message>
    <message>
        <source>While &apos;%1&apos; is open, calls have no destination.</source>
        <translation>Während „%1“ offen ist, haben Anrufe kein Ziel.</translation>
    </message>
    <message>
        <source>Choose where they go.</source>
        <translation>Wählen Sie, wohin sie gehen.</translation>
    </message>
    <message>
        <source>While &apos;%1&apos; is closed, calls have no destination.</source>
        <translation>Während „%1“ geschlossen ist, haben Anrufe kein Ziel.</translation>
    </message>
    <message>
        <source>Choose a voicemail box or another destination.</source>
        <translation>Wählen Sie eine Mailbox oder ein anderes Ziel.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is in national form, but the plan names no country.</source>
        <translation>„%1“ ist in nationaler Form, aber der Plan nennt kein Land.</translation>
    </message>
    <message>
        <source>Write it with + and country code, or set the region of the defaults.</source>
        <translation>Schreiben Sie sie mit + und Landesvorwahl, oder setzen Sie das Land in den Vorgaben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a local number: its area code is missing.</source>
        <translation>„%1“ ist eine Ortsnummer: Die Ortsvorwahl fehlt.</translation>
    </message>
    <message>
        <source>Write it with its area code, or with + and country code.</source>
        <translation>Schreiben Sie sie mit Vorwahl oder mit + und Landesvorwahl.</translation>
    </message>
    <message>
        <source>Write the number alone.</source>
        <translation>Schreiben Sie die Nummer allein.</translation>
    </message>
    <message>
        <source>Write digits, with a + before the country code.</source>
        <translation>Schreiben Sie Ziffern, mit einem + vor der Landesvorwahl.</translation>
    </message>
    <message>
        <source>No country has the code that &apos;%1&apos; begins with.</source>
        <translation>Kein Land hat die Vorwahl, mit der „%1“ beginnt.</translation>
    </message>
    <message>
        <source>Write it with + and country code.</source>
        <translation>Schreiben Sie sie mit + und Landesvorwahl.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has too few digits for a number.</source>
        <translation>„%1“ hat zu wenige Ziffern für eine Nummer.</translation>
    </message>
    <message>
        <source>Write all of it, with + and country code.</source>
        <translation>Schreiben Sie die ganze Nummer, mit + und Landesvorwahl.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has too many digits for a number.</source>
        <translation>„%1“ hat zu viele Ziffern für eine Nummer.</translation>
    </message>
    <message>
        <source>Write one number, with + and country code.</source>
        <translation>Schreiben Sie eine einzige Nummer, mit + und Landesvorwahl.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can match nobody: no number has such a character.</source>
        <translation>„%1“ kann auf niemanden passen: Keine Nummer hat ein solches Zeichen.</translation>
    </message>
    <message>
        <source>Write digits, and * for any others.</source>
        <translation>Schreiben Sie Ziffern, und * für beliebige weitere.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can match nobody: a + stands before the country code only.</source>
        <translation>„%1“ kann auf niemanden passen: Ein + steht nur vor der Landesvorwahl.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can match nobody: no number begins so.</source>
        <translation>„%1“ kann auf niemanden passen: Keine Nummer beginnt so.</translation>
    </message>
    <message>
        <source>Write it with + and country code, or as it is dialled in the plan&apos;s country.</source>
        <translation>Schreiben Sie sie mit + und Landesvorwahl oder so, wie sie im Land des Plans gewählt wird.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can match nobody: no number has so many digits.</source>
        <translation>„%1“ kann auf niemanden passen: Keine Nummer hat so viele Ziffern.</translation>
    </message>
    <message>
        <source>Write fewer digits, and * for the others.</source>
        <translation>Schreiben Sie weniger Ziffern, und * für die übrigen.</translation>
    </message>
    <message>
        <source>Write all of it, or * after the digits that it begins with.</source>
        <translation>Schreiben Sie die ganze Nummer, oder * hinter den Ziffern, mit denen sie beginnt.</translation>
    </message>
    <message>
        <source>Write digits, or leave it empty for every number.</source>
        <translation>Schreiben Sie Ziffern, oder lassen Sie das Feld für alle Nummern leer.</translation>
    </message>
    <message>
        <source>Who is called sees &apos;%1&apos;, the extension, or whatever the trunk puts in its place; who is called by a forward sees the first caller&apos;s number.</source>
        <translation>Wer angerufen wird, sieht „%1“, die Nebenstelle, oder was der Trunk an ihre Stelle setzt; wer über eine Weiterleitung angerufen wird, sieht die Nummer des ersten Anrufers.</translation>
    </message>
    <message>
        <source>Calls come back to %1 %2 from here.</source>
        <translation>Von hier kommen Anrufe zurück zu: %1 %2.</translation>
    </message>
    <message>
        <source>Choose a destination that rings or speaks.</source>
        <translation>Wählen Sie ein Ziel, das klingelt oder spricht.</translation>
    </message>
    <message>
        <source>Calls come back to %1 %2 from here. After ten rounds they end with a sentence.</source>
        <translation>Von hier kommen Anrufe zurück zu: %1 %2. Nach zehn Runden enden sie mit einer Ansage.</translation>
    </message>
    <message>
        <source>No call comes to %1 %2.</source>
        <translation>Kein Anruf kommt hierher: %1 %2.</translation>
    </message>
    <message>
        <source>Send a number or a menu&apos;s key there, or delete it.</source>
        <translation>Leiten Sie eine Nummer oder die Taste eines Menüs dorthin, oder löschen Sie den Eintrag.</translation>
    </message>
    <message>
        <source>%1 %2 is switched off; calls end there.</source>
        <translation>%1 %2 ist abgeschaltet; Anrufe enden dort.</translation>
    </message>
    <message>
        <source>Switch it on or choose another destination.</source>
        <translation>Schalten Sie es ein oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Take it out of the group.</source>
        <translation>Nehmen Sie es aus der Gruppe.</translation>
    </message>
    <message>
        <source>Add an active extension.</source>
        <translation>Fügen Sie eine aktive Nebenstelle hinzu.</translation>
    </message>
    <message>
        <source>When nobody of the group %1 answers, the call ends.</source>
        <translation>Wenn in der Gruppe %1 niemand abnimmt, endet der Anruf.</translation>
    </message>
    <message>
        <source>The menu %1 has no keys.</source>
        <translation>Das Menü %1 hat keine Tasten.</translation>
    </message>
    <message>
        <source>Add one.</source>
        <translation>Fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <source>Choose where such callers go.</source>
        <translation>Wählen Sie, wohin solche Anrufer gelangen.</translation>
    </message>
    <message>
        <source>The chain of forwards of &apos;%1&apos; is longer than %2.</source>
        <translation>Die Kette der Weiterleitungen von „%1“ ist länger als %2.</translation>
    </message>
    <message>
        <source>The forward of &apos;%1&apos; leads nowhere.</source>
        <translation>Die Weiterleitung von „%1“ führt nirgendwohin.</translation>
    </message>
    <message>
        <source>Forward it to a number or to an extension that rings.</source>
        <translation>Leiten Sie an eine Nummer oder an eine Nebenstelle weiter, die klingelt.</translation>
    </message>
    <message>
        <source>When nobody answers, as at night, calls to %1 end with a sentence.</source>
        <translation>Wenn niemand abnimmt, etwa nachts, enden Anrufe bei %1 mit einer Ansage.</translation>
    </message>
    <message>
        <source>Let the last step lead to a voicemail box, or to hang up if that is meant.</source>
        <translation>Lassen Sie den letzten Schritt zu einer Mailbox führen, oder zum Auflegen, wenn das gemeint ist.</translation>
    </message>
    <message>
        <source>Nothing in this text can be spoken.</source>
        <translation>Nichts in diesem Text lässt sich sprechen.</translation>
    </message>
    <message>
        <source>Write it again.</source>
        <translation>Schreiben Sie ihn neu.</translation>
    </message>
    <message>
        <source>Use man, woman, premium, Provider:Name or Provider-Engine:Name.</source>
        <translation>Verwenden Sie man, woman, premium, Provider:Name oder Provider-Engine:Name.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not among the voices that Cloudonix lists for your domain.</source>
        <translation>„%1“ gehört nicht zu den Stimmen, die Cloudonix für Ihre Domäne aufzählt.</translation>
    </message>
    <message>
        <source>Choose one of those.</source>
        <translation>Wählen Sie eine davon.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is of no provider of voices that this version knows.</source>
        <translation>„%1“ ist von keinem Anbieter von Stimmen, den diese Version kennt.</translation>
    </message>
    <message>
        <source>Look for a spelling mistake; &quot;opbx routing voices&quot; lists those of your domain.</source>
        <translation>Suchen Sie nach einem Schreibfehler; „opbx routing voices“ zählt die Stimmen Ihrer Domäne auf.</translation>
    </message>
    <message>
        <source>Use a tag such as en-US or de-DE.</source>
        <translation>Verwenden Sie ein Kürzel wie en-US oder de-DE.</translation>
    </message>
    <message>
        <source>Write the address of the recording, beginning with https://.</source>
        <translation>Schreiben Sie die Adresse der Aufnahme, beginnend mit https://.</translation>
    </message>
    <message>
        <source>Remove one of them or give it another name.</source>
        <translation>Entfernen Sie einen davon oder geben Sie ihm einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1[%2] is for the same calls and comes first; this one is never used.</source>
        <translation>%1[%2] ist für dieselben Anrufe und kommt zuerst; dieser Eintrag wird nie benutzt.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Entfernen Sie einen davon.</translation>
    </message>
    <message>
        <source>There is no extension &apos;%1&apos;.</source>
        <translation>Es gibt keine Nebenstelle „%1“.</translation>
    </message>
    <message>
        <source>Create it or take it out of the group.</source>
        <translation>Legen Sie sie an oder nehmen Sie sie aus der Gruppe.</translation>
    </message>
    <message>
        <source>Choose one, or another destination.</source>
        <translation>Wählen Sie eines aus, oder ein anderes Ziel.</translation>
    </message>
    <message>
        <source>There is no %1 &apos;%2&apos;.</source>
        <translation>Dieses Ziel gibt es nicht: %1 „%2“.</translation>
    </message>
    <message>
        <source>Create it or choose another destination.</source>
        <translation>Legen Sie es an oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>%1 is out of range.</source>
        <translation>%1 liegt außerhalb der Grenzen.</translation>
    </message>
    <message>
        <source>Use a whole number from %1 to %2.</source>
        <translation>Benutzen Sie eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Es ist leer.</translation>
    </message>
    <message>
        <source>Look for a spelling mistake, or leave it to a later version.</source>
        <translation>Suchen Sie nach einem Schreibfehler oder überlassen Sie ihn einer späteren Version.</translation>
    </message>
    <message>
        <source>Write it like sip:name@example.com.</source>
        <translation>Schreiben Sie sie wie sip:name@example.com.</translation>
    </message>
    <message>
        <source>The forward does not say where to.</source>
        <translation>Die Weiterleitung sagt nicht, wohin.</translation>
    </message>
    <message>
        <source>Write a number, an extension or a SIP address.</source>
        <translation>Schreiben Sie eine Nummer, eine Nebenstelle oder eine SIP-Adresse.</translation>
    </message>
    <message>
        <source>Use two letters such as US, DE or IL.</source>
        <translation>Verwenden Sie zwei Buchstaben wie US, DE oder IL.</translation>
    </message>
    <message>
        <source>There is no sentence &apos;%1&apos;.</source>
        <translation>Es gibt keine Ansage „%1“.</translation>
    </message>
    <message>
        <source>Look for a spelling mistake.</source>
        <translation>Suchen Sie nach einem Schreibfehler.</translation>
    </message>
    <message>
        <source>Calls to &apos;%1&apos; have no destination.</source>
        <translation>Anrufe bei „%1“ haben kein Ziel.</translation>
    </message>
    <message>
        <source>Keep them with &quot;opbx keys set login:NAME&quot; and write &quot;credentials&quot;: &quot;NAME&quot; here.</source>
        <translation>Bewahren Sie sie mit „opbx keys set login:NAME“ auf und schreiben Sie &quot;credentials&quot;: &quot;NAME&quot; hierher.</translation>
    </message>
    <message>
        <source>No provider is set.</source>
        <translation>Es ist kein Anbieter gesetzt.</translation>
    </message>
    <message>
        <source>Choose one of those that Cloudonix documents.</source>
        <translation>Wählen Sie einen von denen, die Cloudonix dokumentiert.</translation>
    </message>
    <message>
        <source>Look for a spelling mistake; Cloudonix may know it all the same.</source>
        <translation>Suchen Sie nach einem Tippfehler; Cloudonix kennt ihn vielleicht trotzdem.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; asks for a user name and a password.</source>
        <translation>„%1“ verlangt einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
        <source>Use 1 to 40 letters, digits, - and _, never the password itself.</source>
        <translation>Verwenden Sie 1 bis 40 Buchstaben, Ziffern, - und _, niemals das Passwort selbst.</translation>
    </message>
    <message>
        <source>The assistant has no address.</source>
        <translation>Der Assistent hat keine Adresse.</translation>
    </message>
    <message>
        <source>Write the number or agent that the provider gave you.</source>
        <translation>Schreiben Sie die Nummer oder den Agenten, den der Anbieter Ihnen genannt hat.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is in the group twice and rings once.</source>
        <translation>„%1“ ist zweimal in der Gruppe und klingelt einmal.</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>Nehmen Sie eine davon heraus.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be pressed.</source>
        <translation>„%1“ kann nicht gedrückt werden.</translation>
    </message>
    <message>
        <source>Use one to %1 of 0-9, * and #.</source>
        <translation>Benutzen Sie eine bis %1 der Tasten 0-9, * und #.</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>Wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; leads nowhere.</source>
        <translation>Die Taste „%1“ führt nirgendwohin.</translation>
    </message>
    <message>
        <source>Choose where it leads.</source>
        <translation>Wählen Sie, wohin sie führt.</translation>
    </message>
    <message>
        <source>Callers of the menu &apos;%1&apos; hear nothing.</source>
        <translation>Anrufer des Menüs „%1“ hören nichts.</translation>
    </message>
    <message>
        <source>Write what they may press, or name a recording.</source>
        <translation>Schreiben Sie, was sie drücken können, oder nennen Sie eine Aufnahme.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; blocks every caller.</source>
        <translation>„%1“ sperrt jeden Anrufer.</translation>
    </message>
    <message>
        <source>Write the digits that it is for.</source>
        <translation>Schreiben Sie die Ziffern, für die es gilt.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>ring group</source>
        <translation>Rufgruppe</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>business hours</source>
        <translation>Geschäftszeiten</translation>
    </message>
    <message>
        <source>conference room</source>
        <translation>Konferenzraum</translation>
    </message>
    <message>
        <source>voicemail box</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>The AI assistant %1 is switched off.</source>
        <translation>Der KI-Assistent %1 ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The AI assistant %1 has no provider or no address.</source>
        <translation>Der KI-Assistent %1 hat keinen Anbieter oder keine Adresse.</translation>
    </message>
    <message>
        <source>The AI assistant %1 of %2 takes the call.</source>
        <translation>Der KI-Assistent %1 von %2 nimmt den Anruf an.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>The business hours %1 are closed: %2 %3 in %4.</source>
        <translation>Die Geschäftszeiten %1 sind geschlossen: %2 %3 in %4.</translation>
    </message>
    <message>
        <source>The business hours %1 are closed: %2 %3 in %4, by the exception &apos;%5&apos;.</source>
        <translation>Die Geschäftszeiten %1 sind geschlossen: %2 %3 in %4, durch die Ausnahme „%5“.</translation>
    </message>
    <message>
        <source>The business hours %1 are open: %2 %3 in %4, within %5 to %6.</source>
        <translation>Die Geschäftszeiten %1 sind offen: %2 %3 in %4, innerhalb von %5 bis %6.</translation>
    </message>
    <message>
        <source>The business hours %1 are open: %2 %3 in %4, within %5 to %6, by the exception &apos;%7&apos;.</source>
        <translation>Die Geschäftszeiten %1 sind offen: %2 %3 in %4, innerhalb von %5 bis %6, durch die Ausnahme „%7“.</translation>
    </message>
    <message>
        <source>There are no business hours &apos;%1&apos; in the plan.</source>
        <translation>Es gibt keine Geschäftszeiten „%1“ im Plan.</translation>
    </message>
    <message>
        <source>There is no conference room &apos;%1&apos; in the plan.</source>
        <translation>Es gibt keinen Konferenzraum „%1“ im Plan.</translation>
    </message>
    <message>
        <source>The conference room %1 is switched off.</source>
        <translation>Der Konferenzraum %1 ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The caller joins the conference room %1.</source>
        <translation>Der Anrufer betritt den Konferenzraum %1.</translation>
    </message>
    <message>
        <source>No destination is set here; the call ends.</source>
        <translation>Hier ist kein Ziel gesetzt; der Anruf endet.</translation>
    </message>
    <message>
        <source>The plan ends the call here.</source>
        <translation>Der Plan beendet den Anruf hier.</translation>
    </message>
    <message>
        <source>There is no extension &apos;%1&apos; in the plan.</source>
        <translation>Es gibt keine Nebenstelle „%1“ im Plan.</translation>
    </message>
    <message>
        <source>There is no AI assistant &apos;%1&apos; in the plan.</source>
        <translation>Es gibt keinen KI-Assistenten „%1“ im Plan.</translation>
    </message>
    <message>
        <source>Extension %1 rings for %2 seconds.</source>
        <translation>Nebenstelle %1 klingelt %2 Sekunden lang.</translation>
    </message>
    <message>
        <source>Extension %1 is switched off.</source>
        <translation>Nebenstelle %1 ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The call was answered and is over.</source>
        <translation>Der Anruf wurde angenommen und ist vorbei.</translation>
    </message>
    <message>
        <source>The call %1, and nothing follows.</source>
        <translation>Der Anruf %1, und nichts folgt.</translation>
    </message>
    <message>
        <source>was not answered</source>
        <translation>wurde nicht angenommen</translation>
    </message>
    <message>
        <source>was busy</source>
        <translation>traf auf besetzt</translation>
    </message>
    <message>
        <source>could not be reached</source>
        <translation>kam nicht durch</translation>
    </message>
    <message>
        <source>The forward of extension %1 was not answered.</source>
        <translation>Die Weiterleitung der Nebenstelle %1 wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The forward of extension %1 was busy.</source>
        <translation>Die Weiterleitung der Nebenstelle %1 war besetzt.</translation>
    </message>
    <message>
        <source>The forward of extension %1 could not be reached.</source>
        <translation>Die Weiterleitung der Nebenstelle %1 war nicht erreichbar.</translation>
    </message>
    <message>
        <source>Extension %1 was not answered.</source>
        <translation>Nebenstelle %1 hat nicht abgenommen.</translation>
    </message>
    <message>
        <source>Extension %1 was busy.</source>
        <translation>Nebenstelle %1 war besetzt.</translation>
    </message>
    <message>
        <source>Extension %1 could not be reached.</source>
        <translation>Nebenstelle %1 war nicht erreichbar.</translation>
    </message>
    <message>
        <source>Nothing follows; the call ends.</source>
        <translation>Nichts folgt; der Anruf endet.</translation>
    </message>
    <message>
        <source>The plan leads back to %1 &apos;%2&apos;; the call ends here.</source>
        <translation>Der Plan führt zurück zu: %1 „%2“; der Anruf endet hier.</translation>
    </message>
    <message>
        <source>This call has been passed on %1 times without being answered; it ends here.</source>
        <translation>Dieser Anruf wurde %1 Mal weitergereicht, ohne angenommen zu werden; er endet hier.</translation>
    </message>
    <message>
        <source>The call is forwarded to %1 for %2 seconds.</source>
        <translation>Der Anruf wird für %2 Sekunden an %1 weitergeleitet.</translation>
    </message>
    <message>
        <source>The call is forwarded to %1 for %2 seconds and shows %3.</source>
        <translation>Der Anruf wird %2 Sekunden lang an %1 weitergeleitet und zeigt %3.</translation>
    </message>
    <message>
        <source>The call is forwarded to %1 for %2 seconds over %3.</source>
        <translation>Der Anruf wird für %2 Sekunden über %3 an %1 weitergeleitet.</translation>
    </message>
    <message>
        <source>The call is forwarded to %1 for %2 seconds over %3 and shows %4.</source>
        <translation>Der Anruf wird %2 Sekunden lang über %3 an %1 weitergeleitet und zeigt %4.</translation>
    </message>
    <message>
        <source>The call was forwarded more than %1 times; it ends here.</source>
        <translation>Der Anruf wurde mehr als %1 Mal weitergeleitet; er endet hier.</translation>
    </message>
    <message>
        <source>The call is forwarded to our own number %1.</source>
        <translation>Der Anruf wird an unsere eigene Nummer %1 weitergeleitet.</translation>
    </message>
    <message>
        <source>The forward to &apos;%1&apos; leads nowhere.</source>
        <translation>Die Weiterleitung an „%1“ führt nirgendwohin.</translation>
    </message>
    <message>
        <source>The chain of forwards is longer than %1.</source>
        <translation>Die Kette der Weiterleitungen ist länger als %1.</translation>
    </message>
    <message>
        <source>The menu %1 is played, turn %2 of %3.</source>
        <translation>Das Menü %1 wird abgespielt, Durchgang %2 von %3.</translation>
    </message>
    <message>
        <source>The caller pressed %1.</source>
        <translation>Der Anrufer hat %1 gedrückt.</translation>
    </message>
    <message>
        <source>The caller has chosen more than %1 times; the call ends here.</source>
        <translation>Der Anrufer hat mehr als %1 Mal gewählt; der Anruf endet hier.</translation>
    </message>
    <message>
        <source>The menu was played %1 times without a choice.</source>
        <translation>Das Menü wurde %1 Mal ohne Wahl abgespielt.</translation>
    </message>
    <message>
        <source>There is no menu &apos;%1&apos; in the plan.</source>
        <translation>Es gibt kein Menü „%1“ im Plan.</translation>
    </message>
    <message>
        <source>The menu %1 is switched off.</source>
        <translation>Das Menü %1 ist abgeschaltet.</translation>
    </message>
    <message>
        <source>There is no active menu &apos;%1&apos; in the plan.</source>
        <translation>Es gibt kein aktives Menü „%1“ im Plan.</translation>
    </message>
    <message>
        <source>The caller pressed nothing.</source>
        <translation>Der Anrufer hat nichts gedrückt.</translation>
    </message>
    <message>
        <source>Extension %1 is switched off and does not call out.</source>
        <translation>Nebenstelle %1 ist abgeschaltet und ruft nicht nach außen an.</translation>
    </message>
    <message>
        <source>The outbound rule %1 fits %2; the call leaves over %3.</source>
        <translation>Die Regel für ausgehende Anrufe %1 passt zu %2; der Anruf geht über %3 hinaus.</translation>
    </message>
    <message>
        <source>The outbound rule %1 fits %2; the call leaves over %3 and shows %4.</source>
        <translation>Die Regel für ausgehende Anrufe %1 passt zu %2; der Anruf geht über %3 hinaus und zeigt %4.</translation>
    </message>
    <message>
        <source>any trunk</source>
        <translation>irgendeinen Trunk</translation>
    </message>
    <message>
        <source>The group %1 has no fallback; the call ends.</source>
        <translation>Die Gruppe %1 hat kein Ausweichziel; der Anruf endet.</translation>
    </message>
    <message>
        <source>%1 ring together for %2 seconds, turn %3 of %4.</source>
        <translation>%1 klingeln zusammen %2 Sekunden lang, Durchgang %3 von %4.</translation>
    </message>
    <message>
        <source>Member %1 rings for %2 seconds, attempt %3.</source>
        <translation>Mitglied %1 klingelt %2 Sekunden lang, Versuch %3.</translation>
    </message>
    <message>
        <source>Nobody in the group %1 answered.</source>
        <translation>In der Gruppe %1 hat niemand abgenommen.</translation>
    </message>
    <message>
        <source>There is no ring group &apos;%1&apos; in the plan.</source>
        <translation>Es gibt keine Rufgruppe „%1“ im Plan.</translation>
    </message>
    <message>
        <source>The ring group %1 is switched off.</source>
        <translation>Die Rufgruppe %1 ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The call goes to the ring group %1.</source>
        <translation>Der Anruf geht an die Rufgruppe %1.</translation>
    </message>
    <message>
        <source>There is no active ring group &apos;%1&apos; in the plan.</source>
        <translation>Es gibt keine aktive Rufgruppe „%1“ im Plan.</translation>
    </message>
    <message>
        <source>Attempt %1 was not answered.</source>
        <translation>Versuch %1 wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Attempt %1 was busy.</source>
        <translation>Versuch %1 war besetzt.</translation>
    </message>
    <message>
        <source>Attempt %1 could not be reached.</source>
        <translation>Versuch %1 war nicht erreichbar.</translation>
    </message>
    <message>
        <source>The number of the attempt cannot be read; the group counts as rung.</source>
        <translation>Die Nummer des Versuchs ist nicht lesbar; die Gruppe gilt als angerufen.</translation>
    </message>
    <message>
        <source>%1 is &apos;%2&apos;</source>
        <translation>%1 ist „%2“</translation>
    </message>
    <message>
        <source>%1; it is switched off.</source>
        <translation>%1; diese Nummer ist abgeschaltet.</translation>
    </message>
    <message>
        <source>%1; the call goes to its destination.</source>
        <translation>%1; der Anruf geht an sein Ziel.</translation>
    </message>
    <message>
        <source>The request names no number.</source>
        <translation>Die Anfrage nennt keine Nummer.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not in the plan.</source>
        <translation>„%1“ ist nicht im Plan.</translation>
    </message>
    <message>
        <source>No outbound rule fits %1.</source>
        <translation>Keine Regel für ausgehende Anrufe passt zu %1.</translation>
    </message>
    <message>
        <source>The caller matches the blocked pattern %1.</source>
        <translation>Der Anrufer passt zum gesperrten Muster %1.</translation>
    </message>
    <message>
        <source>The caller hears the busy tone.</source>
        <translation>Der Anrufer hört den Besetztton.</translation>
    </message>
    <message>
        <source>The call is refused.</source>
        <translation>Der Anruf wird abgelehnt.</translation>
    </message>
    <message>
        <source>The caller %1 is one of our own numbers.</source>
        <translation>Der Anrufer %1 ist eine unserer eigenen Nummern.</translation>
    </message>
    <message>
        <source>The call comes from inside: %1 dials %2.</source>
        <translation>Der Anruf kommt von innen: %1 wählt %2.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>There is no voicemail box &apos;%1&apos; in the plan.</source>
        <translation>Es gibt keine Mailbox „%1“ im Plan.</translation>
    </message>
    <message>
        <source>The voicemail box %1 is switched off.</source>
        <translation>Die Mailbox %1 ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The caller is asked for a message in the voicemail box %1, of %2 seconds at most.</source>
        <translation>Der Anrufer wird um eine Nachricht in der Mailbox %1 gebeten, höchstens %2 Sekunden lang.</translation>
    </message>
    <message>
        <source>There is no voicemail box &apos;%1&apos; in the plan; the message belongs to nobody.</source>
        <translation>Es gibt keine Mailbox „%1“ im Plan; die Nachricht gehört niemandem.</translation>
    </message>
    <message>
        <source>The recording is empty.</source>
        <translation>Die Aufnahme ist leer.</translation>
    </message>
    <message>
        <source>A message was recorded for the voicemail box %1.</source>
        <translation>Für die Mailbox %1 wurde eine Nachricht aufgenommen.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>exchanges</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Lauschen auf</translation>
    </message>
    <message>
        <source>Address and port of this computer. Port 0 picks a free one.</source>
        <translation>Adresse und Port dieses Rechners. Port 0 wählt einen freien.</translation>
    </message>
    <message>
        <source>Control interface</source>
        <translation>Steuerschnittstelle</translation>
    </message>
    <message>
        <source>Loopback address and port for scripts and Prometheus. Empty: off.</source>
        <translation>Loopback-Adresse und Port für Skripte und Prometheus. Leer: aus.</translation>
    </message>
    <message>
        <source>TLS certificate</source>
        <translation>TLS-Zertifikat</translation>
    </message>
    <message>
        <source>Certificate chain in PEM form. Empty: plain HTTP, for use behind a tunnel or a proxy.</source>
        <translation>Zertifikatskette in PEM-Form. Leer: reines HTTP, für den Betrieb hinter einem Tunnel oder Proxy.</translation>
    </message>
    <message>
        <source>TLS private key</source>
        <translation>Privater TLS-Schlüssel</translation>
    </message>
    <message>
        <source>Private key of the certificate in PEM form.</source>
        <translation>Privater Schlüssel des Zertifikats in PEM-Form.</translation>
    </message>
    <message>
        <source>Size of the headers</source>
        <translation>Größe der Kopfzeilen</translation>
    </message>
    <message>
        <source>A request with larger headers is refused.</source>
        <translation>Eine Anfrage mit größeren Kopfzeilen wird abgelehnt.</translation>
    </message>
    <message>
        <source>Number of headers</source>
        <translation>Anzahl der Kopfzeilen</translation>
    </message>
    <message>
        <source>A request with more headers is refused.</source>
        <translation>Eine Anfrage mit mehr Kopfzeilen wird abgelehnt.</translation>
    </message>
    <message>
        <source>Length of the path</source>
        <translation>Länge des Pfads</translation>
    </message>
    <message>
        <source>A request with a longer path is refused.</source>
        <translation>Eine Anfrage mit längerem Pfad wird abgelehnt.</translation>
    </message>
    <message>
        <source>Requests in one connection</source>
        <translation>Anfragen in einer Verbindung</translation>
    </message>
    <message>
        <source>Then the connection is closed and the sender opens another.</source>
        <translation>Danach wird die Verbindung geschlossen und der Absender öffnet eine neue.</translation>
    </message>
    <message>
        <source>Connections in all</source>
        <translation>Verbindungen insgesamt</translation>
    </message>
    <message>
        <source>When all are in use, one gives way that has proved nothing, of the address that holds most.</source>
        <translation>Wenn alle belegt sind, weicht eine Verbindung, die nichts bewiesen hat, von der Adresse, die am meisten hält.</translation>
    </message>
    <message>
        <source>Connections from one address</source>
        <translation>Verbindungen von einer Adresse</translation>
    </message>
    <message>
        <source>TLS handshakes at a time</source>
        <translation>TLS-Handshakes zugleich</translation>
    </message>
    <message>
        <source>Keeps silent connections from holding up others.</source>
        <translation>Verhindert, dass stumme Verbindungen andere aufhalten.</translation>
    </message>
    <message>
        <source>Unfinished connections make room after</source>
        <translation>Unfertige Verbindungen machen Platz nach</translation>
    </message>
    <message>
        <source>When all connections are taken, those that have proved nothing make room at once. If there is none, one makes room that has waited so long without a whole request.</source>
        <translation>Wenn alle Verbindungen belegt sind, machen die sofort Platz, die noch nichts nachgewiesen haben. Gibt es keine, macht eine Platz, die so lange ohne ganze Anfrage gewartet hat.</translation>
    </message>
    <message>
        <source>Headers must arrive within</source>
        <translation>Kopfzeilen müssen ankommen innerhalb von</translation>
    </message>
    <message>
        <source>A slower sender is disconnected.</source>
        <translation>Ein langsamerer Absender wird getrennt.</translation>
    </message>
    <message>
        <source>The body must arrive within</source>
        <translation>Der Inhalt muss ankommen innerhalb von</translation>
    </message>
    <message>
        <source>Close idle connections after</source>
        <translation>Untätige Verbindungen schließen nach</translation>
    </message>
    <message>
        <source>After so long without a request.</source>
        <translation>Nach so langer Zeit ohne Anfrage.</translation>
    </message>
    <message>
        <source>A receiver that takes it more slowly is disconnected.</source>
        <translation>Ein Empfänger, der sie langsamer abnimmt, wird getrennt.</translation>
    </message>
    <message>
        <source>TLS handshakes must end within</source>
        <translation>TLS-Handshakes müssen enden innerhalb von</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>The address of this endpoint as Cloudonix reaches it: your tunnel or domain, with https.</source>
        <translation>Die Adresse, unter der Cloudonix diesen Endpunkt erreicht: Ihr Tunnel oder Ihre Domäne, mit https.</translation>
    </message>
    <message>
        <source>Size of the body</source>
        <translation>Größe des Inhalts</translation>
    </message>
    <message>
        <source>A request with a larger body is refused.</source>
        <translation>Eine Anfrage mit größerem Inhalt wird abgelehnt.</translation>
    </message>
    <message>
        <source>Processing may take</source>
        <translation>Die Bearbeitung darf dauern</translation>
    </message>
    <message>
        <source>Voice requests</source>
        <translation>Sprachanfragen</translation>
    </message>
    <message>
        <source>How a voice request proves that it comes from Cloudonix.</source>
        <translation>Wie eine Sprachanfrage nachweist, dass sie von Cloudonix kommt.</translation>
    </message>
    <message>
        <source>Session updates</source>
        <translation>Sitzungsmeldungen</translation>
    </message>
    <message>
        <source>A signature that is present must be right. Only a request without one may use the token.</source>
        <translation>Eine vorhandene Signatur muss richtig sein. Nur eine Anfrage ohne Signatur darf das Token benutzen.</translation>
    </message>
    <message>
        <source>Call records and recordings</source>
        <translation>Anrufdatensätze und Aufzeichnungen</translation>
    </message>
    <message>
        <source>How a call record or a recording notice proves that it comes from Cloudonix.</source>
        <translation>Wie ein Anrufdatensatz oder die Meldung einer Aufzeichnung nachweist, dass sie von Cloudonix kommt.</translation>
    </message>
    <message>
        <source>A signature covers</source>
        <translation>Eine Signatur deckt ab</translation>
    </message>
    <message>
        <source>What the sender signs: the body alone, or its timestamp, a dot and the body. With the timestamp inside, an old request cannot be sent again as a new one.</source>
        <translation>Was der Absender signiert: den Inhalt allein, oder seinen Zeitstempel, einen Punkt und den Inhalt. Mit dem Zeitstempel darin lässt sich eine alte Anfrage nicht als neue noch einmal senden.</translation>
    </message>
    <message>
        <source>A signature needs a timestamp</source>
        <translation>Eine Signatur braucht einen Zeitstempel</translation>
    </message>
    <message>
        <source>Without one, a request that was recorded could be sent again by somebody else.</source>
        <translation>Ohne ihn könnte jemand anders eine mitgeschnittene Anfrage noch einmal senden.</translation>
    </message>
    <message>
        <source>Clock tolerance</source>
        <translation>Uhrtoleranz</translation>
    </message>
    <message>
        <source>How far a timestamp may be from this computer&apos;s clock, in either direction.</source>
        <translation>Wie weit ein Zeitstempel in beide Richtungen von der Uhr dieses Rechners abweichen darf.</translation>
    </message>
    <message>
        <source>Signature header</source>
        <translation>Signatur-Kopfzeile</translation>
    </message>
    <message>
        <source>Name of the header that carries the signature.</source>
        <translation>Name der Kopfzeile, die die Signatur trägt.</translation>
    </message>
    <message>
        <source>Timestamp header</source>
        <translation>Zeitstempel-Kopfzeile</translation>
    </message>
    <message>
        <source>Name of the header that carries the time of sending.</source>
        <translation>Name der Kopfzeile, die den Sendezeitpunkt trägt.</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>Vertraute Proxys</translation>
    </message>
    <message>
        <source>Proxies and tunnels whose forwarding header names the sender. Separate them by commas.</source>
        <translation>Proxys und Tunnel, deren Kopfzeile den Absender nennt. Durch Kommas trennen.</translation>
    </message>
    <message>
        <source>They name the sender in</source>
        <translation>Sie nennen den Absender in</translation>
    </message>
    <message>
        <source>Header in which they name the sender: X-Forwarded-For, or Forwarded (RFC 7239). What cannot be read there is nobody: refused where auth/allowed_sources is set.</source>
        <translation>Kopfzeile, in der sie den Absender nennen: X-Forwarded-For oder Forwarded (RFC 7239). Was dort nicht gelesen werden kann, ist niemand: abgelehnt, wo auth/allowed_sources gesetzt ist.</translation>
    </message>
    <message>
        <source>Allowed senders</source>
        <translation>Erlaubte Absender</translation>
    </message>
    <message>
        <source>Networks that may send requests. Empty: everybody who has a key.</source>
        <translation>Netze, die Anfragen senden dürfen. Leer: alle, die einen Schlüssel haben.</translation>
    </message>
    <message>
        <source>A sender that fails more often in a row has to pause.</source>
        <translation>Ein Absender, der öfter hintereinander scheitert, muss pausieren.</translation>
    </message>
    <message>
        <source>First pause</source>
        <translation>Erste Pause</translation>
    </message>
    <message>
        <source>It doubles with each further failure.</source>
        <translation>Sie verdoppelt sich mit jedem weiteren Fehlschlag.</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>Längste Pause</translation>
    </message>
    <message>
        <source>A pause never grows beyond this.</source>
        <translation>Länger wird eine Pause nie.</translation>
    </message>
    <message>
        <source>Failures are forgotten after</source>
        <translation>Fehlschläge vergessen nach</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Höchstens aufbewahren</translation>
    </message>
    <message>
        <source>Pinned exchanges do not count.</source>
        <translation>Angeheftete Vorgänge zählen nicht.</translation>
    </message>
    <message>
        <source>The oldest exchanges make room when the history grows larger.</source>
        <translation>Die ältesten Vorgänge machen Platz, wenn der Verlauf größer wird.</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>Aufbewahren für</translation>
    </message>
    <message>
        <source>Older exchanges are deleted. Call records stay.</source>
        <translation>Ältere Vorgänge werden gelöscht. Anrufdatensätze bleiben.</translation>
    </message>
    <message>
        <source>A live call is stale after</source>
        <translation>Ein laufender Anruf ist veraltet nach</translation>
    </message>
    <message>
        <source>A call without news for so long is marked. It is not deleted.</source>
        <translation>Ein Anruf, zu dem so lange keine Meldung kam, wird markiert. Er wird nicht gelöscht.</translation>
    </message>
    <message>
        <source>Fetch recordings from private addresses</source>
        <translation>Aufzeichnungen von privaten Adressen holen</translation>
    </message>
    <message>
        <source>Whether recordings are fetched from private addresses, then also over plain HTTP. Whoever can report a recording then decides which address of your network is asked.</source>
        <translation>Ob Aufnahmen von privaten Adressen geholt werden, dann auch über reines HTTP. Wer eine Aufnahme melden kann, bestimmt dann, welche Adresse Ihres Netzes gefragt wird.</translation>
    </message>
    <message>
        <source>One recording is at most</source>
        <translation>Eine Aufzeichnung belegt höchstens</translation>
    </message>
    <message>
        <source>A larger recording is not fetched.</source>
        <translation>Eine größere Aufzeichnung wird nicht geholt.</translation>
    </message>
    <message>
        <source>Recordings use at most</source>
        <translation>Aufzeichnungen belegen höchstens</translation>
    </message>
    <message>
        <source>The oldest go first. They are fetched again when you play them.</source>
        <translation>Die ältesten werden zuerst gelöscht. Sie werden wieder geholt, wenn Sie sie abspielen.</translation>
    </message>
    <message>
        <source>Keep messages for</source>
        <translation>Nachrichten aufbewahren für</translation>
    </message>
    <message>
        <source>Days on which OPBX has run count. Downloaded recordings of calls go after as many days.</source>
        <translation>Es zählen Tage, an denen OPBX lief. Heruntergeladene Aufnahmen von Anrufen gehen nach ebenso vielen Tagen.</translation>
    </message>
    <message>
        <source>REST API address</source>
        <translation>Adresse der REST-API</translation>
    </message>
    <message>
        <source>Change it only when Cloudonix tells you to. Your key is sent there.</source>
        <translation>Ändern Sie sie nur, wenn Cloudonix es Ihnen sagt. Ihr Schlüssel wird dorthin gesendet.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Name or identifier of your Cloudonix domain.</source>
        <translation>Name oder Kennung Ihrer Cloudonix-Domäne.</translation>
    </message>
    <message>
        <source>Write to the log</source>
        <translation>Ins Protokoll schreiben</translation>
    </message>
    <message>
        <source>Messages that are less important are left out.</source>
        <translation>Weniger wichtige Einträge werden weggelassen.</translation>
    </message>
    <message>
        <source>Form of a log line</source>
        <translation>Form einer Protokollzeile</translation>
    </message>
    <message>
        <source>JSON is for programs that collect logs.</source>
        <translation>JSON ist für Programme, die Protokolle sammeln.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window.</source>
        <translation>Sprache des Fensters.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Takes effect at once.</source>
        <translation>Wirkt sofort.</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Weiterlaufen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Calls are answered only while the program runs.</source>
        <translation>Anrufe werden nur beantwortet, solange das Programm läuft.</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>Verpasste Anrufe</translation>
    </message>
    <message>
        <source>Says who called, by name where it is known.</source>
        <translation>Sagt, wer angerufen hat, mit Namen, wo er bekannt ist.</translation>
    </message>
    <message>
        <source>Refused requests</source>
        <translation>Abgelehnte Anfragen</translation>
    </message>
    <message>
        <source>Says why, at most once a minute.</source>
        <translation>Sagt, warum, höchstens einmal je Minute.</translation>
    </message>
    <message>
        <source>A tunnel that was lost</source>
        <translation>Ein verlorener Tunnel</translation>
    </message>
    <message>
        <source>Cloudonix cannot reach this endpoint without its tunnel.</source>
        <translation>Cloudonix kann diesen Endpunkt ohne seinen Tunnel nicht erreichen.</translation>
    </message>
    <message>
        <source>%1 is not offered: an earlier rule takes its requests.</source>
        <translation>%1 wird nicht angeboten: Eine frühere Regel nimmt seine Anfragen.</translation>
    </message>
    <message>
        <source>%1 is not offered: it does not publish all paths below /api.</source>
        <translation>%1 wird nicht angeboten: Er veröffentlicht nicht alle Pfade unter /api.</translation>
    </message>
    <message>
        <source>%1 is not offered: it changes the path of requests on their way to %2.</source>
        <translation>%1 wird nicht angeboten: Er ändert den Pfad der Anfragen auf dem Weg zu %2.</translation>
    </message>
    <message>
        <source>%1 is not offered: it passes on bytes that are not HTTP here.</source>
        <translation>%1 wird nicht angeboten: Er gibt Bytes weiter, die hier kein HTTP sind.</translation>
    </message>
    <message>
        <source>%1 is not offered: it is not open to the internet.</source>
        <translation>%1 wird nicht angeboten: Er ist nicht zum Internet offen.</translation>
    </message>
    <message>
        <source>%1 is not offered: the rule is for any name below it.</source>
        <translation>%1 wird nicht angeboten: Die Regel gilt für jeden Namen darunter.</translation>
    </message>
    <message>
        <source>The key that checks this request cannot be read. %1</source>
        <translation>Der Schlüssel, der diese Anfrage prüft, kann nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>No requests API key is set up. Generate one and enter it in the Cloudonix portal.</source>
        <translation>Es ist kein API-Schlüssel für Anfragen eingerichtet. Erzeugen Sie einen und tragen Sie ihn im Cloudonix-Portal ein.</translation>
    </message>
    <message>
        <source>The request has no Authorization header. Enter the requests API key in the Cloudonix portal.</source>
        <translation>Die Anfrage hat keine Kopfzeile Authorization. Tragen Sie den API-Schlüssel für Anfragen im Cloudonix-Portal ein.</translation>
    </message>
    <message>
        <source>The request has more than one Authorization header. Remove all but one.</source>
        <translation>Die Anfrage hat mehr als eine Kopfzeile Authorization. Entfernen Sie alle bis auf eine.</translation>
    </message>
    <message>
        <source>The Authorization header does not hold the word Bearer and a token.</source>
        <translation>Die Kopfzeile Authorization enthält nicht das Wort Bearer und ein Token.</translation>
    </message>
    <message>
        <source>The bearer token is not the requests API key. Enter the current key in the Cloudonix portal.</source>
        <translation>Das Bearer-Token ist nicht der API-Schlüssel für Anfragen. Tragen Sie den jetzigen Schlüssel im Cloudonix-Portal ein.</translation>
    </message>
    <message>
        <source>No webhook secret is set up. Generate one and enter it at the sender.</source>
        <translation>Es ist kein Webhook-Geheimnis eingerichtet. Erzeugen Sie eines und tragen Sie es beim Absender ein.</translation>
    </message>
    <message>
        <source>The request has no %1 header.</source>
        <translation>Die Anfrage hat keine Kopfzeile %1.</translation>
    </message>
    <message>
        <source>The request has more than one signature header. Remove all but one.</source>
        <translation>Die Anfrage hat mehr als eine Kopfzeile mit einer Signatur. Entfernen Sie alle bis auf eine.</translation>
    </message>
    <message>
        <source>The signature is not 64 hex digits of SHA-256, with or without &quot;sha256=&quot;.</source>
        <translation>Die Signatur besteht nicht aus 64 Hexziffern von SHA-256, mit oder ohne „sha256=“.</translation>
    </message>
    <message>
        <source>The signature covers the timestamp, but the request has no %1 header.</source>
        <translation>Die Signatur deckt den Zeitstempel, aber die Anfrage hat keine Kopfzeile %1.</translation>
    </message>
    <message>
        <source>The signature may cover the timestamp, but the request has no %1 header.</source>
        <translation>Die Signatur kann den Zeitstempel decken, aber die Anfrage hat keine Kopfzeile %1.</translation>
    </message>
    <message>
        <source>The signature does not match the body and the webhook secret. Open the request and read the explanation of its verdict.</source>
        <translation>Die Signatur passt nicht zum Inhalt und zum Webhook-Geheimnis. Öffnen Sie die Anfrage und lesen Sie die Erklärung ihres Urteils.</translation>
    </message>
    <message>
        <source>The request has a signature but no %1 header.</source>
        <translation>Die Anfrage hat eine Signatur, aber keine Kopfzeile %1.</translation>
    </message>
    <message>
        <source>The request has more than one timestamp header. Remove all but one.</source>
        <translation>Die Anfrage hat mehr als eine Kopfzeile mit einem Zeitstempel. Entfernen Sie alle bis auf eine.</translation>
    </message>
    <message>
        <source>The signature is right, but the timestamp is %1 s behind this clock; %2 s are allowed. Check both clocks.</source>
        <translation>Die Signatur ist richtig, aber der Zeitstempel liegt %1 s hinter dieser Uhr; %2 s sind erlaubt. Prüfen Sie beide Uhren.</translation>
    </message>
    <message>
        <source>The signature is right, but the timestamp is %1 s ahead of this clock; %2 s are allowed. Check both clocks.</source>
        <translation>Die Signatur ist richtig, aber der Zeitstempel liegt %1 s vor dieser Uhr; %2 s sind erlaubt. Prüfen Sie beide Uhren.</translation>
    </message>
    <message>
        <source>Neither a webhook secret nor a requests API key is set up. Generate one.</source>
        <translation>Weder ein Webhook-Geheimnis noch ein API-Schlüssel für Anfragen ist eingerichtet. Erzeugen Sie einen davon.</translation>
    </message>
    <message>
        <source>The request has neither a %1 header nor an Authorization header.</source>
        <translation>Die Anfrage hat weder eine Kopfzeile %1 noch eine Kopfzeile Authorization.</translation>
    </message>
    <message>
        <source>The field %1 holds no time that can be read: %2. It is not believed.</source>
        <translation>Das Feld %1 enthält keine lesbare Zeit: %2. Ihm wird nicht geglaubt.</translation>
    </message>
    <message>
        <source>The field %1 names a time in the year %2, which is not believed.</source>
        <translation>Das Feld %1 nennt eine Zeit im Jahr %2, was nicht geglaubt wird.</translation>
    </message>
    <message>
        <source>The session is required.</source>
        <translation>Die Sitzung wird benötigt.</translation>
    </message>
    <message>
        <source>The disposition or the duration is required.</source>
        <translation>Das Ergebnis oder die Dauer wird benötigt.</translation>
    </message>
    <message>
        <source>It proved itself with the previous key, which is still accepted.</source>
        <translation>Die Anfrage hat sich mit dem vorigen Schlüssel ausgewiesen, der noch angenommen wird.</translation>
    </message>
    <message>
        <source>Authentication is off for this endpoint.</source>
        <translation>Für diesen Endpunkt ist die Authentifizierung aus.</translation>
    </message>
    <message>
        <source>The header %1 is not covered by the signature, so the event is not known by it.</source>
        <translation>Die Kopfzeile %1 wird von der Signatur nicht erfasst, daher wird das Ereignis nicht an ihr erkannt.</translation>
    </message>
    <message>
        <source>This endpoint accepts %1.</source>
        <translation>Dieser Endpunkt nimmt %1 an.</translation>
    </message>
    <message>
        <source>The request has no To: nobody knows who is called.</source>
        <translation>Die Anfrage hat kein To: Niemand weiß, wer angerufen wird.</translation>
    </message>
    <message>
        <source>The address names a voicemail box without a right proof of this program, so it is not believed: the message goes to the box that the call itself was led to, or to none.</source>
        <translation>Die Adresse nennt eine Mailbox ohne richtigen Nachweis dieses Programms und wird daher nicht geglaubt: Die Nachricht geht in die Mailbox, zu der der Anruf selbst geführt wurde, oder in keine.</translation>
    </message>
    <message>
        <source>The event could not be stored, so it was not acknowledged. The sender will try again.</source>
        <translation>Das Ereignis konnte nicht gespeichert werden und wurde darum nicht quittiert. Der Absender versucht es erneut.</translation>
    </message>
    <message>
        <source>The recording URL must begin with https:// or http://.</source>
        <translation>Die Adresse der Aufnahme muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>The state is required.</source>
        <translation>Der Zustand wird benötigt.</translation>
    </message>
    <message>
        <source>The address at the sender has a slash too many: its base ends in one, and %1 begins with one. Remove the slash at the end of the base there.</source>
        <translation>Die Adresse beim Absender hat einen Schrägstrich zu viel: Ihre Basis endet mit einem, und %1 beginnt mit einem. Entfernen Sie dort den Schrägstrich am Ende der Basis.</translation>
    </message>
    <message>
        <source>The address at the sender has a slash too many. Enter %1 there.</source>
        <translation>Die Adresse beim Absender hat einen Schrägstrich zu viel. Geben Sie dort %1 ein.</translation>
    </message>
    <message>
        <source>The address at the sender has a slash at its end. Remove it, so that it ends in %1.</source>
        <translation>Die Adresse beim Absender hat einen Schrägstrich am Ende. Entfernen Sie ihn, so dass sie mit %1 endet.</translation>
    </message>
    <message>
        <source>The address at the sender spells the path as %1. Enter it as %2 there.</source>
        <translation>Die Adresse beim Absender schreibt den Pfad als %1. Geben Sie ihn dort als %2 ein.</translation>
    </message>
    <message>
        <source>The address at the sender already ends in %1, and the sender adds %2 to it. Enter the base there without a path.</source>
        <translation>Die Adresse beim Absender endet schon mit %1, und der Absender fügt %2 hinzu. Geben Sie dort die Basis ohne Pfad ein.</translation>
    </message>
    <message>
        <source>The address at the sender has %1 in front of %2. Remove it there, or let the proxy take it off.</source>
        <translation>Die Adresse beim Absender hat %1 vor %2. Entfernen Sie es dort, oder lassen Sie es den Proxy abnehmen.</translation>
    </message>
    <message>
        <source>The address at the sender has %1 behind %2. Remove it there.</source>
        <translation>Die Adresse beim Absender hat %1 hinter %2. Entfernen Sie es dort.</translation>
    </message>
    <message>
        <source>The address at the sender lacks the beginning of the path. Enter %1 there.</source>
        <translation>Der Adresse beim Absender fehlt der Anfang des Pfades. Geben Sie dort %1 ein.</translation>
    </message>
    <message>
        <source>The address at the sender has no path of an endpoint. Enter the base with /api/voice/route for voice requests.</source>
        <translation>Die Adresse beim Absender hat keinen Pfad eines Endpunkts. Geben Sie für Sprachanfragen die Basis mit /api/voice/route ein.</translation>
    </message>
    <message>
        <source>There is no endpoint at this path.</source>
        <translation>Unter diesem Pfad gibt es keinen Endpunkt.</translation>
    </message>
    <message>
        <source>The call leaves by the outbound rule %1.</source>
        <translation>Der Anruf geht über die Regel für ausgehende Anrufe %1 hinaus.</translation>
    </message>
    <message>
        <source>No outbound rule fits.</source>
        <translation>Keine Regel für ausgehende Anrufe passt.</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Geschäftszeiten</translation>
    </message>
    <message>
        <source>Voicemail box</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Blocked caller</source>
        <translation>Gesperrter Anrufer</translation>
    </message>
    <message>
        <source>Outbound rule</source>
        <translation>Regel für ausgehende Anrufe</translation>
    </message>
    <message>
        <source>“%1”, which this version does not know, has changed.</source>
        <translation>„%1“, das diese Version nicht kennt, ist geändert.</translation>
    </message>
    <message>
        <source>“%1” is %2 instead of %3.</source>
        <translation>„%1“ ist %2 statt %3.</translation>
    </message>
    <message>
        <source>It is switched on.</source>
        <translation>Es ist eingeschaltet.</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Es ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 is a new member.</source>
        <translation>%1 ist neues Mitglied.</translation>
    </message>
    <message>
        <source>The members are in another order: %1.</source>
        <translation>Die Mitglieder stehen in anderer Reihenfolge: %1.</translation>
    </message>
    <message>
        <source>The voice of “%1” is %2 instead of %3.</source>
        <translation>Die Stimme von „%1“ ist %2 statt %3.</translation>
    </message>
    <message>
        <source>The language of “%1” is %2 instead of %3.</source>
        <translation>Die Sprache von „%1“ ist %2 statt %3.</translation>
    </message>
    <message>
        <source>Key %1 is new and leads to %2.</source>
        <translation>Taste %1 ist neu, Ziel: %2.</translation>
    </message>
    <message>
        <source>Key %1 leads to %2 instead of %3.</source>
        <translation>Taste %1, Ziel: %2 statt %3.</translation>
    </message>
    <message>
        <source>Key %1 is named %2 instead of %3.</source>
        <translation>Taste %1 heißt %2 statt %3.</translation>
    </message>
    <message>
        <source>%1 is closed instead of open %2.</source>
        <translation>%1: geschlossen statt geöffnet %2.</translation>
    </message>
    <message>
        <source>%1 is open %2 instead of closed.</source>
        <translation>%1: geöffnet %2 statt geschlossen.</translation>
    </message>
    <message>
        <source>%1 closes at %2 instead of %3.</source>
        <translation>%1: schließt um %2 statt um %3.</translation>
    </message>
    <message>
        <source>%1 opens at %2 instead of %3.</source>
        <translation>%1: öffnet um %2 statt um %3.</translation>
    </message>
    <message>
        <source>%1 is open %2 instead of %3.</source>
        <translation>%1: geöffnet %2 statt %3.</translation>
    </message>
    <message>
        <source>%1 is closed all day.</source>
        <translation>%1: ganztägig geschlossen.</translation>
    </message>
    <message>
        <source>%1 is open %2.</source>
        <translation>%1: geöffnet %2.</translation>
    </message>
    <message>
        <source>%1 is named %2 instead of %3.</source>
        <translation>%1 heißt %2 statt %3.</translation>
    </message>
    <message>
        <source>the usual words</source>
        <translation>der übliche Wortlaut</translation>
    </message>
    <message>
        <source>The sentence “%1” is %2 instead of %3.</source>
        <translation>Der Satz „%1“ ist %2 statt %3.</translation>
    </message>
    <message>
        <source>Settings of the plan</source>
        <translation>Einstellungen des Plans</translation>
    </message>
    <message>
        <source>%1 is new.</source>
        <translation>%1 ist neu.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 ist entfernt.</translation>
    </message>
    <message>
        <source>The entries of the kind “%1” are in another order.</source>
        <translation>Die Einträge der Art „%1“ stehen in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgendwohin</translation>
    </message>
    <message>
        <source>the end of the call</source>
        <translation>Ende des Anrufs</translation>
    </message>
    <message>
        <source>the forward to %1</source>
        <translation>Weiterleitung an %1</translation>
    </message>
    <message>
        <source>extension %1</source>
        <translation>Nebenstelle %1</translation>
    </message>
    <message>
        <source>ring group %1</source>
        <translation>Rufgruppe %1</translation>
    </message>
    <message>
        <source>menu %1</source>
        <translation>Menü %1</translation>
    </message>
    <message>
        <source>business hours %1</source>
        <translation>Geschäftszeiten %1</translation>
    </message>
    <message>
        <source>conference room %1</source>
        <translation>Konferenzraum %1</translation>
    </message>
    <message>
        <source>AI assistant %1</source>
        <translation>KI-Assistent %1</translation>
    </message>
    <message>
        <source>voicemail box %1</source>
        <translation>Mailbox %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Set by hand: %1</source>
        <translation>Von Hand gesetzt: %1</translation>
    </message>
    <message>
        <source>No longer set by hand: %1</source>
        <translation>Nicht mehr von Hand gesetzt: %1</translation>
    </message>
    <message>
        <source>The business hours %1 are open by hand, until %2.</source>
        <translation>Die Geschäftszeiten %1 sind von Hand geöffnet, bis %2.</translation>
    </message>
    <message>
        <source>The business hours %1 are closed by hand, until %2.</source>
        <translation>Die Geschäftszeiten %1 sind von Hand geschlossen, bis %2.</translation>
    </message>
    <message>
        <source>Extension %1 is forwarded to %2 by hand, until %3.</source>
        <translation>Nebenstelle %1 ist von Hand an %2 weitergeleitet, bis %3.</translation>
    </message>
    <message>
        <source>Extension %1 is forwarded to %2 until %3.</source>
        <translation>Nebenstelle %1 ist an %2 weitergeleitet bis %3.</translation>
    </message>
    <message>
        <source>All business hours are open until %1.</source>
        <translation>Alle Geschäftszeiten sind geöffnet bis %1.</translation>
    </message>
    <message>
        <source>The business hours %1 are open until %2.</source>
        <translation>Die Geschäftszeiten %1 sind geöffnet bis %2.</translation>
    </message>
    <message>
        <source>All business hours are closed until %1.</source>
        <translation>Alle Geschäftszeiten sind geschlossen bis %1.</translation>
    </message>
    <message>
        <source>The business hours %1 are closed until %2.</source>
        <translation>Die Geschäftszeiten %1 sind geschlossen bis %2.</translation>
    </message>
    <message>
        <source>The reply took longer than the processing limit. Check the load of this computer.</source>
        <translation>Die Antwort dauerte länger als die Verarbeitungsgrenze. Prüfen Sie die Last dieses Computers.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Rang %1; %2 answered.</source>
        <translation>Klingelte bei %1; %2 hat angenommen.</translation>
    </message>
    <message>
        <source>Rang %1 for %2; %3 answered.</source>
        <translation>Klingelte bei %1 für %2; %3 hat angenommen.</translation>
    </message>
    <message>
        <source>Rang %1; answered.</source>
        <translation>Klingelte bei %1; angenommen.</translation>
    </message>
    <message>
        <source>Rang %1 for %2; answered.</source>
        <translation>Klingelte bei %1 für %2; angenommen.</translation>
    </message>
    <message>
        <source>Rang %1; nobody answered.</source>
        <translation>Klingelte bei %1; niemand hat angenommen.</translation>
    </message>
    <message>
        <source>Rang %1 for %2; nobody answered.</source>
        <translation>Klingelte bei %1 für %2; niemand hat angenommen.</translation>
    </message>
    <message>
        <source>Rang %1; the caller hung up.</source>
        <translation>Klingelte bei %1; der Anrufer hat aufgelegt.</translation>
    </message>
    <message>
        <source>Rang %1.</source>
        <translation>Klingelte bei %1.</translation>
    </message>
    <message>
        <source>It was answered.</source>
        <translation>Der Anruf wurde angenommen.</translation>
    </message>
    <message>
        <source>%1 answered.</source>
        <translation>%1 hat angenommen.</translation>
    </message>
    <message>
        <source>Nobody answered.</source>
        <translation>Niemand hat angenommen.</translation>
    </message>
    <message>
        <source>The caller hung up.</source>
        <translation>Der Anrufer hat aufgelegt.</translation>
    </message>
    <message>
        <source>An assistant took the call.</source>
        <translation>Ein Assistent hat den Anruf angenommen.</translation>
    </message>
    <message>
        <source>The assistant %1 took the call.</source>
        <translation>Der Assistent %1 hat den Anruf angenommen.</translation>
    </message>
    <message>
        <source>The caller joined a conference.</source>
        <translation>Der Anrufer ist einer Konferenz beigetreten.</translation>
    </message>
    <message>
        <source>The caller joined the conference %1.</source>
        <translation>Der Anrufer ist der Konferenz %1 beigetreten.</translation>
    </message>
    <message>
        <source>Rang.</source>
        <translation>Klingelte.</translation>
    </message>
    <message>
        <source>Rang %1 for up to %2.</source>
        <translation>Klingelte bei %1 bis zu %2.</translation>
    </message>
    <message>
        <source>The caller heard a menu.</source>
        <translation>Der Anrufer hörte ein Menü.</translation>
    </message>
    <message>
        <source>The caller was asked for a message.</source>
        <translation>Der Anrufer wurde um eine Nachricht gebeten.</translation>
    </message>
    <message>
        <source>The caller left a message.</source>
        <translation>Der Anrufer hinterließ eine Nachricht.</translation>
    </message>
    <message>
        <source>The caller is blocked and was turned away.</source>
        <translation>Der Anrufer ist gesperrt und wurde abgewiesen.</translation>
    </message>
    <message>
        <source>The office was closed; the call was ended.</source>
        <translation>Das Büro war geschlossen; der Anruf wurde beendet.</translation>
    </message>
    <message>
        <source>The plan ended the call.</source>
        <translation>Der Plan hat den Anruf beendet.</translation>
    </message>
    <message>
        <source>The call led nowhere and was ended.</source>
        <translation>Der Anruf führte nirgendwohin und wurde beendet.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The endpoint refused the test call: %1.</source>
        <translation>Der Endpunkt hat den Testanruf abgelehnt: %1.</translation>
    </message>
    <message>
        <source>%1 is not in your plan.</source>
        <translation>%1 ist nicht in Ihrem Plan.</translation>
    </message>
    <message>
        <source>There is no extension %1 in your plan.</source>
        <translation>In Ihrem Plan gibt es keine Nebenstelle %1.</translation>
    </message>
    <message>
        <source>Nothing is known of what became of it.</source>
        <translation>Was daraus wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>See the keychain below. Without it, requests are replied to with a configuration error.</source>
        <translation>Siehe Schlüsselbund unten. Ohne ihn werden Anfragen mit einem Konfigurationsfehler beantwortet.</translation>
    </message>
    <message>
        <source>On Mondays</source>
        <translation>Montags</translation>
    </message>
    <message>
        <source>On Tuesdays</source>
        <translation>Dienstags</translation>
    </message>
    <message>
        <source>On Wednesdays</source>
        <translation>Mittwochs</translation>
    </message>
    <message>
        <source>On Thursdays</source>
        <translation>Donnerstags</translation>
    </message>
    <message>
        <source>On Fridays</source>
        <translation>Freitags</translation>
    </message>
    <message>
        <source>On Saturdays</source>
        <translation>Samstags</translation>
    </message>
    <message>
        <source>On Sundays</source>
        <translation>Sonntags</translation>
    </message>
    <message>
        <source>No call since %1. %2 there are usually %3 by now; today there were %4.</source>
        <translation>Kein Anruf seit %1. %2 sind es bis jetzt gewöhnlich %3; heute waren es %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s), %2 % accepted, %3 % refused, %4 % sent again.</source>
        <translation>
            <numerusform>%1: %n Anfrage, %2 % angenommen, %3 % abgelehnt, %4 % erneut gesendet.</numerusform>
            <numerusform>%1: %n Anfragen, %2 % angenommen, %3 % abgelehnt, %4 % erneut gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) came again in the last 24 hours: the first reply was late or an error.</source>
        <translation>
            <numerusform>%n Ereignis kam in den letzten 24 Stunden noch einmal: Die erste Antwort kam spät oder war ein Fehler.</numerusform>
            <numerusform>%n Ereignisse kamen in den letzten 24 Stunden noch einmal: Die erste Antwort kam spät oder war ein Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 That is %2 % of all deliveries, which is a high rate.</source>
        <translation>%1 Das sind %2 % aller Zustellungen, eine hohe Quote.</translation>
    </message>
    <message>
        <source>In the last 24 hours: %1</source>
        <translation>In den letzten 24 Stunden: %1</translation>
    </message>
    <message>
        <source>Nothing came in the last 24 hours. In the last 7 days: %1</source>
        <translation>In den letzten 24 Stunden kam nichts. In den letzten 7 Tagen: %1</translation>
    </message>
    <message>
        <source>Call one of your numbers. If nothing arrives, check the public address, the tunnel and the numbers at Cloudonix.</source>
        <translation>Rufen Sie eine Ihrer Nummern an. Kommt nichts an, prüfen Sie die öffentliche Adresse, den Tunnel und die Nummern bei Cloudonix.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n call(s))</source>
        <translation>
            <numerusform>%1 (%n Anruf)</numerusform>
            <numerusform>%1 (%n Anrufe)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 7 days callers dialled %n number(s) that the routing plan does not have, most often %1.</source>
        <translation>
            <numerusform>In den letzten 7 Tagen wählten Anrufer %n Nummer, die der Routing-Plan nicht hat, am häufigsten %1.</numerusform>
            <numerusform>In den letzten 7 Tagen wählten Anrufer %n Nummern, die der Routing-Plan nicht hat, am häufigsten %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Routing is not set up: no plan has been saved yet, and no number is routed.</source>
        <translation>Das Routing ist nicht eingerichtet: Noch wurde kein Plan gespeichert, und keine Nummer hat ein Ziel.</translation>
    </message>
    <message>
        <source>Routing is not set up: the plan is empty, and no number is routed.</source>
        <translation>Das Routing ist nicht eingerichtet: Der Plan ist leer, und keine Nummer hat ein Ziel.</translation>
    </message>
    <message>
        <source>Nobody can be reached: no number of the routing plan leads to a telephone, a voicemail box, a conference room or an assistant.</source>
        <translation>Niemand ist zu erreichen: Keine Nummer des Routing-Plans führt zu einem Telefon, einer Mailbox, einem Konferenzraum oder einem Assistenten.</translation>
    </message>
    <message>
        <source>The same request was replied to before. It gets the same reply.</source>
        <translation>Dieselbe Anfrage wurde schon beantwortet. Sie bekommt dieselbe Antwort.</translation>
    </message>
    <message>
        <source>The last test of the public address failed.</source>
        <translation>Der letzte Test der öffentlichen Adresse ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The bearer token is not the requests API key. Enter the current key in the Cloudonix portal. A key is shown only once: if you no longer have it, replace it in Settings, Authentication.</source>
        <translation>Das Bearer-Token ist nicht der API-Schlüssel für Anfragen. Tragen Sie den jetzigen Schlüssel im Cloudonix-Portal ein. Ein Schlüssel wird nur einmal gezeigt: Haben Sie ihn nicht mehr, ersetzen Sie ihn unter Einstellungen, Authentifizierung.</translation>
    </message>
    <message>
        <source>The request is signed but carries no timestamp. Let the sender add one, or switch the rule off in Settings, Authentication.</source>
        <translation>Die Anfrage ist signiert, trägt aber keinen Zeitstempel. Lassen Sie den Absender einen hinzufügen, oder schalten Sie die Regel unter Einstellungen, Authentifizierung ab.</translation>
    </message>
    <message>
        <source>The timestamp is too far from this computer&apos;s clock. Check both clocks, or allow more in Settings, Authentication.</source>
        <translation>Der Zeitstempel liegt zu weit von der Uhr dieses Computers entfernt. Prüfen Sie beide Uhren, oder erlauben Sie mehr unter Einstellungen, Authentifizierung.</translation>
    </message>
    <message>
        <source>sender not allowed</source>
        <translation>Absender nicht erlaubt</translation>
    </message>
    <message>
        <source>The sender&apos;s address is not on the list of allowed networks. If you trust it, add it in Settings, Authentication.</source>
        <translation>Die Adresse des Absenders steht nicht auf der Liste der erlaubten Netze. Wenn Sie ihr vertrauen, fügen Sie sie unter Einstellungen, Authentifizierung hinzu.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>Too many requests from this address failed authentication. It has to pause for a while.</source>
        <translation>Zu viele Anfragen von dieser Adresse scheiterten an der Authentifizierung. Sie muss eine Weile pausieren.</translation>
    </message>
    <message>
        <source>The bytes are not a valid HTTP request, so the connection was closed. Check the proxies on the way.</source>
        <translation>Die Bytes sind keine gültige HTTP-Anfrage, darum wurde die Verbindung geschlossen. Prüfen Sie die Proxys auf dem Weg.</translation>
    </message>
    <message>
        <source>The headers are larger than allowed. The limit is in Settings, Limits.</source>
        <translation>Die Kopfzeilen sind größer als erlaubt. Die Grenze steht unter Einstellungen, Grenzen.</translation>
    </message>
    <message>
        <source>The body is larger than allowed. The limit is in Settings, Limits.</source>
        <translation>Der Inhalt ist größer als erlaubt. Die Grenze steht unter Einstellungen, Grenzen.</translation>
    </message>
    <message>
        <source>It is no longer there. Refresh the page.</source>
        <translation>Es ist nicht mehr da. Aktualisieren Sie die Seite.</translation>
    </message>
    <message>
        <source>already exists</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>This name is already taken. Choose another name.</source>
        <translation>Dieser Name ist schon vergeben. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The history is damaged. The damaged file was set aside, and a new history was started.</source>
        <translation>Der Verlauf ist beschädigt. Die beschädigte Datei wurde beiseitegelegt und ein neuer Verlauf begonnen.</translation>
    </message>
    <message>
        <source>Another program has locked the history. Close it and try again.</source>
        <translation>Ein anderes Programm hat den Verlauf gesperrt. Schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>older history</source>
        <translation>älterer Verlauf</translation>
    </message>
    <message>
        <source>The history is from an older version. Start the endpoint once to bring it up to date.</source>
        <translation>Der Verlauf stammt aus einer älteren Version. Starten Sie den Endpunkt einmal, um ihn zu aktualisieren.</translation>
    </message>
    <message>
        <source>Your quota on this disk is used up. Delete some of your files, or ask for a larger quota.</source>
        <translation>Ihr Kontingent auf diesem Datenträger ist aufgebraucht. Löschen Sie einige Ihrer Dateien, oder bitten Sie um ein größeres Kontingent.</translation>
    </message>
    <message>
        <source>This disk does not support file locks. Keep the data folder on a disk of this computer.</source>
        <translation>Dieser Datenträger unterstützt keine Dateisperren. Legen Sie den Datenordner auf einen Datenträger dieses Computers.</translation>
    </message>
    <message>
        <source>The system does not allow it. Ports below 1024 and folders of other users need more rights.</source>
        <translation>Das System erlaubt es nicht. Ports unter 1024 und Ordner anderer Benutzer brauchen mehr Rechte.</translation>
    </message>
    <message>
        <source>No keychain answers. Start the keychain service of your desktop, or give the keys in environment variables.</source>
        <translation>Kein Schlüsselbund antwortet. Starten Sie den Schlüsselbunddienst Ihres Desktops, oder geben Sie die Schlüssel in Umgebungsvariablen an.</translation>
    </message>
    <message>
        <source>keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>Let an AI voice agent talk with the caller</source>
        <translation>Einen KI-Sprachagenten mit dem Anrufer sprechen lassen</translation>
    </message>
    <message>
        <source>let an AI voice agent talk with the caller</source>
        <translation>einen KI-Sprachagenten mit dem Anrufer sprechen lassen</translation>
    </message>
    <message>
        <source>Say %1</source>
        <translation>Sprechen: %1</translation>
    </message>
    <message>
        <source>say %1</source>
        <translation>sprechen: %1</translation>
    </message>
    <message>
        <source>Play the keys %1</source>
        <translation>Tasten %1 senden</translation>
    </message>
    <message>
        <source>play the keys %1</source>
        <translation>Tasten %1 senden</translation>
    </message>
    <message>
        <source>Play the recording %1</source>
        <translation>Aufnahme %1 abspielen</translation>
    </message>
    <message>
        <source>play the recording %1</source>
        <translation>Aufnahme %1 abspielen</translation>
    </message>
    <message>
        <source>Wait %1</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>%1, then ask the callback</source>
        <translation>%1, dann den Rückruf fragen</translation>
    </message>
    <message>
        <source>Join the domain&apos;s default conference</source>
        <translation>Der Standardkonferenz der Domain beitreten</translation>
    </message>
    <message>
        <source>Join the conference %1</source>
        <translation>Der Konferenz %1 beitreten</translation>
    </message>
    <message>
        <source>%1, at most %2 people</source>
        <translation>%1, höchstens %2 Personen</translation>
    </message>
    <message>
        <source>%1, muted</source>
        <translation>%1, stumm</translation>
    </message>
    <message>
        <source>%1, and wait until somebody starts it</source>
        <translation>%1, und warten, bis jemand sie beginnt</translation>
    </message>
    <message>
        <source>%1; it ends when this caller leaves</source>
        <translation>%1; sie endet, wenn dieser Anrufer geht</translation>
    </message>
    <message>
        <source>the AI agent %1 of %2</source>
        <translation>der KI-Agent %1 von %2</translation>
    </message>
    <message>
        <source>Ring %1</source>
        <translation>%1 klingeln lassen</translation>
    </message>
    <message>
        <source>Ring %1 and %2 at the same time</source>
        <translation>%1 und %2 gleichzeitig klingeln lassen</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1, showing %2</source>
        <translation>%1, angezeigt wird %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>one key</source>
        <translation>eine Taste</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Tasten</translation>
    </message>
    <message>
        <source>Wait for %1</source>
        <translation>Auf %1 warten</translation>
    </message>
    <message>
        <source>wait for %1</source>
        <translation>auf %1 warten</translation>
    </message>
    <message>
        <source>%1, then ask the callback, also after silence</source>
        <translation>%1, dann den Rückruf fragen, auch nach Stille</translation>
    </message>
    <message>
        <source>%1, then ask the callback if there were any</source>
        <translation>%1, dann den Rückruf fragen, wenn es welche gab</translation>
    </message>
    <message>
        <source>Record a message</source>
        <translation>Eine Nachricht aufnehmen</translation>
    </message>
    <message>
        <source>record a message</source>
        <translation>eine Nachricht aufnehmen</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1 von höchstens %2</translation>
    </message>
    <message>
        <source>%1 after a tone</source>
        <translation>%1 nach einem Ton</translation>
    </message>
    <message>
        <source>Refuse the call: busy.</source>
        <translation>Den Anruf abweisen: besetzt.</translation>
    </message>
    <message>
        <source>Refuse the call.</source>
        <translation>Den Anruf abweisen.</translation>
    </message>
    <message>
        <source>Refuse the call: %1.</source>
        <translation>Den Anruf abweisen: %1.</translation>
    </message>
    <message>
        <source>Stop the audio stream %1.</source>
        <translation>Den Audiostrom %1 beenden.</translation>
    </message>
    <message>
        <source>Send the call&apos;s audio to %1, and go on at once.</source>
        <translation>Den Ton des Anrufs an %1 senden und gleich weitermachen.</translation>
    </message>
    <message>
        <source>Connect the caller with %1, and go on when that ends.</source>
        <translation>Den Anrufer mit %1 verbinden und danach weitermachen.</translation>
    </message>
    <message>
        <source>Ask for the next document at %1.</source>
        <translation>Das nächste Dokument bei %1 holen.</translation>
    </message>
    <message>
        <source>Hang up.</source>
        <translation>Auflegen.</translation>
    </message>
    <message>
        <source>Listen in on %1.</source>
        <translation>Bei %1 mithören.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not known here.</source>
        <translation>&lt;%1&gt; ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The document cannot be read. %1</source>
        <translation>Das Dokument lässt sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>Nothing more: the call ends.</source>
        <translation>Nichts weiter: Der Anruf endet.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message>
        <source>it is not an http or https URL</source>
        <translation>es ist keine http- oder https-URL</translation>
    </message>
    <message>
        <source>it is not an http, https, cx or service URL</source>
        <translation>es ist keine http-, https-, cx- oder service-URL</translation>
    </message>
    <message>
        <source>it is not a ws or wss URL</source>
        <translation>es ist keine ws- oder wss-URL</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>es muss true oder false sein</translation>
    </message>
    <message>
        <source>it must be a number from %1 to %2</source>
        <translation>es muss eine Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>it must be one of %1</source>
        <translation>es muss eines von %1 sein</translation>
    </message>
    <message>
        <source>it must be made of %1</source>
        <translation>es muss aus %1 bestehen</translation>
    </message>
    <message>
        <source>it must be a whole number from %1 to %2</source>
        <translation>es muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>it is not a language tag like en-US</source>
        <translation>es ist kein Sprachkürzel wie en-US</translation>
    </message>
    <message>
        <source>it is not one of those that are documented: %1</source>
        <translation>es ist keines der dokumentierten: %1</translation>
    </message>
    <message>
        <source>documented are man, woman, premium, Provider:Name and Provider-Engine:Name</source>
        <translation>dokumentiert sind man, woman, premium, Provider:Name und Provider-Engine:Name</translation>
    </message>
    <message>
        <source>A document type declaration is not allowed.</source>
        <translation>Eine Dokumenttyp-Deklaration ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The document is not well-formed XML: %1.</source>
        <translation>Das Dokument ist kein wohlgeformtes XML: %1.</translation>
    </message>
    <message>
        <source>The encoding is %1; it must be UTF-8.</source>
        <translation>Die Kodierung ist %1; sie muss UTF-8 sein.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not how the documentation writes it: write &lt;Response&gt;.</source>
        <translation>&lt;%1&gt; schreibt die Dokumentation anders: &lt;Response&gt;.</translation>
    </message>
    <message>
        <source>The root is &lt;%1&gt;; it must be &lt;Response&gt;.</source>
        <translation>Das Wurzelelement ist &lt;%1&gt;; es muss &lt;Response&gt; sein.</translation>
    </message>
    <message>
        <source>&lt;Response&gt; has no attribute %1 that is documented.</source>
        <translation>&lt;Response&gt; hat kein dokumentiertes Attribut %1.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; cannot stand in what is said.</source>
        <translation>&lt;%1&gt; darf nicht im Gesprochenen stehen.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not how the documentation writes it: write &lt;%2&gt;.</source>
        <translation>&lt;%1&gt; schreibt die Dokumentation anders: &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not a documented CXML verb.</source>
        <translation>&lt;%1&gt; ist kein dokumentiertes CXML-Verb.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; cannot stand in &lt;%2&gt;; it belongs in &lt;%3&gt;.</source>
        <translation>&lt;%1&gt; darf nicht in &lt;%2&gt; stehen; es gehört in &lt;%3&gt;.</translation>
    </message>
    <message>
        <source>&lt;Reject&gt; comes after a verb that has answered the call.</source>
        <translation>&lt;Reject&gt; kommt nach einem Verb, das den Anruf angenommen hat.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs the attribute %2.</source>
        <translation>&lt;%1&gt; braucht das Attribut %2.</translation>
    </message>
    <message>
        <source>&lt;Stream&gt; in &lt;%1&gt; needs the attribute %2.</source>
        <translation>&lt;Stream&gt; in &lt;%1&gt; braucht das Attribut %2.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; has no attribute %2 that is documented: write %3.</source>
        <translation>&lt;%1&gt; hat kein dokumentiertes Attribut %2: Schreiben Sie %3.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; has no attribute %2 that is documented.</source>
        <translation>&lt;%1&gt; hat kein dokumentiertes Attribut %2.</translation>
    </message>
    <message>
        <source>&lt;Response&gt; holds text outside a verb.</source>
        <translation>&lt;Response&gt; enthält Text außerhalb eines Verbs.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; must be empty.</source>
        <translation>&lt;%1&gt; muss leer sein.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs an address like sip:user@host.</source>
        <translation>&lt;%1&gt; braucht eine Adresse wie sip:user@host.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs a text.</source>
        <translation>&lt;%1&gt; braucht einen Text.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs an http or https URL, or one of cx or service.</source>
        <translation>&lt;%1&gt; braucht eine http- oder https-URL, oder eine von cx oder service.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs an http or https URL.</source>
        <translation>&lt;%1&gt; braucht eine http- oder https-URL.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs elements inside it, such as &lt;Stream&gt;.</source>
        <translation>&lt;%1&gt; braucht Elemente darin, etwa &lt;Stream&gt;.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; holds text; it may hold verbs only.</source>
        <translation>&lt;%1&gt; enthält Text; es darf nur Verben enthalten.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs either a number or elements inside it.</source>
        <translation>&lt;%1&gt; braucht eine Nummer oder Elemente darin.</translation>
    </message>
    <message>
        <source>%1 With auth/allowed_sources, an unknown sender is not allowed.</source>
        <translation>%1 Mit auth/allowed_sources ist ein unbekannter Absender nicht erlaubt.</translation>
    </message>
    <message>
        <source>%1 Unknown senders failed authentication too often and have to pause. This time: %2</source>
        <translation>%1 Unbekannte Absender scheiterten zu oft an der Authentifizierung und müssen pausieren. Diesmal: %2</translation>
    </message>
    <message>
        <source>The sender %1 failed authentication too often and has to pause. This time: %2</source>
        <translation>Der Absender %1 scheiterte zu oft an der Authentifizierung und muss pausieren. Diesmal: %2</translation>
    </message>
    <message>
        <source>The proxy %1 names &quot;%2&quot; in %3, which is not a readable address.</source>
        <translation>Der Proxy %1 nennt „%2“ in %3, was keine lesbare Adresse ist.</translation>
    </message>
    <message>
        <source>The signature is in quotes.</source>
        <translation>Die Signatur steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The signature header contains spaces or other characters that do not belong there.</source>
        <translation>Die Kopfzeile der Signatur enthält Leerzeichen oder andere Zeichen, die nicht hineingehören.</translation>
    </message>
    <message>
        <source>The signature begins with &quot;%1&quot;; only &quot;sha256=&quot; or nothing may precede it.</source>
        <translation>Die Signatur beginnt mit „%1“; nur „sha256=“ oder nichts darf davorstehen.</translation>
    </message>
    <message>
        <source>the secret in another form</source>
        <translation>das Geheimnis in anderer Form</translation>
    </message>
    <message>
        <source>The signature covers the timestamp and the body, in another form than expected. Set the signed bytes to &quot;either&quot; or &quot;timestamp.body&quot;, and let the sender sign the timestamp as it is in the header.</source>
        <translation>Die Signatur deckt Zeitstempel und Inhalt ab, in anderer Form als erwartet. Stellen Sie die signierten Bytes auf „either“ oder „timestamp.body“, und lassen Sie den Absender den Zeitstempel so signieren, wie er in der Kopfzeile steht.</translation>
    </message>
    <message>
        <source>The signature matches neither the body nor any usual mistake. Compare the webhook secret at the sender with the one set up here, and make sure that the sender signs the bytes that it sends.</source>
        <translation>Die Signatur passt weder zum Inhalt noch zu einem üblichen Fehler. Vergleichen Sie das Webhook-Geheimnis beim Absender mit dem hier, und stellen Sie sicher, dass der Absender die Bytes signiert, die er sendet.</translation>
    </message>
    <message>
        <source>The signature was refused then, but it matches the current secret. The secret or the settings have changed since; let the sender try again.</source>
        <translation>Die Signatur wurde damals abgelehnt, passt aber zum jetzigen Geheimnis. Das Geheimnis oder die Einstellungen haben sich seither geändert; lassen Sie den Absender es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Make sure that it is the right file. To put another one in its place, stop the endpoint first.</source>
        <translation>Stellen Sie sicher, dass es die richtige Datei ist. Um eine andere an ihre Stelle zu setzen, halten Sie zuerst den Endpunkt an.</translation>
    </message>
    <message>
        <source>Restart the endpoint: it sets the damaged file aside and starts a new one.</source>
        <translation>Starten Sie den Endpunkt neu: Er legt die beschädigte Datei beiseite und beginnt eine neue.</translation>
    </message>
    <message>
        <source>Delete some of your files, or ask for a larger quota.</source>
        <translation>Löschen Sie einige Ihrer Dateien, oder bitten Sie um ein größeres Kontingent.</translation>
    </message>
    <message>
        <source>The file system of the data folder does not support file locks.</source>
        <translation>Das Dateisystem des Datenordners unterstützt keine Dateisperren.</translation>
    </message>
    <message>
        <source>Check what is in its place and who may read it.</source>
        <translation>Prüfen Sie, was an seiner Stelle liegt und wer es lesen darf.</translation>
    </message>
    <message>
        <source>Look in the log of the endpoint, and restart it.</source>
        <translation>Sehen Sie im Protokoll des Endpunkts nach, und starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>The time zone data is there.</source>
        <translation>Die Zeitzonendaten sind da.</translation>
    </message>
    <message>
        <source>This computer has no time zone data, so nobody knows when business hours are open.</source>
        <translation>Dieser Computer hat keine Zeitzonendaten, darum weiß niemand, wann die Geschäftszeiten geöffnet sind.</translation>
    </message>
    <message>
        <source>There is a TLS certificate but no key for it.</source>
        <translation>Es gibt ein TLS-Zertifikat, aber keinen Schlüssel dazu.</translation>
    </message>
    <message>
        <source>There is a TLS key but no certificate for it.</source>
        <translation>Es gibt einen TLS-Schlüssel, aber kein Zertifikat dazu.</translation>
    </message>
    <message>
        <source>Restart it, and look in its log if that does not help.</source>
        <translation>Starten Sie ihn neu, und sehen Sie in sein Protokoll, wenn das nicht hilft.</translation>
    </message>
    <message>
        <source>The keychain works.</source>
        <translation>Der Schlüsselbund funktioniert.</translation>
    </message>
    <message>
        <source>The host name of the public address was not found. Check its spelling, or start the tunnel again.</source>
        <translation>Der Hostname der öffentlichen Adresse wurde nicht gefunden. Prüfen Sie die Schreibweise, oder starten Sie den Tunnel neu.</translation>
    </message>
    <message>
        <source>The tunnel shows a browser warning page in front of the endpoint. Switch it off at the provider of the tunnel or proxy.</source>
        <translation>Der Tunnel zeigt eine Browser-Warnseite vor dem Endpunkt. Schalten Sie sie beim Anbieter des Tunnels oder Proxys ab.</translation>
    </message>
    <message>
        <source>The public address redirects to another one. Enter that one instead.</source>
        <translation>Die öffentliche Adresse leitet auf eine andere um. Tragen Sie stattdessen jene ein.</translation>
    </message>
    <message>
        <source>Something other than this endpoint answers at the public address. Check where the tunnel leads.</source>
        <translation>An der öffentlichen Adresse antwortet etwas anderes als dieser Endpunkt. Prüfen Sie, wohin der Tunnel führt.</translation>
    </message>
    <message>
        <source>No address of a private network keeps failing authentication.</source>
        <translation>Keine Adresse eines privaten Netzes scheitert wiederholt an der Authentifizierung.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Hang up silently</source>
        <translation>Stumm auflegen</translation>
    </message>
    <message>
        <source>Keychain entry with user name and password</source>
        <translation>Schlüsselbundeintrag mit Benutzername und Passwort</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>Gesprochene Sprache</translation>
    </message>
    <message>
        <source>Country for numbers without a code</source>
        <translation>Land für Nummern ohne Vorwahl</translation>
    </message>
    <message>
        <source>Phones ring for (seconds)</source>
        <translation>Telefone klingeln (Sekunden)</translation>
    </message>
    <message>
        <source>Ring for (seconds; 0: as set for the plan)</source>
        <translation>Klingeln (Sekunden; 0: wie im Plan eingestellt)</translation>
    </message>
    <message>
        <source>When no valid key was pressed</source>
        <translation>Wenn keine gültige Taste gedrückt wurde</translation>
    </message>
    <message>
        <source>While the time zone is not available, calls go to</source>
        <translation>Solange die Zeitzone nicht verfügbar ist, gehen Anrufe an</translation>
    </message>
    <message>
        <source>Maximum participants</source>
        <translation>Höchstzahl der Teilnehmer</translation>
    </message>
    <message>
        <source>Maximum length of a message (seconds)</source>
        <translation>Höchstlänge einer Nachricht (Sekunden)</translation>
    </message>
    <message>
        <source>The range from %1 to %1 is empty.</source>
        <translation>Der Bereich von %1 bis %1 ist leer.</translation>
    </message>
    <message>
        <source>Merge them.</source>
        <translation>Fassen Sie sie zusammen.</translation>
    </message>
    <message>
        <source>%1 is listed twice; the first one counts.</source>
        <translation>%1 steht zweimal da; das erste zählt.</translation>
    </message>
    <message>
        <source>The time zone &apos;%1&apos; is not available: this computer has no time zone data.</source>
        <translation>Die Zeitzone „%1“ ist nicht verfügbar: Dieser Computer hat keine Zeitzonendaten.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a time zone of the IANA database.</source>
        <translation>„%1“ ist keine Zeitzone der IANA-Datenbank.</translation>
    </message>
    <message>
        <source>Write %1 if that is what you mean.</source>
        <translation>Schreiben Sie %1, wenn Sie das meinen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has an extension after it, which the network cannot dial.</source>
        <translation>Auf „%1“ folgt eine Durchwahl, die das Netz nicht wählen kann.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; contains a character that does not belong in a number.</source>
        <translation>„%1“ enthält ein Zeichen, das nicht in eine Nummer gehört.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can match nobody: it is not a complete number.</source>
        <translation>„%1“ kann auf niemanden passen: Es ist keine vollständige Nummer.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the beginning of a number.</source>
        <translation>„%1“ ist kein Anfang einer Nummer.</translation>
    </message>
    <message>
        <source>Set the number to show.</source>
        <translation>Legen Sie die angezeigte Nummer fest.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a phone extension; the group skips it.</source>
        <translation>„%1“ ist keine Telefonnebenstelle; die Gruppe überspringt sie.</translation>
    </message>
    <message>
        <source>No member of the group %1 can be rung.</source>
        <translation>Bei keinem Mitglied der Gruppe %1 kann es klingeln.</translation>
    </message>
    <message>
        <source>When no valid key is pressed in the menu %1, the call ends.</source>
        <translation>Wird im Menü %1 keine gültige Taste gedrückt, endet der Anruf.</translation>
    </message>
    <message>
        <source>Forward it closer to where it should ring.</source>
        <translation>Leiten Sie näher dorthin weiter, wo es klingeln soll.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a voice.</source>
        <translation>„%1“ ist keine Stimme.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a language.</source>
        <translation>„%1“ ist keine Sprache.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https URL.</source>
        <translation>„%1“ ist keine http- oder https-URL.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is listed twice; %2[%3] counts.</source>
        <translation>„%1“ steht zweimal da; %2[%3] zählt.</translation>
    </message>
    <message>
        <source>No %1 is chosen.</source>
        <translation>Nicht gewählt: %1.</translation>
    </message>
    <message>
        <source>It contains invisible characters.</source>
        <translation>Es enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>It begins or ends with a space.</source>
        <translation>Es beginnt oder endet mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>Remove the space.</source>
        <translation>Entfernen Sie das Leerzeichen.</translation>
    </message>
    <message>
        <source>This version does not know &apos;%1&apos;; it is kept but has no effect.</source>
        <translation>Diese Version kennt „%1“ nicht; es bleibt erhalten, wirkt aber nicht.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a number nor a SIP address.</source>
        <translation>„%1“ ist weder eine Nummer noch eine SIP-Adresse.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a country.</source>
        <translation>„%1“ ist kein Land.</translation>
    </message>
    <message>
        <source>User names and passwords do not belong in a plan.</source>
        <translation>Benutzernamen und Passwörter gehören nicht in einen Plan.</translation>
    </message>
    <message>
        <source>This version does not know the provider &apos;%1&apos;.</source>
        <translation>Diese Version kennt den Anbieter „%1“ nicht.</translation>
    </message>
    <message>
        <source>This is not the name of a keychain entry.</source>
        <translation>Das ist nicht der Name eines Schlüsselbundeintrags.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; is used twice.</source>
        <translation>Die Taste „%1“ ist doppelt belegt.</translation>
    </message>
    <message>
        <source>%1 is no longer a member.</source>
        <translation>%1 ist kein Mitglied mehr.</translation>
    </message>
    <message>
        <source>Key %1 no longer leads anywhere.</source>
        <translation>Taste %1 führt nirgendwohin mehr.</translation>
    </message>
    <message>
        <source>%1 is an ordinary day again.</source>
        <translation>%1 ist wieder ein gewöhnlicher Tag.</translation>
    </message>
    <message>
        <source>The AI assistant %1 needs the user name and password &apos;%2&apos;, which are not available.</source>
        <translation>Der KI-Assistent %1 braucht Benutzername und Passwort „%2“, die nicht verfügbar sind.</translation>
    </message>
    <message>
        <source>It is not known whether the business hours %1 are open: the time zone &apos;%2&apos; is not available here.</source>
        <translation>Ob die Geschäftszeiten %1 geöffnet sind, ist nicht bekannt: Die Zeitzone „%2“ ist hier nicht verfügbar.</translation>
    </message>
    <message>
        <source>The menu has no fallback; the call ends.</source>
        <translation>Das Menü hat kein Ausweichziel; der Anruf endet.</translation>
    </message>
    <message>
        <source>The caller pressed &apos;%1&apos;, which is not a choice.</source>
        <translation>Der Anrufer drückte „%1“, was keine Wahl ist.</translation>
    </message>
    <message>
        <source>The caller is unknown; only active extensions call out.</source>
        <translation>Der Anrufer ist unbekannt; nur aktive Nebenstellen rufen nach draußen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an extension of the plan; only active extensions call out.</source>
        <translation>„%1“ ist keine Nebenstelle des Plans; nur aktive Nebenstellen rufen nach draußen.</translation>
    </message>
    <message>
        <source>Extension %1 is not a phone extension and does not call out.</source>
        <translation>Nebenstelle %1 ist keine Telefonnebenstelle und ruft nicht nach draußen.</translation>
    </message>
    <message>
        <source>%1 is not a complete number: its area code is missing.</source>
        <translation>%1 ist keine vollständige Nummer: Die Ortsvorwahl fehlt.</translation>
    </message>
    <message>
        <source>The call is dropped silently.</source>
        <translation>Der Anruf wird stumm beendet.</translation>
    </message>
    <message>
        <source>Largest number from one address (IPv6: one /64) that is not a trusted proxy. 0: a quarter of server/max_connections.</source>
        <translation>Größte Zahl von einer Adresse (IPv6: einem /64), die kein vertrauenswürdiger Proxy ist. 0: ein Viertel von server/max_connections.</translation>
    </message>
    <message>
        <source>The reply must be taken within</source>
        <translation>Die Antwort muss abgenommen sein innerhalb von</translation>
    </message>
    <message>
        <source>After that, a caller hears an apology, and an event is refused so that it is sent again.</source>
        <translation>Danach hört ein Anrufer eine Entschuldigung, und ein Ereignis wird abgelehnt, damit es noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>Failures before a pause</source>
        <translation>Fehlversuche vor einer Pause</translation>
    </message>
    <message>
        <source>After so long without a failure a sender starts again from zero.</source>
        <translation>Nach so langer Zeit ohne Fehlversuch beginnt ein Absender wieder bei null.</translation>
    </message>
    <message>
        <source>Recognise duplicate events for</source>
        <translation>Doppelte Ereignisse erkennen für</translation>
    </message>
    <message>
        <source>A session update or call record that comes again gets the first reply.</source>
        <translation>Eine Sitzungsmeldung oder ein Anrufdatensatz, der noch einmal kommt, bekommt die erste Antwort.</translation>
    </message>
    <message>
        <source>Recognise duplicate voice requests for</source>
        <translation>Doppelte Sprachanfragen erkennen für</translation>
    </message>
    <message>
        <source>A voice request that comes again gets the first reply.</source>
        <translation>Eine Sprachanfrage, die noch einmal kommt, bekommt die erste Antwort.</translation>
    </message>
    <message>
        <source>Maximum size</source>
        <translation>Höchstgröße</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Cloudonix sends an event again when the reply was late or an error. At most once a minute.</source>
        <translation>Cloudonix sendet ein Ereignis noch einmal, wenn die Antwort spät kam oder ein Fehler war. Höchstens einmal in der Minute.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::AboutDialog</name>
    <message>
        <source>About OPBX</source>
        <translation>Über OPBX</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later; the program as it is distributed is under version 3, because Qt HTTP Server is. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später; das Programm in der verbreiteten Form steht unter Version 3, weil Qt HTTP Server unter ihr steht. Es kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>Lizenz lesen</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
</context>
<context>
    <name>opbx::ui::AddressStep</name>
    <message>
        <source>Where OPBX listens</source>
        <translation>Wo OPBX lauscht</translation>
    </message>
    <message>
        <source>Requests arrive at this address of your computer. Keep it as it is when a tunnel or a proxy runs on the same computer.</source>
        <translation>Anfragen kommen an dieser Adresse Ihres Rechners an. Lassen Sie sie, wie sie ist, wenn ein Tunnel oder Proxy auf demselben Rechner läuft.</translation>
    </message>
    <message>
        <source>Listening at %1</source>
        <translation>Lauscht auf %1</translation>
    </message>
    <message>
        <source>Not listening yet</source>
        <translation>Lauscht noch nicht</translation>
    </message>
</context>
<context>
    <name>opbx::ui::AssistantDialog</name>
    <message>
        <source>Set up OPBX</source>
        <translation>OPBX einrichten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Skip the assistant</source>
        <translation>Assistenten überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertigstellen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::Banner</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Diesen Hinweis ausblenden</translation>
    </message>
</context>
<context>
    <name>opbx::ui::BodyTreeModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>numbers of the first and last item of a part of a long list</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>opbx::ui::BodyView</name>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Body as %1</source>
        <translation>Inhalt als %1</translation>
    </message>
    <message>
        <source>Copy the body</source>
        <translation>Inhalt kopieren</translation>
    </message>
    <message>
        <source>Body as a tree</source>
        <translation>Inhalt als Baum</translation>
    </message>
    <message>
        <source>Body as text</source>
        <translation>Inhalt als Text</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Previous part of the text</source>
        <translation>Voriger Teil des Textes</translation>
    </message>
    <message>
        <source>Next part of the text</source>
        <translation>Nächster Teil des Textes</translation>
    </message>
    <message>
        <source>Part %1 of %2 of the text</source>
        <translation>Teil %1 von %2 des Textes</translation>
    </message>
</context>
<context>
    <name>opbx::ui::BrokenSettingsDialog</name>
    <message>
        <source>Line %1: there is no setting “%2”.</source>
        <translation>Zeile %1: Es gibt keine Einstellung „%2“.</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <comment>number of a line, name of a setting, what is allowed</comment>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message>
        <source>OPBX: settings</source>
        <translation>OPBX: Einstellungen</translation>
    </message>
    <message>
        <source>The settings file cannot be read</source>
        <translation>Die Einstellungsdatei lässt sich nicht lesen</translation>
    </message>
    <message numerus="yes">
        <source>The settings file holds %n line(s) that cannot be used</source>
        <translation>
            <numerusform>Die Einstellungsdatei enthält eine Zeile, die nicht zu gebrauchen ist</numerusform>
            <numerusform>Die Einstellungsdatei enthält %n Zeilen, die nicht zu gebrauchen sind</numerusform>
        </translation>
    </message>
    <message>
        <source>the path of the settings file</source>
        <translation>Pfad der Einstellungsdatei</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und eine weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>No calls are answered until it can be used. OPBX can start with its defaults; the file as it is stays beside the new one, with “.old” at the end of its name.</source>
        <translation>Bis sie zu gebrauchen ist, werden keine Anrufe beantwortet. OPBX kann mit seinen Vorgaben starten; die jetzige Datei bleibt neben der neuen, mit „.old“ am Ende des Namens.</translation>
    </message>
    <message>
        <source>No calls are answered until it can be used. OPBX can take the defaults for these lines; the file as it is stays beside the new one, with “.old” at the end of its name.</source>
        <translation>Bis sie zu gebrauchen ist, werden keine Anrufe beantwortet. OPBX kann für diese Zeilen die Vorgaben nehmen; die jetzige Datei bleibt neben der neuen, mit „.old“ am Ende des Namens.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Start with defaults</source>
        <translation>Mit Vorgaben starten</translation>
    </message>
    <message>
        <source>Use the defaults</source>
        <translation>Vorgaben verwenden</translation>
    </message>
    <message>
        <source>Or fix it by hand: OPBX reads it again when you come back to this window.</source>
        <translation>Oder von Hand beheben: OPBX liest sie erneut, wenn Sie zu diesem Fenster zurückkehren.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallBarChart</name>
    <message>
        <source>Calls over time</source>
        <translation>Anrufe im Zeitverlauf</translation>
    </message>
    <message>
        <source>No calls.</source>
        <translation>Keine Anrufe.</translation>
    </message>
    <message>
        <source>From %1 to %2, at most %3 in a bar.</source>
        <translation>Von %1 bis %2, höchstens %3 in einem Balken.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>%1: %2 answered, %3 missed, %4 other</source>
        <translation>%1: %2 angenommen, %3 verpasst, %4 andere</translation>
    </message>
    <message>
        <source>These calls span too many hours to show each: a bar stands for a day.</source>
        <translation>Diese Anrufe erstrecken sich über zu viele Stunden: Ein Balken steht für einen Tag.</translation>
    </message>
    <message>
        <source>These calls span too many days to show each: a bar stands for a month.</source>
        <translation>Diese Anrufe erstrecken sich über zu viele Tage: Ein Balken steht für einen Monat.</translation>
    </message>
    <message>
        <source>These calls span too many months to show each: a bar stands for a year.</source>
        <translation>Diese Anrufe erstrecken sich über zu viele Monate: Ein Balken steht für ein Jahr.</translation>
    </message>
    <message numerus="yes">
        <source>These calls span too long a time: a bar stands for %n year(s).</source>
        <translation>
            <numerusform>Diese Anrufe erstrecken sich über zu lange Zeit: Ein Balken steht für ein Jahr.</numerusform>
            <numerusform>Diese Anrufe erstrecken sich über zu lange Zeit: Ein Balken steht für %n Jahre.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, hour</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallBoard</name>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>klingelt</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>im Gespräch</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>waiting, talking, missed; how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Missed today</source>
        <translation>Heute verpasst</translation>
    </message>
    <message>
        <source>The plan has no extensions yet.</source>
        <translation>Der Plan hat noch keine Nebenstellen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallColumns</name>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Answered after</source>
        <translation>Angenommen nach</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>Gesprächszeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Teilstrecken</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Call id</source>
        <translation>Anrufkennung</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Angenommen von</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>At the network</source>
        <translation>Im Netz</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Cloudonix status</source>
        <translation>Cloudonix-Status</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallDetail</name>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>address of the recording</source>
        <translation>Adresse der Aufzeichnung</translation>
    </message>
    <message>
        <source>Legs of the call</source>
        <translation>Teilstrecken des Anrufs</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>Keine Aufzeichnung</translation>
    </message>
    <message>
        <source>Answered, %1 of talk.</source>
        <translation>Angenommen, %1 Gesprächszeit.</translation>
    </message>
    <message>
        <source>Missed: an inbound call that nobody answered.</source>
        <translation>Verpasst: ein eingehender Anruf, den niemand angenommen hat.</translation>
    </message>
    <message>
        <source>Not answered: %1.</source>
        <translation>Nicht angenommen: %1.</translation>
    </message>
    <message>
        <source>call %1</source>
        <comment>file name: time</comment>
        <translation>Anruf %1</translation>
    </message>
    <message>
        <source>Events of the call</source>
        <translation>Ereignisse des Anrufs</translation>
    </message>
    <message>
        <source>Show the legs of the call</source>
        <translation>Teilstrecken des Anrufs zeigen</translation>
    </message>
    <message>
        <source>Show the events of the call</source>
        <translation>Ereignisse des Anrufs zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n leg(s)</source>
        <translation>
            <numerusform>%n Teilstrecke</numerusform>
            <numerusform>%n Teilstrecken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a call to see its legs and events.</source>
        <translation>Wählen Sie einen Anruf, um seine Teilstrecken und Ereignisse zu sehen.</translation>
    </message>
    <message>
        <source>No call detail record of this call is kept.</source>
        <translation>Von diesem Anruf ist kein Anrufdatensatz gespeichert.</translation>
    </message>
    <message>
        <source>No session update of this call is kept.</source>
        <translation>Von diesem Anruf ist keine Sitzungsmeldung gespeichert.</translation>
    </message>
    <message>
        <source>Answered by %1, %2 of talk.</source>
        <translation>Angenommen von %1, %2 Gespräch.</translation>
    </message>
    <message>
        <source>An AI assistant took the call, %1 of talk.</source>
        <translation>Ein KI-Assistent hat den Anruf angenommen, %1 Gespräch.</translation>
    </message>
    <message>
        <source>The caller joined a conference, for %1.</source>
        <translation>Der Anrufer nahm an einer Konferenz teil, %1 lang.</translation>
    </message>
    <message>
        <source>The caller is blocked.</source>
        <translation>Der Anrufer ist gesperrt.</translation>
    </message>
    <message>
        <source>Missed: the caller left a message.</source>
        <translation>Verpasst: Der Anrufer hat eine Nachricht hinterlassen.</translation>
    </message>
    <message>
        <source>Missed: the caller left no message.</source>
        <translation>Verpasst: Der Anrufer hat keine Nachricht hinterlassen.</translation>
    </message>
    <message>
        <source>Missed: the call ended in a menu.</source>
        <translation>Verpasst: Der Anruf endete in einem Menü.</translation>
    </message>
    <message>
        <source>Missed: nobody is there outside the opening hours.</source>
        <translation>Verpasst: Außerhalb der Geschäftszeiten ist niemand da.</translation>
    </message>
    <message>
        <source>Missed: the call led nowhere or could not be connected.</source>
        <translation>Verpasst: Der Anruf führte nirgendwohin oder konnte nicht verbunden werden.</translation>
    </message>
    <message>
        <source>%1 Path: %2.</source>
        <comment>sentence, places</comment>
        <translation>%1 Weg: %2.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallEventsModel</name>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Cloudonix status</source>
        <translation>Cloudonix-Status</translation>
    </message>
    <message>
        <source>Late; ignored</source>
        <translation>Verspätet; nicht berücksichtigt</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallFigures</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Calls that are shown, each session once.</source>
        <translation>Angezeigte Anrufe, jede Sitzung einmal.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>Gesprächszeit</translation>
    </message>
    <message>
        <source>ASR</source>
        <translation>ASR</translation>
    </message>
    <message>
        <source>Answer-seizure ratio: answered calls of all calls.</source>
        <translation>Annahmequote: Anteil der angenommenen an allen Anrufen.</translation>
    </message>
    <message>
        <source>ACD</source>
        <translation>ACD</translation>
    </message>
    <message>
        <source>Average call duration: talk time of an answered call.</source>
        <translation>Mittlere Anrufdauer: Gesprächszeit eines angenommenen Anrufs.</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>Zeit bis zur Annahme</translation>
    </message>
    <message>
        <source>From start to answer, on average.</source>
        <translation>Vom Beginn bis zur Annahme, im Mittel.</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Most calls at one instant.</source>
        <translation>Die meisten gleichzeitigen Anrufe.</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>per cent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Calls that a person, an AI assistant or a conference took. Menus, greetings and announcements do not count.</source>
        <translation>Anrufe, die eine Person, ein KI-Assistent oder eine Konferenz angenommen hat. Menüs, Begrüßungen und Ansagen zählen nicht.</translation>
    </message>
    <message>
        <source>Inbound calls that no person, AI assistant or conference took, each session once. A message that was left does not make it answered.</source>
        <translation>Eingehende Anrufe, die keine Person, kein KI-Assistent und keine Konferenz angenommen hat, jede Sitzung einmal. Eine hinterlassene Nachricht gilt nicht als Annahme.</translation>
    </message>
    <message>
        <source>From answer to end with who took the call, of all calls together.</source>
        <translation>Von der Annahme bis zum Ende mit dem, der den Anruf annahm, für alle Anrufe zusammen.</translation>
    </message>
    <message>
        <source>Missed: inbound, and no person, assistant or conference took it, each session once.</source>
        <translation>Verpasst: eingehend, und keine Person, kein Assistent und keine Konferenz hat angenommen, jede Sitzung einmal.</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>davor: %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallHeatMapView</name>
    <message>
        <source>Calls by weekday and hour</source>
        <translation>Anrufe nach Wochentag und Stunde</translation>
    </message>
    <message>
        <source>No calls.</source>
        <translation>Keine Anrufe.</translation>
    </message>
    <message>
        <source>Busiest: %1, %2 o&apos;clock.</source>
        <translation>Am meisten los: %1, %2 Uhr.</translation>
    </message>
    <message>
        <source>%1, %2:00 to %3:00: %4</source>
        <translation>%1, %2:00 bis %3:00: %4</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallLegsModel</name>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>Gesprächszeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Call id</source>
        <translation>Anrufkennung</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>Seit Beginn</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) later</source>
        <translation>
            <numerusform>%n Sekunde später</numerusform>
            <numerusform>%n Sekunden später</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 later</source>
        <comment>time in which nothing came</comment>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>Refused: %1.</source>
        <translation>Abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Came again, and got the same reply.</source>
        <translation>Kam noch einmal und bekam dieselbe Antwort.</translation>
    </message>
    <message>
        <source>The network says: %1.</source>
        <translation>Das Netz sagt: %1.</translation>
    </message>
    <message>
        <source>The call record says: %1.</source>
        <translation>Der Anrufdatensatz sagt: %1.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallRecordsPage</name>
    <message>
        <source>Call records</source>
        <translation>Anrufliste</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>Als CSV &amp;exportieren…</translation>
    </message>
    <message>
        <source>Show the call&apos;s &amp;traffic</source>
        <translation>&amp;Verkehr des Anrufs zeigen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alle Anrufe</translation>
    </message>
    <message>
        <source>A bar stands for</source>
        <translation>Ein Balken steht für</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Nach Stunde</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monat</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Zeitverlauf</translation>
    </message>
    <message>
        <source>By weekday and hour</source>
        <translation>Nach Wochentag und Stunde</translation>
    </message>
    <message>
        <source>Chosen call</source>
        <translation>Gewählter Anruf</translation>
    </message>
    <message>
        <source>No call of this period matches the filter.</source>
        <translation>Kein Anruf dieses Zeitraums passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No calls in this period. Send a test call to see one.</source>
        <translation>Keine Anrufe in diesem Zeitraum. Senden Sie einen Testanruf, um einen zu sehen.</translation>
    </message>
    <message>
        <source>Send a test call</source>
        <translation>Testanruf senden</translation>
    </message>
    <message>
        <source>Comma-separated, UTF-8 (*.csv)</source>
        <translation>Durch Kommas getrennt, UTF-8 (*.csv)</translation>
    </message>
    <message>
        <source>Comma-separated for Excel (*.csv)</source>
        <translation>Durch Kommas getrennt für Excel (*.csv)</translation>
    </message>
    <message>
        <source>Semicolon-separated for Excel (*.csv)</source>
        <translation>Durch Semikolons getrennt für Excel (*.csv)</translation>
    </message>
    <message>
        <source>Tab-separated (*.tsv)</source>
        <translation>Durch Tabulatoren getrennt (*.tsv)</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n call(s)</source>
        <translation>
            <numerusform>%n Anruf wird exportiert</numerusform>
            <numerusform>%n Anrufe werden exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The calls were exported.</source>
        <translation>Die Anrufe wurden exportiert.</translation>
    </message>
    <message>
        <source>Save the &amp;month as PDF…</source>
        <translation>&amp;Monat als PDF speichern…</translation>
    </message>
    <message>
        <source>&amp;Print the month…</source>
        <translation>Monat &amp;drucken…</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Totals by</source>
        <translation>Summen nach</translation>
    </message>
    <message>
        <source>By extension</source>
        <translation>Nach Nebenstelle</translation>
    </message>
    <message>
        <source>By ring group</source>
        <translation>Nach Rufgruppe</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Nach Nummer</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>No calls in this period.</source>
        <translation>Keine Anrufe in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Save the month as PDF</source>
        <translation>Monat als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Der Bericht wurde gespeichert.</translation>
    </message>
    <message>
        <source>The printer cannot be used.</source>
        <translation>Der Drucker lässt sich nicht benutzen.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallView</name>
    <message>
        <source>Exchanges of this call</source>
        <translation>Vorgänge dieses Anrufs</translation>
    </message>
    <message>
        <source>This exchange names no call.</source>
        <translation>Dieser Vorgang nennt keinen Anruf.</translation>
    </message>
    <message>
        <source>Nothing else of this call is kept.</source>
        <translation>Von diesem Anruf ist sonst nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>Compare with the one that is shown</source>
        <translation>Mit dem gezeigten vergleichen</translation>
    </message>
    <message>
        <source>Nobody has proved that this request is about a call, so it belongs to none.</source>
        <translation>Niemand hat bewiesen, dass diese Anfrage zu einem Anruf gehört, also gehört sie zu keinem.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallWords</name>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>AI assistant</source>
        <translation>KI-Assistent</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konferenz</translation>
    </message>
    <message>
        <source>Message left</source>
        <translation>Nachricht hinterlassen</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>In the menu</source>
        <translation>Im Menü</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>menu</source>
        <comment>place on the way of a call</comment>
        <translation>Menü</translation>
    </message>
    <message>
        <source>voicemail</source>
        <comment>place on the way of a call</comment>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>AI assistant</source>
        <comment>place on the way of a call</comment>
        <translation>KI-Assistent</translation>
    </message>
    <message>
        <source>conference</source>
        <comment>place on the way of a call</comment>
        <translation>Konferenz</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>place on the way of a call</comment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>blocked</source>
        <comment>place on the way of a call</comment>
        <translation>gesperrt</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallbacksModel</name>
    <message>
        <source>Not answered</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Letzter Anruf</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Angerufen</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallbacksPage</name>
    <message>
        <source>Call back</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>My &amp;phone:</source>
        <translation>Mein &amp;Telefon:</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Anrufen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Erledigt</translation>
    </message>
    <message>
        <source>Copy the &amp;number</source>
        <translation>&amp;Nummer kopieren</translation>
    </message>
    <message>
        <source>Show the &amp;last call</source>
        <translation>&amp;Letzten Anruf zeigen</translation>
    </message>
    <message>
        <source>Callers to call back</source>
        <translation>Zurückzurufende Anrufer</translation>
    </message>
    <message>
        <source>My phone</source>
        <translation>Mein Telefon</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note about the chosen caller</source>
        <translation>Notiz zum gewählten Anrufer</translation>
    </message>
    <message>
        <source>Nobody is waiting for a call.</source>
        <translation>Niemand wartet auf einen Rückruf.</translation>
    </message>
    <message>
        <source>No caller matches &quot;%1&quot;.</source>
        <translation>Kein Anrufer passt zu „%1“.</translation>
    </message>
    <message>
        <source>Show all callers</source>
        <translation>Alle Anrufer zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) of the last 30 days</source>
        <translation>
            <numerusform>%n Anrufer der letzten 30 Tage</numerusform>
            <numerusform>%n Anrufer der letzten 30 Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Rings your phone first, then the caller</source>
        <translation>Lässt zuerst Ihr Telefon klingeln, dann das des Anrufers</translation>
    </message>
    <message>
        <source>Needs the Cloudonix domain and its API key. See Settings, Cloudonix.</source>
        <translation>Braucht die Cloudonix-Domain und ihren API-Schlüssel. Siehe Einstellungen, Cloudonix.</translation>
    </message>
    <message>
        <source>Phone %1 rings; %2 is called when you answer.</source>
        <translation>Telefon %1 klingelt; %2 wird angerufen, wenn Sie abheben.</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>%1 is done.</source>
        <translation>%1 ist erledigt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CauseList</name>
    <message>
        <source>without a cause of its own</source>
        <translation>ohne eigene Ursache</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>erneut gesendet</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the requests: %1</source>
        <translation>Anfragen zeigen: %1</translation>
    </message>
    <message>
        <source>Nothing was refused, and no event came again.</source>
        <translation>Nichts wurde abgelehnt, und kein Ereignis kam noch einmal.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CertificateCard</name>
    <message>
        <source>Make a self-signed certificate…</source>
        <translation>Selbst signiertes Zertifikat erstellen…</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Names and addresses of this computer</source>
        <translation>Namen und Adressen dieses Rechners</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make no certificate</source>
        <translation>Kein Zertifikat erstellen</translation>
    </message>
    <message>
        <source>Names and addresses by which the sender reaches this computer, separated by commas:</source>
        <translation>Namen und Adressen, unter denen der Absender diesen Rechner erreicht, durch Kommas getrennt:</translation>
    </message>
    <message>
        <source>Nobody else vouches for it: that is enough for tests in a local network. Cloudonix wants a certificate of a public authority, or a tunnel, which brings its own.</source>
        <translation>Niemand sonst bürgt dafür: Das genügt für Versuche im lokalen Netz. Cloudonix verlangt ein Zertifikat einer öffentlichen Stelle oder einen Tunnel, der sein eigenes mitbringt.</translation>
    </message>
    <message>
        <source>Making the key and the certificate…</source>
        <translation>Schlüssel und Zertifikat werden erstellt…</translation>
    </message>
    <message>
        <source>The certificate and its key are made. Apply, and the endpoint uses them.</source>
        <translation>Das Zertifikat und sein Schlüssel sind erstellt. Mit „Anwenden“ benutzt sie der Endpunkt.</translation>
    </message>
    <message>
        <source>The certificate and its key are made, and the endpoint uses them.</source>
        <translation>Das Zertifikat und sein Schlüssel sind erstellt, und der Endpunkt benutzt sie.</translation>
    </message>
    <message>
        <source>A name or address is not in the right form. Write host names and addresses, separated by commas.</source>
        <translation>Ein Name oder eine Adresse hat nicht die richtige Form. Schreiben Sie Rechnernamen und Adressen, durch Kommas getrennt.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CertificateWords</name>
    <message>
        <source>The certificate is for %1, and is valid until %2.</source>
        <translation>Das Zertifikat gilt für %1, und zwar bis %2.</translation>
    </message>
    <message>
        <source>The file of the certificate cannot be read. Choose it again.</source>
        <translation>Die Datei des Zertifikats lässt sich nicht lesen. Wählen Sie sie neu.</translation>
    </message>
    <message>
        <source>The file of the private key cannot be read. Choose it again.</source>
        <translation>Die Datei des privaten Schlüssels lässt sich nicht lesen. Wählen Sie sie neu.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form. Choose another.</source>
        <translation>Die Datei enthält kein Zertifikat im PEM-Format. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file holds no private key in PEM form. Choose another.</source>
        <translation>Die Datei enthält keinen privaten Schlüssel im PEM-Format. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The private key is protected by a password. Save it without one.</source>
        <translation>Der private Schlüssel ist mit einem Kennwort geschützt. Speichern Sie ihn ohne Kennwort.</translation>
    </message>
    <message>
        <source>The private key does not belong to the certificate. Choose the pair that was made together.</source>
        <translation>Der private Schlüssel gehört nicht zum Zertifikat. Wählen Sie das Paar, das zusammen erstellt wurde.</translation>
    </message>
    <message>
        <source>The certificate expired on %1. Choose a newer one.</source>
        <translation>Das Zertifikat ist am %1 abgelaufen. Wählen Sie ein neueres.</translation>
    </message>
    <message>
        <source>The certificate is not valid before %1. Check this computer&apos;s clock.</source>
        <translation>Das Zertifikat gilt erst ab %1. Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Choose the private key that belongs to the certificate, too.</source>
        <translation>Wählen Sie auch den privaten Schlüssel, der zum Zertifikat gehört.</translation>
    </message>
    <message>
        <source>Choose the certificate that belongs to the private key, too.</source>
        <translation>Wählen Sie auch das Zertifikat, das zum privaten Schlüssel gehört.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ChangeTable</name>
    <message>
        <source>hidden by Cloudonix</source>
        <translation>von Cloudonix verborgen</translation>
    </message>
    <message>
        <source>another key</source>
        <translation>ein anderer Schlüssel</translation>
    </message>
    <message>
        <source>the requests API key of this program</source>
        <translation>der API-Schlüssel für Anfragen dieses Programms</translation>
    </message>
    <message>
        <source>Default voice application</source>
        <translation>Standard-Sprachanwendung</translation>
    </message>
    <message>
        <source>Voice application&apos;s URL</source>
        <translation>URL der Sprachanwendung</translation>
    </message>
    <message>
        <source>Voice application</source>
        <translation>Sprachanwendung</translation>
    </message>
    <message>
        <source>Session update endpoint</source>
        <translation>Endpunkt für Sitzungsmeldungen</translation>
    </message>
    <message>
        <source>CDR endpoint</source>
        <translation>CDR-Endpunkt</translation>
    </message>
    <message>
        <source>Authorization API key</source>
        <translation>API-Schlüssel zur Autorisierung</translation>
    </message>
    <message>
        <source>Call timeout</source>
        <translation>Zeitgrenze für Anrufe</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>At Cloudonix now</source>
        <translation>Jetzt bei Cloudonix</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>switched off</source>
        <comment>a number</comment>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>switched off</source>
        <comment>a voice application</comment>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>switched on</source>
        <comment>a voice application</comment>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>Calls to %1 go to</source>
        <comment>a number</comment>
        <translation>Anrufe an %1 gehen an</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CloseDialog</name>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>This desktop has no tray. Start OPBX again to see the window.</source>
        <translation>Diese Arbeitsumgebung hat keinen Infobereich. Starten Sie OPBX erneut, um das Fenster zu sehen.</translation>
    </message>
    <message>
        <source>OPBX remembers the answer. You can change it in Settings, Language and appearance.</source>
        <translation>OPBX merkt sich die Antwort. Sie können sie unter Einstellungen, Sprache und Aussehen ändern.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Keep answering calls?</source>
        <translation>Anrufe weiter beantworten?</translation>
    </message>
    <message>
        <source>Calls are answered only while OPBX runs. It can run without its window.</source>
        <translation>Anrufe werden nur beantwortet, solange OPBX läuft. Es kann ohne Fenster laufen.</translation>
    </message>
    <message>
        <source>You will find it in the tray.</source>
        <translation>Sie finden es im Infobereich.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CloudonixPanel</name>
    <message>
        <source>Set up the domain</source>
        <translation>Domäne einrichten</translation>
    </message>
    <message>
        <source>Points the domain&apos;s voice application, session updates and call records to this endpoint, with the requests API key. You see first what changes.</source>
        <translation>Richtet Sprachanwendung, Sitzungsmeldungen und Anrufdatensätze der Domäne auf diesen Endpunkt, mit dem API-Schlüssel für Anfragen. Sie sehen zuerst, was sich ändert.</translation>
    </message>
    <message>
        <source>Check domain and key</source>
        <translation>Domäne und Schlüssel prüfen</translation>
    </message>
    <message>
        <source>Change this at Cloudonix</source>
        <translation>Dies bei Cloudonix ändern</translation>
    </message>
    <message>
        <source>Subscribers and extensions</source>
        <translation>Teilnehmer und Nebenstellen</translation>
    </message>
    <message>
        <source>A call can ring only an extension that is also a subscriber at Cloudonix.</source>
        <translation>Ein Anruf kann nur bei einer Nebenstelle klingeln, die bei Cloudonix auch Teilnehmer ist.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compares subscribers at Cloudonix with the extensions of the routing plan</source>
        <translation>Vergleicht die Teilnehmer bei Cloudonix mit den Nebenstellen des Routingplans</translation>
    </message>
    <message>
        <source>Enter the domain and apply it, and set the domain API key, first.</source>
        <translation>Geben Sie zuerst die Domäne ein, übernehmen Sie sie und setzen Sie den API-Schlüssel der Domäne.</translation>
    </message>
    <message>
        <source>Cloudonix refused. Check that the key belongs to this domain, then try again.</source>
        <translation>Cloudonix hat abgelehnt. Prüfen Sie, ob der Schlüssel zu dieser Domäne gehört, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cloudonix does not know this domain. Check its name.</source>
        <translation>Cloudonix kennt diese Domäne nicht. Prüfen Sie ihren Namen.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Asking Cloudonix…</source>
        <translation>Cloudonix wird gefragt…</translation>
    </message>
    <message>
        <source>The key belongs to the domain %1. Enter the public address before you set up the domain.</source>
        <translation>Der Schlüssel gehört zur Domäne %1. Geben Sie die öffentliche Adresse ein, bevor Sie die Domäne einrichten.</translation>
    </message>
    <message numerus="yes">
        <source>The key belongs to the domain %1. %n thing(s) would change there:</source>
        <translation>
            <numerusform>Der Schlüssel gehört zur Domäne %1. %n Sache würde sich dort ändern:</numerusform>
            <numerusform>Der Schlüssel gehört zur Domäne %1. %n Dinge würden sich dort ändern:</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting up the domain…</source>
        <translation>Domäne wird eingerichtet…</translation>
    </message>
    <message>
        <source>Setting the voice application…</source>
        <translation>Sprachanwendung wird gesetzt…</translation>
    </message>
    <message>
        <source>Setting the domain…</source>
        <translation>Domäne wird gesetzt…</translation>
    </message>
    <message>
        <source>Reading back what is there now…</source>
        <translation>Der jetzige Stand wird zurückgelesen…</translation>
    </message>
    <message>
        <source>What is at Cloudonix now could not be read back. Check the domain again before you rely on it.</source>
        <translation>Der jetzige Stand bei Cloudonix ließ sich nicht zurücklesen. Prüfen Sie die Domäne noch einmal, bevor Sie sich darauf verlassen.</translation>
    </message>
    <message>
        <source>Cloudonix dropped settings of the domain that were there before: %1. Enter them again in the portal.</source>
        <translation>Cloudonix hat Einstellungen der Domäne verworfen, die vorher da waren: %1. Tragen Sie sie im Portal wieder ein.</translation>
    </message>
    <message>
        <source>A step failed, but everything is there now.</source>
        <translation>Ein Schritt ist fehlgeschlagen, aber jetzt ist alles da.</translation>
    </message>
    <message>
        <source>Not everything was changed. This is still different. Check the domain, then change it again.</source>
        <translation>Nicht alles wurde geändert. Dies ist noch anders. Prüfen Sie die Domäne und ändern Sie sie dann erneut.</translation>
    </message>
    <message>
        <source>Subscribers that are switched off at Cloudonix: %1</source>
        <translation>Bei Cloudonix abgeschaltete Teilnehmer: %1</translation>
    </message>
    <message>
        <source>Subscribers and extensions are the same.</source>
        <translation>Teilnehmer und Nebenstellen sind gleich.</translation>
    </message>
    <message>
        <source>Subscribers and extensions differ.</source>
        <translation>Teilnehmer und Nebenstellen unterscheiden sich.</translation>
    </message>
    <message>
        <source>The domain %1 is switched off at Cloudonix: no call arrives. Switch it on in the portal.</source>
        <translation>Die Domäne %1 ist bei Cloudonix abgeschaltet: Kein Anruf kommt an. Schalten Sie sie im Portal ein.</translation>
    </message>
    <message>
        <source>The domain %1 already points here.</source>
        <translation>Die Domäne %1 zeigt schon hierher.</translation>
    </message>
    <message>
        <source>The domain %1 has these addresses, but no call to one of its numbers arrives here yet.</source>
        <translation>Die Domäne %1 hat diese Adressen, aber noch kein Anruf an eine ihrer Nummern kommt hier an.</translation>
    </message>
    <message>
        <source>Binding the numbers…</source>
        <translation>Nummern werden zugeordnet…</translation>
    </message>
    <message>
        <source>Done. Calls to %1, session updates and call records arrive here.</source>
        <translation>Fertig. Anrufe an %1, Sitzungsmeldungen und Anrufdatensätze kommen hier an.</translation>
    </message>
    <message>
        <source>The settings are there. Whether calls arrive is not known, because Cloudonix did not list the domain&apos;s numbers. Call one of them to find out.</source>
        <translation>Die Einstellungen sind da. Ob Anrufe ankommen, ist nicht bekannt, weil Cloudonix die Nummern der Domäne nicht genannt hat. Rufen Sie eine davon an, um es herauszufinden.</translation>
    </message>
    <message>
        <source>The settings are there, but no call arrives here yet: no number of the domain leads to this program. Check the domain again and choose numbers.</source>
        <translation>Die Einstellungen sind da, aber noch kein Anruf kommt hier an: Keine Nummer der Domäne führt zu diesem Programm. Prüfen Sie die Domäne erneut und wählen Sie Nummern.</translation>
    </message>
    <message>
        <source>Extensions that are not subscribers, so they cannot ring: %1</source>
        <translation>Nebenstellen, die keine Teilnehmer sind und darum nicht klingeln können: %1</translation>
    </message>
    <message>
        <source>Subscribers that are not extensions here: %1</source>
        <translation>Teilnehmer, die hier keine Nebenstellen sind: %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CompareView</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <translation>Vergleich: %1</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>from byte %1</source>
        <translation>ab Byte %1</translation>
    </message>
    <message>
        <source>The same as the one of %1, byte for byte.</source>
        <translation>Gleich dem von %1, Byte für Byte.</translation>
    </message>
    <message>
        <source>Against the one of %1. The bodies say the same in other bytes.</source>
        <translation>Gegen den von %1. Die Inhalte sagen dasselbe mit anderen Bytes.</translation>
    </message>
    <message>
        <source>Against the one of %1.</source>
        <translation>Gegen den von %1.</translation>
    </message>
    <message>
        <source>Select two exchanges, or press D to compare with the one before.</source>
        <translation>Wählen Sie zwei Vorgänge oder drücken Sie D, um mit dem vorigen zu vergleichen.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts unterscheidet sich.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Against the one of %1. Only the first differences are listed.</source>
        <translation>Gegen den von %1. Nur die ersten Unterschiede sind aufgeführt.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CopyActions</name>
    <message>
        <source>Copy as &amp;cURL</source>
        <translation>Als &amp;cURL kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;HAR</source>
        <translation>Als &amp;HAR kopieren</translation>
    </message>
    <message>
        <source>Copy a &amp;report for support</source>
        <translation>Be&amp;richt für den Support kopieren</translation>
    </message>
    <message>
        <source>Copy as cURL with &amp;secrets</source>
        <translation>Als cURL mit &amp;Geheimnissen kopieren</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CopyField</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DeliveriesView</name>
    <message>
        <source>Deliveries of this event</source>
        <translation>Zustellungen dieses Ereignisses</translation>
    </message>
    <message>
        <source>The event was acknowledged. Nothing more is expected.</source>
        <translation>Das Ereignis wurde quittiert. Mehr wird nicht erwartet.</translation>
    </message>
    <message>
        <source>All retries are used up and none was acknowledged. The sender gives the event up.</source>
        <translation>Alle Wiederholungen sind verbraucht und keine wurde quittiert. Der Absender gibt das Ereignis auf.</translation>
    </message>
    <message>
        <source>The event is not acknowledged yet. The sender tries again 5 seconds, 30 seconds, 2 minutes and 10 minutes after the attempt before.</source>
        <translation>Das Ereignis ist noch nicht quittiert. Der Absender versucht es 5 Sekunden, 30 Sekunden, 2 Minuten und 10 Minuten nach dem vorigen Versuch erneut.</translation>
    </message>
    <message>
        <source>Compare with the one that is shown</source>
        <translation>Mit der gezeigten vergleichen</translation>
    </message>
    <message>
        <source>Which event this is was not kept.</source>
        <translation>Welches Ereignis das ist, wurde nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The event is not acknowledged yet. The sender tries again at %1, which is attempt %2 of %3.</source>
        <translation>Das Ereignis ist noch nicht bestätigt. Der Absender versucht es um %1 erneut, das ist Versuch %2 von %3.</translation>
    </message>
    <message>
        <source>This exchange was imported: its sender delivered it to another program.</source>
        <translation>Dieser Vorgang wurde importiert: Sein Absender hat ihn einem anderen Programm zugestellt.</translation>
    </message>
    <message>
        <source>%1 Nobody has proved to be the sender of this one: the attempts have the same bytes, and may be anybody&apos;s.</source>
        <translation>%1 Niemand hat bewiesen, der Absender zu sein: Die Versuche haben dieselben Bytes und können von jedem stammen.</translation>
    </message>
    <message>
        <source>Only session updates, call records and recording notices are sent again. This is none of them.</source>
        <translation>Nur Sitzungsmeldungen, Anrufdatensätze und Aufnahmemeldungen werden noch einmal gesendet. Das hier ist keins davon.</translation>
    </message>
    <message>
        <source>All retries came, faster than scheduled, and none was acknowledged. Nothing more is expected.</source>
        <translation>Alle Wiederholungen kamen, schneller als geplant, und keine wurde bestätigt. Mehr ist nicht zu erwarten.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DeliveryModel</name>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Pünktlich</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Zu früh</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Zusätzlich</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Ausgeblieben</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Since first</source>
        <translation>Seit dem ersten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholung</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DesktopManners</name>
    <message>
        <source>Quit OPBX</source>
        <translation>OPBX beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are live. While OPBX does not run, nobody answers their next step, nor new calls.</source>
        <translation>
            <numerusform>%n Anruf läuft. Solange OPBX nicht läuft, beantwortet niemand seinen nächsten Schritt und keine neuen Anrufe.</numerusform>
            <numerusform>%n Anrufe laufen. Solange OPBX nicht läuft, beantwortet niemand ihren nächsten Schritt und keine neuen Anrufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DesktopState</name>
    <message>
        <source>This desktop shows notifications, and OPBX is in its tray.</source>
        <translation>Diese Arbeitsumgebung zeigt Meldungen, und OPBX ist in ihrem Infobereich.</translation>
    </message>
    <message>
        <source>This desktop shows notifications. It has no tray: start OPBX again to see its window after it was closed.</source>
        <translation>Diese Arbeitsumgebung zeigt Meldungen. Sie hat keinen Infobereich: Starten Sie OPBX erneut, um sein Fenster nach dem Schließen zu sehen.</translation>
    </message>
    <message>
        <source>This desktop has no service for notifications. OPBX shows them at its tray icon.</source>
        <translation>Diese Arbeitsumgebung hat keinen Dienst für Meldungen. OPBX zeigt sie an seinem Symbol im Infobereich.</translation>
    </message>
    <message>
        <source>This desktop has neither notifications nor a tray. Missed calls are in Call records, everything else in Traffic and Health.</source>
        <translation>Diese Arbeitsumgebung hat weder Meldungen noch einen Infobereich. Verpasste Anrufe stehen in der Anrufliste, alles andere unter Verkehr und Zustand.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DestinationPicker</name>
    <message>
        <source>nowhere</source>
        <translation>nirgendwohin</translation>
    </message>
    <message>
        <source>Forward to a number</source>
        <translation>An eine Nummer weiterleiten</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>%1: number or SIP address to forward to</source>
        <translation>%1: Nummer oder SIP-Adresse, an die weitergeleitet wird</translation>
    </message>
    <message>
        <source>+15551234567 or sip:…</source>
        <translation>+15551234567 oder sip:…</translation>
    </message>
    <message>
        <source>New extension…</source>
        <translation>Neue Nebenstelle…</translation>
    </message>
    <message>
        <source>New extension</source>
        <translation>Neue Nebenstelle</translation>
    </message>
    <message>
        <source>Name of the new extension:</source>
        <translation>Name der neuen Nebenstelle:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DetailPane</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Details of the exchange</source>
        <translation>Einzelheiten des Vorgangs</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Select an exchange to see what it was and what became of it.</source>
        <translation>Wählen Sie einen Vorgang, um zu sehen, was er war und was aus ihm wurde.</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DifferenceModel</name>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Other exchange</source>
        <translation>Anderer Vorgang</translation>
    </message>
    <message>
        <source>This exchange</source>
        <translation>Dieser Vorgang</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DirectoryCard</name>
    <message>
        <source>&amp;Import an address book…</source>
        <translation>Adressbuch &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Remove all names</source>
        <translation>Alle Namen &amp;entfernen</translation>
    </message>
    <message>
        <source>Import an address book</source>
        <translation>Adressbuch importieren</translation>
    </message>
    <message>
        <source>Remove all names</source>
        <translation>Alle Namen entfernen</translation>
    </message>
    <message>
        <source>Names of callers</source>
        <translation>Namen der Anrufer</translation>
    </message>
    <message>
        <source>There are no names yet.</source>
        <translation>Es gibt noch keine Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have a name.</source>
        <translation>
            <numerusform>%n Nummer hat einen Namen.</numerusform>
            <numerusform>%n Nummern haben einen Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Address books (*.csv *.tsv *.txt *.vcf *.vcard)</source>
        <translation>Adressbücher (*.csv *.tsv *.txt *.vcf *.vcard)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) imported.</source>
        <translation>
            <numerusform>%n Nummer importiert.</numerusform>
            <numerusform>%n Nummern importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) without a name or a usable number were left out.</source>
        <translation>
            <numerusform>%n Eintrag ohne Namen oder brauchbare Nummer wurde ausgelassen.</numerusform>
            <numerusform>%n Einträge ohne Namen oder brauchbare Nummer wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Country for numbers without a code</source>
        <translation>Land für Nummern ohne Vorwahl</translation>
    </message>
    <message>
        <source>Country for numbers without a code, e.g. US:</source>
        <translation>Land für Nummern ohne Vorwahl, z. B. US:</translation>
    </message>
    <message>
        <source>Names from an address book appear beside numbers in traffic, live calls, call records and voicemail. Any CSV or vCard export will do.</source>
        <translation>Namen aus einem Adressbuch erscheinen neben Nummern in Verkehr, laufenden Anrufen, Anrufdatensätzen und Mailbox. Jeder CSV- oder vCard-Export genügt.</translation>
    </message>
    <message numerus="yes">
        <source>All %n name(s) will be removed. Import the file again to get them back.</source>
        <translation>
            <numerusform>%n Name wird entfernt. Importieren Sie die Datei noch einmal, um ihn zurückzubekommen.</numerusform>
            <numerusform>Alle %n Namen werden entfernt. Importieren Sie die Datei noch einmal, um sie zurückzubekommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::EmptyState</name>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
</context>
<context>
    <name>opbx::ui::EndpointUrls</name>
    <message>
        <source>Voice application</source>
        <translation>Sprachanwendung</translation>
    </message>
    <message>
        <source>Session updates</source>
        <translation>Sitzungsmeldungen</translation>
    </message>
    <message>
        <source>Call records (CDR)</source>
        <translation>Anrufdatensätze (CDR)</translation>
    </message>
    <message>
        <source>address for: %1</source>
        <translation>Adresse für: %1</translation>
    </message>
    <message>
        <source>Enter the public address first.</source>
        <translation>Geben Sie zuerst die öffentliche Adresse ein.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::EndpointWarnings</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a setting, what needs attention</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Requests API key</source>
        <translation>API-Schlüssel für Anfragen</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>Webhook-Geheimnis</translation>
    </message>
    <message>
        <source>The stored routing plan cannot be read, so the one before it stays in force. Open Routing and restore a version.</source>
        <translation>Der gespeicherte Routingplan ist nicht lesbar, deshalb gilt der vorige weiter. Öffnen Sie Routing und holen Sie eine Version zurück.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a key, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no key &quot;%1&quot; yet, so requests that need it are refused. Generate it in Settings, Authentication.</source>
        <translation>Es gibt noch keinen Schlüssel „%1“, deshalb werden Anfragen abgelehnt, die ihn brauchen. Erzeugen Sie ihn unter Einstellungen, Authentifizierung.</translation>
    </message>
    <message>
        <source>%1: %2 The key that was read before stays in force.</source>
        <comment>name of a key, what is wrong</comment>
        <translation>%1: %2 Der zuvor gelesene Schlüssel gilt weiter.</translation>
    </message>
    <message>
        <source>The settings file is missing, cut off or wrong, so the settings that were read before stay in force. Put it back, or save the settings again.</source>
        <translation>Die Einstellungsdatei fehlt, ist abgeschnitten oder falsch, darum gelten die zuvor gelesenen Einstellungen weiter. Stellen Sie sie wieder her, oder speichern Sie die Einstellungen noch einmal.</translation>
    </message>
    <message>
        <source>The history was damaged. The damaged file is kept as %1, and a new history was started.</source>
        <translation>Der Verlauf war beschädigt. Die beschädigte Datei liegt als %1 bereit, und ein neuer Verlauf wurde begonnen.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::EntityEditor</name>
    <message>
        <source>Choose an entry to edit it, or add one.</source>
        <translation>Wählen Sie einen Eintrag, um ihn zu bearbeiten, oder fügen Sie einen hinzu.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::EntityModel</name>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ExceptionsField</name>
    <message>
        <source>Add a day</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Import holidays…</source>
        <translation>Feiertage importieren…</translation>
    </message>
    <message>
        <source>From an iCalendar file (.ics)</source>
        <translation>Aus einer iCalendar-Datei (.ics)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>Name des Tages</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Open on this day</source>
        <translation>Geöffnet an diesem Tag</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Remove this day</source>
        <translation>Diesen Tag entfernen</translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>Feiertage importieren</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) added as closed.</source>
        <translation>
            <numerusform>%n Tag als geschlossen hinzugefügt.</numerusform>
            <numerusform>%n Tage als geschlossen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not an iCalendar file.</source>
        <translation>Das ist keine iCalendar-Datei.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ExchangeWords</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Voice route</source>
        <translation>Anrufleitung</translation>
    </message>
    <message>
        <source>IVR input</source>
        <translation>Menüeingabe</translation>
    </message>
    <message>
        <source>Ring group</source>
        <translation>Rufgruppe</translation>
    </message>
    <message>
        <source>Dial result</source>
        <translation>Wählergebnis</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Session update</source>
        <translation>Sitzungsmeldung</translation>
    </message>
    <message>
        <source>CDR</source>
        <translation>CDR</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Initiated</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>bearer token and signature</source>
        <translation>Bearer-Token und Signatur</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>No key set</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>The request is being received.</source>
        <translation>Die Anfrage wird gerade empfangen.</translation>
    </message>
    <message>
        <source>Verified by the %1, stored and acknowledged.</source>
        <translation>Bestätigt durch %1, gespeichert und quittiert.</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>hat aufgegeben</translation>
    </message>
    <message>
        <source>SHA-256 of the body</source>
        <translation>SHA-256 des Inhalts</translation>
    </message>
    <message>
        <source>SHA-256 of session, state and time</source>
        <translation>SHA-256 von Sitzung, Zustand und Zeit</translation>
    </message>
    <message>
        <source>SHA-256 of domain, session and call id</source>
        <translation>SHA-256 von Domäne, Sitzung und Anrufkennung</translation>
    </message>
    <message>
        <source>SHA-256 of method, path, query and body</source>
        <translation>SHA-256 von Methode, Pfad, Abfrage und Inhalt</translation>
    </message>
    <message>
        <source>field eventId</source>
        <translation>Feld eventId</translation>
    </message>
    <message>
        <source>header X-Idempotency-Key</source>
        <translation>Kopfzeile X-Idempotency-Key</translation>
    </message>
    <message>
        <source>header X-Cloudonix-Event-Id</source>
        <translation>Kopfzeile X-Cloudonix-Event-Id</translation>
    </message>
    <message>
        <source>the same bytes as an earlier delivery</source>
        <translation>dieselben Bytes wie bei einer früheren Zustellung</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>state: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>It claims nothing of a call.</source>
        <translation>Sie behauptet nichts über einen Anruf.</translation>
    </message>
    <message>
        <source>Claims to be %1. Nobody has proved it, so it counts nowhere.</source>
        <translation>Behauptet: %1. Niemand hat es bewiesen, also zählt es nirgends.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Imported. It was never asked of this endpoint, which checked no credential of it.</source>
        <translation>Importiert. Dieser Endpunkt wurde nie gefragt und hat keinen Nachweis geprüft.</translation>
    </message>
    <message>
        <source>The sender closed the connection before the request was complete. Nothing was replied.</source>
        <translation>Der Absender schloss die Verbindung, bevor die Anfrage vollständig war. Es wurde nicht geantwortet.</translation>
    </message>
    <message>
        <source>This event was known already. It got the same reply as the first time.</source>
        <translation>Dieses Ereignis war schon bekannt. Es bekam dieselbe Antwort wie beim ersten Mal.</translation>
    </message>
    <message>
        <source>Replied. This endpoint asks for no credential.</source>
        <translation>Beantwortet. Dieser Endpunkt verlangt keinen Nachweis.</translation>
    </message>
    <message>
        <source>Verified by the %1 and replied to.</source>
        <translation>Geprüft durch %1 und beantwortet.</translation>
    </message>
    <message>
        <source>This event was known already, but its body differs from the first one. The first one was kept.</source>
        <translation>Dieses Ereignis war schon bekannt, aber sein Inhalt weicht vom ersten ab. Das erste wurde behalten.</translation>
    </message>
    <message>
        <source>Verified by the %1 with the previous key. Enter the new key in the Cloudonix portal before the old one expires.</source>
        <translation>Geprüft durch %1 mit dem vorigen Schlüssel. Tragen Sie den neuen Schlüssel im Cloudonix-Portal ein, bevor der alte abläuft.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ExportBar</name>
    <message>
        <source>Export the exchanges</source>
        <translation>Vorgänge exportieren</translation>
    </message>
    <message>
        <source>HTTP Archive (*.har)</source>
        <translation>HTTP-Archiv (*.har)</translation>
    </message>
    <message>
        <source>JSON, one exchange a line (*.jsonl)</source>
        <translation>JSON, ein Vorgang je Zeile (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message numerus="yes">
        <source>Exporting: %n written</source>
        <translation>
            <numerusform>Export läuft: %n geschrieben</numerusform>
            <numerusform>Export läuft: %n geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) written to %1.</source>
        <translation>
            <numerusform>%n Vorgang nach %1 geschrieben.</numerusform>
            <numerusform>%n Vorgänge nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>HTTP Archive with secrets (*.har)</source>
        <translation>HTTP-Archiv mit Geheimnissen (*.har)</translation>
    </message>
    <message>
        <source>JSON with secrets, one exchange a line (*.jsonl)</source>
        <translation>JSON mit Geheimnissen, ein Vorgang je Zeile (*.jsonl)</translation>
    </message>
    <message>
        <source>Export with secrets</source>
        <translation>Mit Geheimnissen exportieren</translation>
    </message>
    <message>
        <source>Whoever gets the file can read the tokens and passwords in requests and replies, and can send requests to this endpoint.</source>
        <translation>Wer die Datei bekommt, kann Token und Passwörter in Anfragen und Antworten lesen und Anfragen an diesen Endpunkt senden.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FilterBar</name>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>Filter %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Edit the saved filters</source>
        <translation>Gespeicherte Filter bearbeiten</translation>
    </message>
    <message>
        <source>Edit the saved filters…</source>
        <translation>Gespeicherte Filter bearbeiten…</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FilterEdit</name>
    <message>
        <source>Filter, for example missed:yes from:+1415*</source>
        <translation>Filter, zum Beispiel missed:yes from:+1415*</translation>
    </message>
    <message>
        <source>Filter, for example status:&gt;=400 from:+1415*</source>
        <translation>Filter, zum Beispiel status:&gt;=400 from:+1415*</translation>
    </message>
    <message>
        <source>Filter the calls</source>
        <translation>Anrufe filtern</translation>
    </message>
    <message>
        <source>Filter the traffic</source>
        <translation>Verkehr filtern</translation>
    </message>
    <message>
        <source>Completions of the filter</source>
        <translation>Ergänzungen des Filters</translation>
    </message>
    <message>
        <source>The filter cannot be read at character %1: %2</source>
        <translation>Der Filter ist bei Zeichen %1 nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FilterRulesDialog</name>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Show it above the table</source>
        <translation>Über der Tabelle zeigen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Colour of the rows</source>
        <translation>Farbe der Zeilen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The filter itself</source>
        <translation>Der Filter selbst</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>New filter</source>
        <translation>Neuer Filter</translation>
    </message>
    <message>
        <source>When several filters match a row, the first of the list gives the colour.</source>
        <translation>Passen mehrere Filter zu einer Zeile, gibt der erste der Liste die Farbe.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FilterWords</name>
    <message>
        <source>There is no field “%1”. Press Ctrl+Space to see the fields.</source>
        <translation>Es gibt kein Feld „%1“. Strg+Leertaste zeigt die Felder.</translation>
    </message>
    <message>
        <source>“%1” needs a value after the colon.</source>
        <translation>„%1“ braucht einen Wert nach dem Doppelpunkt.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write it like 404, &gt;=400 or 4xx.</source>
        <translation>„%1“ ist keine Zahl. Schreiben Sie 404, &gt;=400 oder 4xx.</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write it like 100ms or &gt;2s.</source>
        <translation>„%1“ ist keine Dauer. Schreiben Sie 100ms oder &gt;2s.</translation>
    </message>
    <message>
        <source>“%1” is not a size. Write it like 200, 10k or &gt;1M.</source>
        <translation>„%1“ ist keine Größe. Schreiben Sie 200, 10k oder &gt;1M.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write it like 10m, 2h, 3d or 2026-03-04T10:00.</source>
        <translation>„%1“ ist keine Zeit. Schreiben Sie 10m, 2h, 3d oder 2026-03-04T10:00.</translation>
    </message>
    <message>
        <source>“%1” is not one of the words here. Press Ctrl+Space to see them.</source>
        <translation>„%1“ ist hier kein mögliches Wort. Strg+Leertaste zeigt sie.</translation>
    </message>
    <message>
        <source>“%1” cannot be compared with &lt; or &gt;.</source>
        <translation>„%1“ lässt sich nicht mit &lt; oder &gt; vergleichen.</translation>
    </message>
    <message>
        <source>“%1” is written with a colon. Only body takes ~.</source>
        <translation>„%1“ wird mit Doppelpunkt geschrieben. Nur body nimmt ~.</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>Das Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The bracket is not closed.</source>
        <translation>Die Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>There is no opening bracket for this one.</source>
        <translation>Zu dieser Klammer fehlt die öffnende.</translation>
    </message>
    <message>
        <source>Something is missing beside “%1”.</source>
        <translation>Neben „%1“ fehlt etwas.</translation>
    </message>
    <message>
        <source>The brackets are nested too deeply.</source>
        <translation>Die Klammern sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>Der Filter ist zu lang.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place among the matches</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FirstRequestStep</name>
    <message>
        <source>Waiting for the first request</source>
        <translation>Warten auf die erste Anfrage</translation>
    </message>
    <message>
        <source>Call one of your numbers. Each light turns on when Cloudonix has reached that endpoint and was recognised. You can go on without waiting.</source>
        <translation>Rufen Sie eine Ihrer Nummern an. Jedes Licht geht an, wenn Cloudonix diesen Endpunkt erreicht hat und erkannt wurde. Sie können weitergehen, ohne zu warten.</translation>
    </message>
    <message>
        <source>Voice application</source>
        <translation>Sprachanwendung</translation>
    </message>
    <message>
        <source>Cloudonix asks here what to do with a call. Nothing has arrived yet.</source>
        <translation>Cloudonix fragt hier, was mit einem Anruf geschehen soll. Noch ist nichts angekommen.</translation>
    </message>
    <message>
        <source>Session updates</source>
        <translation>Sitzungsmeldungen</translation>
    </message>
    <message>
        <source>Cloudonix tells here how a call goes on. Nothing has arrived yet.</source>
        <translation>Cloudonix meldet hier, wie ein Anruf weitergeht. Noch ist nichts angekommen.</translation>
    </message>
    <message>
        <source>Call records (CDR)</source>
        <translation>Anrufdatensätze (CDR)</translation>
    </message>
    <message>
        <source>Cloudonix sends the record here when a call has ended. Nothing has arrived yet.</source>
        <translation>Cloudonix sendet den Datensatz hierher, wenn ein Anruf beendet ist. Noch ist nichts angekommen.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>angekommen</translation>
    </message>
    <message>
        <source>The latest request arrived at %1 and was accepted.</source>
        <translation>Die letzte Anfrage kam an und wurde angenommen: %1.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FlowPanel</name>
    <message>
        <source>Save the picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Print the picture…</source>
        <translation>Bild drucken…</translation>
    </message>
    <message>
        <source>Save the picture of the call flow</source>
        <translation>Bild des Anrufablaufs speichern</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>An Fenster anpassen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FlowView</name>
    <message>
        <source>Picture of the call flow</source>
        <translation>Bild des Anrufverlaufs</translation>
    </message>
    <message>
        <source>Choose an entry to see where its calls go.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, wohin seine Anrufe gehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n Kästchen</numerusform>
            <numerusform>%n Kästchen</numerusform>
        </translation>
    </message>
    <message>
        <source>rings</source>
        <translation>klingelt bei</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::Formatting</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <comment>microseconds</comment>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>bytes</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <comment>kilobytes</comment>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <comment>megabytes</comment>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <comment>gigabytes</comment>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>1 Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>1 Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>1 Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::HangUp</name>
    <message>
        <source>&amp;Hang up…</source>
        <translation>&amp;Auflegen…</translation>
    </message>
    <message>
        <source>Ends this call for both sides</source>
        <translation>Beendet diesen Anruf für beide Seiten</translation>
    </message>
    <message>
        <source>Needs the domain and its API key. Enter them in Settings, Cloudonix.</source>
        <translation>Braucht die Domäne und ihren API-Schlüssel. Geben Sie beide unter Einstellungen, Cloudonix ein.</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>End the call from %1? Both sides are cut off at once.</source>
        <translation>Anruf von %1 beenden? Beide Seiten werden sofort getrennt.</translation>
    </message>
    <message>
        <source>Cloudonix no longer knows this call. It has already ended.</source>
        <translation>Cloudonix kennt diesen Anruf nicht mehr. Er ist schon beendet.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::HeaderModel</name>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>opbx::ui::HealthPage</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>&amp;Test the public address</source>
        <translation>Öffentliche Adresse &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Sender&apos;s clock</source>
        <translation>Uhr des Absenders</translation>
    </message>
    <message>
        <source>Latest failures</source>
        <translation>Letzte Fehlschläge</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention.</source>
        <translation>
            <numerusform>%n Sache braucht Beachtung.</numerusform>
            <numerusform>%n Dinge brauchen Beachtung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the new key at Cloudonix afterwards.</source>
        <translation>Tragen Sie den neuen Schlüssel danach bei Cloudonix ein.</translation>
    </message>
    <message>
        <source>How requests went</source>
        <translation>Wie Anfragen verliefen</translation>
    </message>
    <message>
        <source>Nothing is wrong, but the public address was not tested.</source>
        <translation>Kein Fehler gefunden, aber die öffentliche Adresse wurde nicht getestet.</translation>
    </message>
    <message>
        <source>Refusals and retries in the last 24 hours</source>
        <translation>Ablehnungen und Wiederholungen der letzten 24 Stunden</translation>
    </message>
</context>
<context>
    <name>opbx::ui::HealthWords</name>
    <message>
        <source>Listening</source>
        <translation>Lauschen</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Reachable from outside</source>
        <translation>Von außen erreichbar</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Requests API key</source>
        <translation>API-Schlüssel für Anfragen</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>Webhook-Geheimnis</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>Refused requests</source>
        <translation>Abgelehnte Anfragen</translation>
    </message>
    <message>
        <source>TLS certificate</source>
        <translation>TLS-Zertifikat</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Open this setting</source>
        <translation>Diese Einstellung öffnen</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Replace the key…</source>
        <translation>Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>Generate the key…</source>
        <translation>Schlüssel erzeugen…</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Jetzt testen</translation>
    </message>
    <message>
        <source>Use the tunnel&apos;s address</source>
        <translation>Adresse des Tunnels verwenden</translation>
    </message>
    <message>
        <source>Read the keys again</source>
        <translation>Schlüssel erneut lesen</translation>
    </message>
    <message>
        <source>Show the requests</source>
        <translation>Anfragen zeigen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>Routing plan</source>
        <translation>Routingplan</translation>
    </message>
    <message>
        <source>Cloudonix</source>
        <translation>Cloudonix</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source>Proxies</source>
        <translation>Proxys</translation>
    </message>
    <message>
        <source>Keep others out</source>
        <translation>Andere fernhalten</translation>
    </message>
    <message>
        <source>It is my proxy: trust it</source>
        <translation>Das ist mein Proxy: ihm vertrauen</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan anzeigen</translation>
    </message>
    <message>
        <source>How requests went</source>
        <translation>Wie Anfragen verliefen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Numbers called</source>
        <translation>Gewählte Nummern</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Show the traffic</source>
        <translation>Verkehr zeigen</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::HexView</name>
    <message>
        <source>Body as hexadecimal</source>
        <translation>Inhalt hexadezimal</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ImportBar</name>
    <message>
        <source>&amp;Import an HTTP archive…</source>
        <translation>HTTP-Archiv &amp;importieren…</translation>
    </message>
    <message>
        <source>Import from a running n&amp;grok…</source>
        <translation>Aus laufendem n&amp;grok importieren…</translation>
    </message>
    <message>
        <source>Import an HTTP archive</source>
        <translation>HTTP-Archiv importieren</translation>
    </message>
    <message>
        <source>HTTP Archive (*.har)</source>
        <translation>HTTP-Archiv (*.har)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import from ngrok</source>
        <translation>Aus ngrok importieren</translation>
    </message>
    <message>
        <source>Address of the agent&apos;s web page on this computer</source>
        <translation>Adresse der Webseite des Agenten auf diesem Rechner</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) imported.</source>
        <translation>
            <numerusform>%n Vorgang importiert.</numerusform>
            <numerusform>%n Vorgänge importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This is not an HTTP archive. Export one from a browser&apos;s network tools, from ngrok&apos;s or from this program.</source>
        <translation>Das ist kein HTTP-Archiv. Exportieren Sie eines aus den Netzwerkwerkzeugen eines Browsers, aus ngrok oder aus diesem Programm.</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <comment>of an archive</comment>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Entry %1 (%2)</source>
        <comment>of an archive</comment>
        <translation>Eintrag %1 (%2)</translation>
    </message>
    <message>
        <source>%1 has no request.</source>
        <translation>%1 hat keine Anfrage.</translation>
    </message>
    <message>
        <source>%1 has no HTTP method.</source>
        <translation>%1 hat keine HTTP-Methode.</translation>
    </message>
    <message>
        <source>%1 has no URL.</source>
        <translation>%1 hat keine URL.</translation>
    </message>
    <message>
        <source>%1 is not HTTP.</source>
        <translation>%1 ist kein HTTP.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them had no readable time and got the time of the import.</source>
        <translation>
            <numerusform>Einer davon hatte keine lesbare Zeit und bekam die Zeit des Imports.</numerusform>
            <numerusform>%n davon hatten keine lesbare Zeit und bekamen die Zeit des Imports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were left out:</source>
        <translation>
            <numerusform>Ein Eintrag wurde ausgelassen:</numerusform>
            <numerusform>%n Einträge wurden ausgelassen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::ImportColumns</name>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Use of %1</source>
        <comment>a column</comment>
        <translation>Verwendung von %1</translation>
    </message>
    <message>
        <source>By its title</source>
        <translation>Nach dem Titel</translation>
    </message>
    <message>
        <source>By its contents</source>
        <translation>Nach dem Inhalt</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>Neither a name nor a phone number</source>
        <translation>Weder Name noch Telefonnummer</translation>
    </message>
    <message>
        <source>Fax or pager</source>
        <translation>Fax oder Pager</translation>
    </message>
    <message>
        <source>A number that nobody can call</source>
        <translation>Eine Nummer, die niemand anrufen kann</translation>
    </message>
    <message>
        <source>Belongs to another person</source>
        <translation>Gehört zu einer anderen Person</translation>
    </message>
    <message>
        <source>Details of a phone number</source>
        <translation>Angaben zu einer Telefonnummer</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Country for numbers without a code</source>
        <translation>Land für Nummern ohne Vorwahl</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Country for numbers without a code:</source>
        <translation>Land für Nummern ohne Vorwahl:</translation>
    </message>
    <message>
        <source>Encoding:</source>
        <translation>Zeichensatz:</translation>
    </message>
    <message>
        <source>Detected (%1)</source>
        <translation>Erkannt (%1)</translation>
    </message>
    <message>
        <source>No phone number with a name was found.</source>
        <translation>Es wurde keine Telefonnummer mit Namen gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) will be imported.</source>
        <translation>
            <numerusform>Eine Nummer wird importiert.</numerusform>
            <numerusform>%n Nummern werden importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out. The first ones:</source>
        <comment>rows of a file</comment>
        <translation>
            <numerusform>Eine ausgelassen:</numerusform>
            <numerusform>%n ausgelassen. Die ersten:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out:</source>
        <comment>rows of a file</comment>
        <translation>
            <numerusform>Eine ausgelassen:</numerusform>
            <numerusform>%n ausgelassen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Card %1</source>
        <translation>Karte %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>row and name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: there is no name.</source>
        <translation>%1: Es gibt keinen Namen.</translation>
    </message>
    <message>
        <source>%1: there is no phone number.</source>
        <translation>%1: Es gibt keine Telefonnummer.</translation>
    </message>
    <message>
        <source>%1: “%2” has no country code. Name a country above.</source>
        <translation>%1: „%2“ hat keine Landesvorwahl. Wählen Sie oben ein Land.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a complete phone number.</source>
        <translation>%1: „%2“ ist keine vollständige Telefonnummer.</translation>
    </message>
    <message>
        <source>There is no name with a usable number in the file. It should be CSV or vCard; numbers without a country code need a country above.</source>
        <translation>In der Datei steht kein Name mit einer brauchbaren Nummer. Sie sollte CSV oder vCard sein; Nummern ohne Landesvorwahl brauchen oben ein Land.</translation>
    </message>
    <message>
        <source>The file is too large for an address book. Split it and try again.</source>
        <translation>Die Datei ist zu groß für ein Adressbuch. Teilen Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file is a spreadsheet. Save it as CSV and import that.</source>
        <translation>Die Datei ist eine Tabellenkalkulation. Speichern Sie sie als CSV und importieren Sie dieses.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::KeyCard</name>
    <message>
        <source>Weak: could be guessed. Use a generated key.</source>
        <translation>Schwach: könnte erraten werden. Verwenden Sie einen erzeugten Schlüssel.</translation>
    </message>
    <message>
        <source>Fair. A generated key is stronger.</source>
        <translation>Mittel. Ein erzeugter Schlüssel ist stärker.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Stark.</translation>
    </message>
    <message>
        <source>Copy it now: it is shown this once, for a minute.</source>
        <translation>Kopieren Sie ihn jetzt: Er wird nur dieses eine Mal gezeigt, eine Minute lang.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>How long the old key is accepted as well</source>
        <translation>Wie lange der alte Schlüssel noch angenommen wird</translation>
    </message>
    <message>
        <source>old key accepted for an hour</source>
        <translation>alter Schlüssel gilt noch eine Stunde</translation>
    </message>
    <message>
        <source>old key accepted for a day</source>
        <translation>alter Schlüssel gilt noch einen Tag</translation>
    </message>
    <message>
        <source>old key accepted for a week</source>
        <translation>alter Schlüssel gilt noch eine Woche</translation>
    </message>
    <message>
        <source>old key refused at once</source>
        <translation>alter Schlüssel wird sofort abgelehnt</translation>
    </message>
    <message>
        <source>Set by hand…</source>
        <translation>Von Hand setzen…</translation>
    </message>
    <message>
        <source>Refuse the old key now</source>
        <translation>Alten Schlüssel jetzt ablehnen</translation>
    </message>
    <message>
        <source>New value of: %1</source>
        <translation>Neuer Wert von: %1</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>It comes from an environment variable, and is changed there.</source>
        <translation>Der Wert kommt aus einer Umgebungsvariablen und wird dort geändert.</translation>
    </message>
    <message>
        <source>It comes from a file that an environment variable names, and is changed there.</source>
        <translation>Der Wert kommt aus einer Datei, die eine Umgebungsvariable nennt, und wird dort geändert.</translation>
    </message>
    <message>
        <source>In use since %1.</source>
        <translation>In Gebrauch seit %1.</translation>
    </message>
    <message>
        <source>The old key is accepted until %1.</source>
        <translation>Der alte Schlüssel wird bis %1 angenommen.</translation>
    </message>
    <message>
        <source>Copy it from the Cloudonix portal and set it here.</source>
        <translation>Kopieren Sie den Wert aus dem Cloudonix-Portal und setzen Sie ihn hier.</translation>
    </message>
    <message>
        <source>Until it is set, requests that need it are refused.</source>
        <translation>Bis der Wert gesetzt ist, werden Anfragen abgelehnt, die ihn brauchen.</translation>
    </message>
    <message>
        <source>16 to 512 letters, digits and signs, without a space at either end.</source>
        <translation>16 bis 512 Buchstaben, Ziffern und Zeichen, ohne Leerzeichen am Anfang oder Ende.</translation>
    </message>
    <message numerus="yes">
        <source>The old key has been used %n time(s) since it was replaced, last %1.</source>
        <translation>
            <numerusform>Der alte Schlüssel wurde seit dem Wechsel einmal verwendet: %1.</numerusform>
            <numerusform>Der alte Schlüssel wurde seit dem Wechsel %n Mal verwendet, zuletzt: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The old key has not been used since it was replaced. It can go once the sender has the new one.</source>
        <translation>Der alte Schlüssel wurde seit dem Wechsel nicht verwendet. Er kann entfernt werden, sobald der Absender den neuen hat.</translation>
    </message>
    <message>
        <source>The key that was read before stays in force.</source>
        <translation>Der zuvor gelesene Schlüssel gilt weiter.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>The keychain waits for your answer, perhaps in a window behind this one. Until then the key stays as it is.</source>
        <translation>Der Schlüsselbund wartet auf Ihre Antwort, vielleicht in einem Fenster hinter diesem. Bis dahin bleibt der Schlüssel, wie er ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::KeySheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>opbx::ui::KeysStep</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Cloudonix proves with these keys that a request is its own. They are kept in this computer&apos;s keychain. You enter them at Cloudonix in the next step.</source>
        <translation>Mit diesen Schlüsseln weist Cloudonix nach, dass eine Anfrage von ihm kommt. Sie liegen im Schlüsselbund dieses Rechners. Im nächsten Schritt tragen Sie sie bei Cloudonix ein.</translation>
    </message>
    <message>
        <source>Requests API key</source>
        <translation>API-Schlüssel für Anfragen</translation>
    </message>
    <message>
        <source>Cloudonix sends it as a bearer token with every request.</source>
        <translation>Cloudonix sendet ihn als Bearer-Token mit jeder Anfrage.</translation>
    </message>
    <message>
        <source>Webhook secret (optional)</source>
        <translation>Webhook-Secret (optional)</translation>
    </message>
    <message>
        <source>Only for senders that sign session updates and call records. Cloudonix sends the requests API key alone.</source>
        <translation>Nur für Absender, die Sitzungsmeldungen und Anrufdatensätze signieren. Cloudonix sendet allein den API-Schlüssel für Anfragen.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ListenState</name>
    <message>
        <source>Another program uses %1, so no calls are answered there. End that program, or choose another address in Settings, Connection.</source>
        <translation>Ein anderes Programm benutzt %1, daher werden dort keine Anrufe beantwortet. Beenden Sie es, oder wählen Sie eine andere Adresse unter Einstellungen, Verbindung.</translation>
    </message>
    <message>
        <source>%1 may not be used without special rights. Choose a port above 1023 in Settings, Connection.</source>
        <translation>%1 darf ohne besondere Rechte nicht benutzt werden. Wählen Sie einen Port über 1023 unter Einstellungen, Verbindung.</translation>
    </message>
    <message>
        <source>The certificate or its key cannot be read, so OPBX does not listen at %1. See Settings, Connection.</source>
        <translation>Das Zertifikat oder sein Schlüssel lässt sich nicht lesen, daher lauscht OPBX nicht auf %1. Siehe Einstellungen, Verbindung.</translation>
    </message>
    <message>
        <source>OPBX cannot listen at %1. Check the address and the certificate in Settings, Connection.</source>
        <translation>OPBX kann nicht auf %1 lauschen. Prüfen Sie Adresse und Zertifikat unter Einstellungen, Verbindung.</translation>
    </message>
    <message>
        <source>OPBX was started with --listen %1. The address in the settings counts when it is started without that.</source>
        <translation>OPBX wurde mit --listen %1 gestartet. Die Adresse in den Einstellungen gilt, wenn es ohne --listen gestartet wird.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The database in the data folder cannot be opened, so no calls are answered. Check that its disk is not full and that you may write there.</source>
        <translation>Die Datenbank im Datenordner lässt sich nicht öffnen, daher werden keine Anrufe beantwortet. Prüfen Sie, ob die Festplatte voll ist und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 Until then it listens at %2.</source>
        <comment>why not, the previous address</comment>
        <translation>%1 Bis dahin lauscht es auf %2.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::LiveCallsModel</name>
    <message>
        <source>The last news of this call came at %1. It may have ended.</source>
        <translation>Die letzte Meldung zu diesem Anruf kam um %1. Er ist vielleicht beendet.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
</context>
<context>
    <name>opbx::ui::LiveCallsPage</name>
    <message>
        <source>Live calls</source>
        <translation>Laufende Anrufe</translation>
    </message>
    <message>
        <source>Show the call&apos;s &amp;traffic</source>
        <translation>&amp;Verkehr des Anrufs zeigen</translation>
    </message>
    <message>
        <source>Nobody is on the phone. Send a test call to see one here.</source>
        <translation>Niemand telefoniert. Senden Sie einen Testanruf, um hier einen zu sehen.</translation>
    </message>
    <message>
        <source>Send a test call</source>
        <translation>Testanruf senden</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of them answered.</source>
        <translation>%1, davon %2 angenommen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>extension or group, number of its calls</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Of %n more there has been no news for long: they may have ended.</source>
        <translation>
            <numerusform>Von einem weiteren gibt es seit Langem nichts Neues: Er ist vielleicht beendet.</numerusform>
            <numerusform>Von %n weiteren gibt es seit Langem nichts Neues: Sie sind vielleicht beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only those with the latest news are listed.</source>
        <translation>Nur die mit den neuesten Meldungen sind aufgeführt.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::LiveStates</name>
    <message>
        <source>Ringing</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>no news</source>
        <translation>keine Meldung</translation>
    </message>
</context>
<context>
    <name>opbx::ui::LoginChoice</name>
    <message>
        <source>Start OPBX when I sign in</source>
        <translation>OPBX bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>It starts without its window and answers calls at once. Takes effect at once.</source>
        <translation>Es startet ohne Fenster und beantwortet sofort Anrufe. Wirkt sofort.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::MainWindow</name>
    <message>
        <source>OPBX</source>
        <translation>OPBX</translation>
    </message>
    <message>
        <source>Send a &amp;test call</source>
        <translation>&amp;Testanruf senden</translation>
    </message>
    <message>
        <source>&amp;Collapse the navigation</source>
        <translation>&amp;Navigation einklappen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>Seite &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Su&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>&amp;Wie das System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>He&amp;ll</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Tasten&amp;kürzel</translation>
    </message>
    <message>
        <source>Search in %1</source>
        <translation>In %1 suchen</translation>
    </message>
    <message>
        <source>Search the traffic</source>
        <translation>Im Verkehr suchen</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>&amp;Set up OPBX…</source>
        <translation>&amp;OPBX einrichten…</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>Was &amp;ist das?</translation>
    </message>
    <message>
        <source>&amp;About OPBX</source>
        <translation>&amp;Über OPBX</translation>
    </message>
    <message numerus="yes">
        <source>Voicemail, %n new message(s)</source>
        <translation>
            <numerusform>Mailbox, %n neue Nachricht</numerusform>
            <numerusform>Mailbox, %n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Call back, %n caller(s)</source>
        <translation>
            <numerusform>Rückrufe, %n Anrufer</numerusform>
            <numerusform>Rückrufe, %n Anrufer</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Board for the wall</source>
        <translation>Übe&amp;rsichtstafel</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>Benut&amp;zerhandbuch</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ManualBrowser</name>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ManualWindow</name>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 – Manual</source>
        <comment>title of a page</comment>
        <translation>%1 – Handbuch</translation>
    </message>
</context>
<context>
    <name>opbx::ui::MarkActions</name>
    <message>
        <source>&amp;Pin</source>
        <translation>An&amp;heften</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>Not&amp;iz…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Lö&amp;sen</translation>
    </message>
    <message>
        <source>Edit the &amp;note…</source>
        <translation>Not&amp;iz bearbeiten…</translation>
    </message>
    <message>
        <source>unpin</source>
        <translation>lösen</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>anheften</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What is worth knowing about this exchange? It is kept as long as it has a note.</source>
        <translation>Was sollte man über diesen Vorgang wissen? Er wird aufbewahrt, solange er eine Notiz hat.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>opbx::ui::MeaningView</name>
    <message>
        <source>Line %1: %2</source>
        <comment>place, problem</comment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The document is too large to be put into words.</source>
        <translation>Das Dokument ist zu groß, um es in Worte zu fassen.</translation>
    </message>
    <message>
        <source>What the reply does</source>
        <translation>Was die Antwort bewirkt</translation>
    </message>
</context>
<context>
    <name>opbx::ui::MembersField</name>
    <message>
        <source>Extension to add</source>
        <translation>Hinzuzufügende Nebenstelle</translation>
    </message>
    <message>
        <source>Add this extension</source>
        <translation>Diese Nebenstelle hinzufügen</translation>
    </message>
    <message>
        <source>Ring earlier</source>
        <translation>Früher klingeln</translation>
    </message>
    <message>
        <source>Ring later</source>
        <translation>Später klingeln</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>%1, which does not exist</source>
        <translation>%1 (nicht vorhanden)</translation>
    </message>
</context>
<context>
    <name>opbx::ui::MessageView</name>
    <message>
        <source>the first line of: %1</source>
        <translation>die erste Zeile von: %1</translation>
    </message>
    <message>
        <source>Headers of: %1</source>
        <translation>Kopfzeilen von: %1</translation>
    </message>
    <message>
        <source>No headers.</source>
        <translation>Keine Kopfzeilen.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::MonthReportPages</name>
    <message>
        <source>%1%</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Calls in %1</source>
        <comment>month and year</comment>
        <translation>Anrufe im %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of 2</source>
        <translation>Seite %1 von 2</translation>
    </message>
    <message>
        <source>By weekday and hour</source>
        <translation>Nach Wochentag und Stunde</translation>
    </message>
    <message>
        <source>Who answered and called</source>
        <translation>Wer annahm und anrief</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>Nobody, or nobody knows who</source>
        <translation>Niemand, oder unbekannt</translation>
    </message>
    <message>
        <source>Missed calls by hour</source>
        <translation>Verpasste Anrufe nach Stunde</translation>
    </message>
    <message>
        <source>Ring groups</source>
        <translation>Rufgruppen</translation>
    </message>
    <message>
        <source>Ring group</source>
        <translation>Rufgruppe</translation>
    </message>
    <message>
        <source>Without a ring group</source>
        <translation>Ohne Rufgruppe</translation>
    </message>
    <message>
        <source>Numbers that were called</source>
        <translation>Angerufene Nummern</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Outbound and internal calls</source>
        <translation>Ausgehende und interne Anrufe</translation>
    </message>
    <message>
        <source>Longest waits</source>
        <translation>Längste Wartezeiten</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Answered of all</source>
        <translation>Anteil angenommen</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>Gesprächszeit</translation>
    </message>
    <message>
        <source>Talk time of a call</source>
        <translation>Gesprächszeit je Anruf</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>Zeit bis zur Annahme</translation>
    </message>
    <message>
        <source>Most at one time</source>
        <translation>Höchstens gleichzeitig</translation>
    </message>
    <message>
        <source>month before: %1</source>
        <translation>Vormonat: %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::Navigation</name>
    <message>
        <source>Collapse the navigation</source>
        <translation>Navigation einklappen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Expand the navigation</source>
        <translation>Navigation ausklappen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::NoticeSource</name>
    <message>
        <source>Missed call from %1</source>
        <translation>Verpasster Anruf von %1</translation>
    </message>
    <message>
        <source>%1 was called at %2.</source>
        <translation>%1 wurde angerufen: %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>A tunnel was lost</source>
        <translation>Ein Tunnel ging verloren</translation>
    </message>
    <message>
        <source>The tunnel from %1 is gone. Cloudonix cannot reach this endpoint until it runs again.</source>
        <translation>Der Tunnel von %1 ist weg. Cloudonix kann diesen Endpunkt erst wieder erreichen, wenn er läuft.</translation>
    </message>
    <message>
        <source>The tunnel from %1 is gone.</source>
        <translation>Der Tunnel von %1 ist weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were refused</source>
        <translation>
            <numerusform>%n Anfrage wurde abgelehnt</numerusform>
            <numerusform>%n Anfragen wurden abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) came again</source>
        <translation>
            <numerusform>%n Ereignis kam erneut</numerusform>
            <numerusform>%n Ereignisse kamen erneut</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was called at %2. The caller left a message.</source>
        <translation>%1 wurde um %2 angerufen. Der Anrufer hat eine Nachricht hinterlassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n missed call(s)</source>
        <translation>
            <numerusform>%n verpasster Anruf</numerusform>
            <numerusform>%n verpasste Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <comment>callers</comment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The reply before was late or an error, so Cloudonix sent it once more.</source>
        <translation>Die Antwort davor kam spät oder war ein Fehler, also hat Cloudonix noch einmal gesendet.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::NumberList</name>
    <message>
        <source>Numbers like %1</source>
        <translation>Nummern wie %1</translation>
    </message>
    <message>
        <source>%1: calls arrive here.</source>
        <translation>%1: Anrufe kommen hier an.</translation>
    </message>
    <message>
        <source>%1: calls go to the application %2.</source>
        <translation>%1: Anrufe gehen an die Anwendung %2.</translation>
    </message>
    <message>
        <source>%1: calls go to no application.</source>
        <translation>%1: Anrufe gehen an keine Anwendung.</translation>
    </message>
    <message>
        <source>%1: its application %2 is switched off.</source>
        <translation>%1: Die zugehörige Anwendung %2 ist abgeschaltet.</translation>
    </message>
    <message>
        <source>%1: the number is switched off.</source>
        <translation>%1: Die Nummer ist abgeschaltet.</translation>
    </message>
    <message>
        <source>%1: the domain is switched off.</source>
        <translation>%1: Die Domäne ist abgeschaltet.</translation>
    </message>
    <message>
        <source>Cloudonix did not list the domain&apos;s numbers for this key, so whether calls arrive is not known.</source>
        <translation>Cloudonix hat die Nummern der Domäne für diesen Schlüssel nicht genannt, daher ist nicht bekannt, ob Anrufe ankommen.</translation>
    </message>
    <message>
        <source>The domain has no numbers at Cloudonix. Add one in the portal.</source>
        <translation>Die Domäne hat bei Cloudonix keine Nummern. Fügen Sie im Portal eine hinzu.</translation>
    </message>
    <message>
        <source>Numbers of the domain now</source>
        <translation>Nummern der Domäne jetzt</translation>
    </message>
</context>
<context>
    <name>opbx::ui::OptionsField</name>
    <message>
        <source>Add a key</source>
        <translation>Taste hinzufügen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Name der Taste</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where the key leads</source>
        <translation>Wohin die Taste führt</translation>
    </message>
    <message>
        <source>Remove this key</source>
        <translation>Diese Taste entfernen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::OverrideDialog</name>
    <message>
        <source>Set by hand for a time</source>
        <translation>Für eine Zeit von Hand setzen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Forward an extension</source>
        <translation>Nebenstelle weiterleiten</translation>
    </message>
    <message>
        <source>All business hours</source>
        <translation>Alle Geschäftszeiten</translation>
    </message>
    <message>
        <source>Number or extension</source>
        <translation>Nummer oder Nebenstelle</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Was:</translation>
    </message>
    <message>
        <source>&amp;Business hours:</source>
        <translation>&amp;Geschäftszeiten:</translation>
    </message>
    <message>
        <source>&amp;Extension:</source>
        <translation>&amp;Nebenstelle:</translation>
    </message>
    <message>
        <source>&amp;Forward to:</source>
        <translation>Weiterleiten &amp;an:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>&amp;Bis:</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>This leads nowhere. Choose another number or extension.</source>
        <translation>Das führt nirgendwohin. Wählen Sie eine andere Nummer oder Nebenstelle.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::OverrideMenu</name>
    <message>
        <source>&amp;Closed for an hour</source>
        <translation>Eine Stunde &amp;geschlossen</translation>
    </message>
    <message>
        <source>Closed for the rest of the &amp;day</source>
        <translation>Für den Rest des &amp;Tages geschlossen</translation>
    </message>
    <message>
        <source>&amp;Open for an hour</source>
        <translation>Eine Stunde ge&amp;öffnet</translation>
    </message>
    <message>
        <source>Open for the &amp;rest of the day</source>
        <translation>Für den &amp;Rest des Tages geöffnet</translation>
    </message>
    <message>
        <source>&amp;Another time, or forward an extension…</source>
        <translation>&amp;Andere Zeit, oder Nebenstelle weiterleiten…</translation>
    </message>
    <message>
        <source>End: %1</source>
        <translation>Beenden: %1</translation>
    </message>
    <message>
        <source>Open or c&amp;losed</source>
        <translation>Geöffnet oder ge&amp;schlossen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::OverrideNotice</name>
    <message>
        <source>End now</source>
        <translation>Jetzt beenden</translation>
    </message>
</context>
<context>
    <name>opbx::ui::OverrideWords</name>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source> Set by %1.</source>
        <translation> Gesetzt von %1.</translation>
    </message>
    <message>
        <source>Calls to %1 go to %2 until %3.</source>
        <translation>Anrufe an %1 gehen bis %3 an %2.</translation>
    </message>
    <message>
        <source>Open by hand until %1.</source>
        <translation>Von Hand geöffnet bis %1.</translation>
    </message>
    <message>
        <source>Closed by hand until %1.</source>
        <translation>Von Hand geschlossen bis %1.</translation>
    </message>
    <message>
        <source>%1: open by hand until %2.</source>
        <translation>%1: von Hand geöffnet bis %2.</translation>
    </message>
    <message>
        <source>%1: closed by hand until %2.</source>
        <translation>%1: von Hand geschlossen bis %2.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PageRegistry</name>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Live calls</source>
        <translation>Laufende Anrufe</translation>
    </message>
    <message>
        <source>Call records</source>
        <translation>Anrufliste</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Rückrufe</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PartList</name>
    <message>
        <source>No part has failed since the program was started.</source>
        <translation>Seit dem Start des Programms ist kein Teil ausgefallen.</translation>
    </message>
    <message>
        <source>works again</source>
        <translation>arbeitet wieder</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>The tunnel from %1 was lost.</source>
        <translation>Der Tunnel von %1 ging verloren.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PlanChangesModel</name>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PlanDraft</name>
    <message>
        <source>new: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>%1 löschen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PlanEntities</name>
    <message>
        <source>nowhere</source>
        <translation>nirgendwohin</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation>Weiterleiten an %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind and name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2, which does not exist</source>
        <translation>%1 %2 (nicht vorhanden)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>Conference room</source>
        <translation>Konferenzraum</translation>
    </message>
    <message>
        <source>Ring group</source>
        <translation>Rufgruppe</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>AI assistant</source>
        <translation>KI-Assistent</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Nebenstellen</translation>
    </message>
    <message>
        <source>Ring groups</source>
        <translation>Rufgruppen</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Geschäftszeiten</translation>
    </message>
    <message>
        <source>Conference rooms</source>
        <translation>Konferenzräume</translation>
    </message>
    <message>
        <source>Voicemail boxes</source>
        <translation>Mailboxen</translation>
    </message>
    <message>
        <source>Voicemail box</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>AI assistants</source>
        <translation>KI-Assistenten</translation>
    </message>
    <message>
        <source>Blocked callers</source>
        <translation>Gesperrte Anrufer</translation>
    </message>
    <message>
        <source>Blocked caller</source>
        <translation>Gesperrter Anrufer</translation>
    </message>
    <message>
        <source>Outbound rules</source>
        <translation>Regeln für ausgehende Anrufe</translation>
    </message>
    <message>
        <source>Outbound rule</source>
        <translation>Regel für ausgehende Anrufe</translation>
    </message>
    <message>
        <source>Settings of the plan</source>
        <translation>Einstellungen des Plans</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PortalStep</name>
    <message>
        <source>Enter this in the Cloudonix portal</source>
        <translation>Tragen Sie dies im Cloudonix-Portal ein</translation>
    </message>
    <message>
        <source>Open your domain in the Cloudonix portal and copy these values from top to bottom.</source>
        <translation>Öffnen Sie Ihre Domäne im Cloudonix-Portal und kopieren Sie diese Werte von oben nach unten.</translation>
    </message>
    <message>
        <source>Voice application</source>
        <translation>Sprachanwendung</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Domain settings</source>
        <translation>Einstellungen der Domäne</translation>
    </message>
    <message>
        <source>Session update endpoint</source>
        <translation>Endpunkt für Sitzungsmeldungen</translation>
    </message>
    <message>
        <source>CDR endpoint</source>
        <translation>CDR-Endpunkt</translation>
    </message>
    <message>
        <source>Authorization API key</source>
        <translation>API-Schlüssel zur Autorisierung</translation>
    </message>
    <message>
        <source>Let OPBX enter these…</source>
        <translation>OPBX diese eintragen lassen…</translation>
    </message>
    <message>
        <source>With your domain API key OPBX can enter them itself. You see what changes before it does.</source>
        <translation>Mit dem API-Schlüssel Ihrer Domäne kann OPBX sie selbst eintragen. Sie sehen vorher, was sich ändert.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and name of a field</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>value for: %1</source>
        <translation>Wert für: %1</translation>
    </message>
    <message>
        <source>Needs the public address.</source>
        <translation>Braucht die öffentliche Adresse.</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>set, not shown</source>
        <translation>gesetzt, nicht gezeigt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>There is no public address yet. Go back one or two steps to enter it.</source>
        <translation>Es gibt noch keine öffentliche Adresse. Gehen Sie ein oder zwei Schritte zurück, um sie einzugeben.</translation>
    </message>
    <message>
        <source>Webhook secret (optional)</source>
        <translation>Webhook-Secret (optional)</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ProblemsModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ProgressBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PromptField</name>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>voice of the defaults</source>
        <translation>Stimme aus den Vorgaben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>language of the defaults</source>
        <translation>Sprache aus den Vorgaben</translation>
    </message>
    <message>
        <source>Text that is read to the caller</source>
        <translation>Text, der dem Anrufer vorgelesen wird</translation>
    </message>
    <message>
        <source>%1: address of a recording</source>
        <translation>%1: Adresse einer Aufnahme</translation>
    </message>
    <message>
        <source>or the address of a recording, https://…</source>
        <translation>oder die Adresse einer Aufnahme, https://…</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ProviderLogins</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name in the routing plan</source>
        <translation>Name im Routing-Plan</translation>
    </message>
    <message>
        <source>User names of AI providers</source>
        <translation>Benutzernamen der KI-Anbieter</translation>
    </message>
    <message>
        <source>Providers that ask for a user name and a password get them from the keychain, under the name that an assistant of the routing plan gives as its credentials.</source>
        <translation>Anbieter, die Benutzernamen und Passwort verlangen, bekommen sie aus dem Schlüsselbund, unter dem Namen, den ein Assistent des Routing-Plans als seine Zugangsdaten nennt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>The routing plan names none.</source>
        <translation>Der Routing-Plan nennt keine.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PublicAddressStep</name>
    <message>
        <source>How Cloudonix reaches it</source>
        <translation>Wie Cloudonix ihn erreicht</translation>
    </message>
    <message>
        <source>Cloudonix sends its requests over the internet, so this computer needs a public address: a tunnel, or a domain of your own. You can leave it empty and come back later.</source>
        <translation>Cloudonix sendet seine Anfragen über das Internet, deshalb braucht dieser Rechner eine öffentliche Adresse: einen Tunnel oder eine eigene Domäne. Sie können das Feld leer lassen und später wiederkommen.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RateChart</name>
    <message>
        <source>Requests over time</source>
        <translation>Anfragen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>%1 accepted, %2 sent again, %3 refused.</source>
        <translation>%1 angenommen, %2 erneut gesendet, %3 abgelehnt.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RatePanel</name>
    <message>
        <source>%1: %2 % of %3 accepted</source>
        <comment>endpoint, percent, number of requests</comment>
        <translation>%1: %2 % von %3 angenommen</translation>
    </message>
    <message>
        <source>%1 % refused</source>
        <translation>%1 % abgelehnt</translation>
    </message>
    <message>
        <source>%1 % sent again</source>
        <translation>%1 % erneut gesendet</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Time that the rates are of</source>
        <translation>Zeitraum der Quoten</translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation>Alle Endpunkte</translation>
    </message>
    <message>
        <source>Endpoint that the rates are of</source>
        <translation>Endpunkt der Quoten</translation>
    </message>
    <message>
        <source>No request came in this time.</source>
        <translation>In dieser Zeit kam keine Anfrage.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RecordingPlayer</name>
    <message>
        <source>&amp;Save the recording…</source>
        <translation>Aufzeichnung &amp;speichern…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Position in the recording</source>
        <translation>Stelle in der Aufzeichnung</translation>
    </message>
    <message>
        <source>This computer cannot play the recording. Save it to hear it elsewhere.</source>
        <translation>Dieser Rechner kann die Aufzeichnung nicht abspielen. Speichern Sie sie, um sie anderswo zu hören.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position and length</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>This computer has no audio output. Save the recording to hear it elsewhere.</source>
        <translation>Dieser Rechner hat keine Tonausgabe. Speichern Sie die Aufzeichnung, um sie anderswo zu hören.</translation>
    </message>
    <message>
        <source>Fetching the recording…</source>
        <translation>Aufzeichnung wird geholt…</translation>
    </message>
    <message>
        <source>Fetching the recording: %1 of %2</source>
        <translation>Aufzeichnung wird geholt: %1 von %2</translation>
    </message>
    <message>
        <source>Fetching the recording: %1</source>
        <translation>Aufzeichnung wird geholt: %1</translation>
    </message>
    <message>
        <source>Save the recording</source>
        <translation>Aufzeichnung speichern</translation>
    </message>
    <message>
        <source>Saving the recording…</source>
        <translation>Aufzeichnung wird gespeichert…</translation>
    </message>
    <message>
        <source>The recording was saved as %1.</source>
        <translation>Die Aufzeichnung wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RecordingWords</name>
    <message>
        <source>The recording has no https address, so it is not fetched.</source>
        <translation>Die Aufzeichnung hat keine https-Adresse und wird darum nicht geholt.</translation>
    </message>
    <message>
        <source>The computer that holds the recording was not found. Try again later.</source>
        <translation>Der Rechner mit der Aufzeichnung wurde nicht gefunden. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The recording is larger than allowed. Raise the limit in the settings to fetch it.</source>
        <translation>Die Aufzeichnung ist größer als erlaubt. Erhöhen Sie die Grenze in den Einstellungen, um sie zu holen.</translation>
    </message>
    <message>
        <source>The recording cannot be written. Check the folder and the free space.</source>
        <translation>Die Aufzeichnung lässt sich nicht schreiben. Prüfen Sie den Ordner und den freien Platz.</translation>
    </message>
    <message>
        <source>The recording is at a private address, or its certificate is not trusted, so it was not fetched. If it is in your own network, allow that in the settings.</source>
        <translation>Die Aufnahme liegt an einer privaten Adresse, oder ihrem Zertifikat wird nicht vertraut, darum wurde sie nicht geholt. Liegt sie in Ihrem eigenen Netz, erlauben Sie das in den Einstellungen.</translation>
    </message>
    <message>
        <source>The server does not give out the recording. It may have been deleted there.</source>
        <translation>Der Server gibt die Aufnahme nicht heraus. Vielleicht wurde sie dort gelöscht.</translation>
    </message>
    <message>
        <source>What is at the address of the recording is not audio.</source>
        <translation>An der Adresse der Aufnahme liegt kein Ton.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RehearsalModel</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>By the plan in force</source>
        <translation>Nach dem geltenden Plan</translation>
    </message>
    <message>
        <source>By the plan as it is here</source>
        <translation>Nach dem Plan, wie er hier steht</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RehearsalPanel</name>
    <message>
        <source>Calls that would go elsewhere</source>
        <translation>Anrufe, die woanders hingingen</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) so far…</source>
        <translation>
            <numerusform>%n Anruf bisher…</numerusform>
            <numerusform>%n Anrufe bisher…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been changed: calls go where they went.</source>
        <translation>Nichts wurde geändert: Anrufe gehen dorthin, wohin sie gingen.</translation>
    </message>
    <message>
        <source>A plan with errors cannot be rehearsed. See Problems.</source>
        <translation>Ein Plan mit Fehlern lässt sich nicht durchspielen. Siehe Probleme.</translation>
    </message>
    <message numerus="yes">
        <source>The calls of the last %n day(s) are about to be tried.</source>
        <translation>
            <numerusform>Die Anrufe des letzten Tages (%n) werden gleich durchgespielt.</numerusform>
            <numerusform>Die Anrufe der letzten %n Tage werden gleich durchgespielt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>The calls of the last %n day(s) are being tried…</source>
        <translation>
            <numerusform>Die Anrufe des letzten Tages (%n) werden durchgespielt…</numerusform>
            <numerusform>Die Anrufe der letzten %n Tage werden durchgespielt…</numerusform>
        </translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Durchspielen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>No call would go elsewhere.</source>
        <translation>Kein Anruf ginge woanders hin.</translation>
    </message>
    <message numerus="yes">
        <source>There were no calls in the last %n day(s).</source>
        <translation>
            <numerusform>Am letzten Tag (%n) gab es keine Anrufe.</numerusform>
            <numerusform>In den letzten %n Tagen gab es keine Anrufe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n call(s) of the last %1 days %2 would go elsewhere.</source>
        <translation>
            <numerusform>Von %n Anruf der letzten %1 Tage ginge %2 woanders hin.</numerusform>
            <numerusform>Von %n Anrufen der letzten %1 Tage gingen %2 woanders hin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::ReplayActions</name>
    <message>
        <source>&amp;Replay</source>
        <translation>Erneu&amp;t senden</translation>
    </message>
    <message>
        <source>&amp;Edit and replay…</source>
        <translation>Bearbeiten &amp;und erneut senden…</translation>
    </message>
    <message>
        <source>Signed with the previous secret</source>
        <translation>Mit dem vorigen Geheimnis signiert</translation>
    </message>
    <message>
        <source>With a wrong signature</source>
        <translation>Mit falscher Signatur</translation>
    </message>
    <message>
        <source>With a stale timestamp</source>
        <translation>Mit veraltetem Zeitstempel</translation>
    </message>
    <message>
        <source>Twice, the second as a duplicate</source>
        <translation>Zweimal, das zweite Mal als Duplikat</translation>
    </message>
    <message>
        <source>Signed with the current secret</source>
        <translation>Mit dem jetzigen Geheimnis signiert</translation>
    </message>
    <message>
        <source>With a timestamp in the future</source>
        <translation>Mit einem Zeitstempel in der Zukunft</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ReplayDialog</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Headers, one a line</source>
        <translation>Kopfzeilen, eine je Zeile</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Broken on purpose</source>
        <translation>Absichtlich falsch</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Edit and replay</source>
        <translation>Bearbeiten und erneut senden</translation>
    </message>
    <message>
        <source>Path with its query</source>
        <translation>Pfad mit Abfrageteil</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie er war</translation>
    </message>
    <message>
        <source>Signed with the previous secret</source>
        <translation>Mit dem vorigen Geheimnis signiert</translation>
    </message>
    <message>
        <source>With the requests API key</source>
        <translation>Mit dem API-Schlüssel für Anfragen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The signature</source>
        <translation>Die Signatur</translation>
    </message>
    <message>
        <source>The timestamp: too old</source>
        <translation>Der Zeitstempel: zu alt</translation>
    </message>
    <message>
        <source>Sent twice: a duplicate</source>
        <translation>Zweimal gesendet: ein Duplikat</translation>
    </message>
    <message>
        <source>Where it is sent</source>
        <translation>Wohin gesendet wird</translation>
    </message>
    <message>
        <source>This endpoint, or another address of this computer</source>
        <translation>Dieser Endpunkt oder eine andere Adresse dieses Rechners</translation>
    </message>
    <message>
        <source>How it proves itself</source>
        <translation>Wie sich die Anfrage ausweist</translation>
    </message>
    <message>
        <source>What is wrong on purpose</source>
        <translation>Was absichtlich falsch ist</translation>
    </message>
    <message>
        <source>Show the replay</source>
        <translation>Neuen Vorgang zeigen</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>Mit dem Original vergleichen</translation>
    </message>
    <message>
        <source>The body is not text. It is sent as it was.</source>
        <translation>Der Inhalt ist kein Text. Er wird gesendet, wie er war.</translation>
    </message>
    <message>
        <source>Line %1 of the headers is not of the form “Name: value”.</source>
        <translation>Zeile %1 der Kopfzeilen hat nicht die Form „Name: Wert“.</translation>
    </message>
    <message>
        <source>“%1” is not an address. Write it like http://127.0.0.1:8080.</source>
        <translation>„%1“ ist keine Adresse. Schreiben Sie sie wie http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Writes each field of the body on a line of its own.</source>
        <translation>Schreibt jedes Feld des Inhalts in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>The body is not JSON. It was left as it is.</source>
        <translation>Der Inhalt ist kein JSON. Er wurde so gelassen, wie er ist.</translation>
    </message>
    <message>
        <source>The body is too large to be edited here. It is sent as it was.</source>
        <translation>Der Inhalt ist zu groß, um ihn hier zu bearbeiten. Er wird gesendet, wie er war.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Replied in %1.</source>
        <translation>Beantwortet in %1.</translation>
    </message>
    <message>
        <source>The endpoint knew the event and sent its first reply again.</source>
        <translation>Der Endpunkt kannte das Ereignis und hat seine erste Antwort noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Format the JSON</source>
        <translation>JSON formatieren</translation>
    </message>
    <message>
        <source>Signed with the current secret</source>
        <translation>Mit dem jetzigen Geheimnis signiert</translation>
    </message>
    <message>
        <source>The timestamp: in the future</source>
        <translation>Der Zeitstempel: in der Zukunft</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ReplayLinks</name>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>This repeats an exchange of %1.</source>
        <translation>Dies wiederholt einen Vorgang von %1.</translation>
    </message>
    <message>
        <source>It was replayed at %1: %2.</source>
        <comment>time, status</comment>
        <translation>Er wurde um %1 erneut gesendet: %2.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RoutingPage</name>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Kinds of entries</source>
        <translation>Arten von Einträgen</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Was wäre, wenn?</translation>
    </message>
    <message>
        <source>Call flow</source>
        <translation>Anrufverlauf</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Saved. The next call follows the new plan.</source>
        <translation>Gespeichert. Der nächste Anruf folgt dem neuen Plan.</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>The changes are not saved yet.</source>
        <translation>Die Änderungen sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Noch keine vorhanden.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1 cannot be deleted while calls lead there from: %2. Choose another destination there first.</source>
        <translation>%1 kann nicht gelöscht werden, solange Anrufe von hier dorthin führen: %2. Wählen Sie dort zuerst ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Import a routing plan</source>
        <translation>Routingplan importieren</translation>
    </message>
    <message>
        <source>Routing plans (*.json)</source>
        <translation>Routingpläne (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importieren</translation>
    </message>
    <message>
        <source>Imported. Save to put it in force, or undo.</source>
        <translation>Importiert. Speichern Sie, damit der Plan gilt, oder machen Sie es rückgängig.</translation>
    </message>
    <message>
        <source>Export the routing plan</source>
        <translation>Routingplan exportieren</translation>
    </message>
    <message>
        <source>The plan was exported.</source>
        <translation>Der Plan wurde exportiert.</translation>
    </message>
    <message>
        <source>The picture was saved.</source>
        <translation>Das Bild wurde gespeichert.</translation>
    </message>
    <message>
        <source>changes that were not saved</source>
        <translation>nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Changes to this plan were not saved last time.</source>
        <translation>Beim letzten Mal wurden Änderungen an diesem Plan nicht gespeichert.</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The next call follows this plan.</source>
        <translation>Der nächste Anruf folgt diesem Plan.</translation>
    </message>
    <message>
        <source>Send a test &amp;call</source>
        <translation>&amp;Testanruf senden</translation>
    </message>
    <message>
        <source>This plan has no problems.</source>
        <translation>Dieser Plan hat keine Probleme.</translation>
    </message>
    <message>
        <source>There are errors. Fix them to save.</source>
        <translation>Es gibt Fehler. Beheben Sie sie, um zu speichern.</translation>
    </message>
    <message>
        <source>This file is not a routing plan: %1</source>
        <translation>Diese Datei ist kein Routing-Plan: %1</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>The changes are not saved yet. %1</source>
        <translation>Die Änderungen sind noch nicht gespeichert. %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SearchBar</name>
    <message>
        <source>Searched back to %1. What is older was not looked at.</source>
        <comment>date and time</comment>
        <translation>Durchsucht zurück bis %1. Älteres wurde nicht angesehen.</translation>
    </message>
    <message>
        <source>Still searching. Back to %1 so far.</source>
        <comment>date and time</comment>
        <translation>Die Suche läuft noch. Bisher zurück bis %1.</translation>
    </message>
    <message>
        <source>Keep searching</source>
        <translation>Weitersuchen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SelfTestPanel</name>
    <message>
        <source>Test the public address</source>
        <translation>Öffentliche Adresse testen</translation>
    </message>
    <message>
        <source>A request goes out and must come back here…</source>
        <translation>Eine Anfrage geht hinaus und muss hierher zurückkommen…</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SelfTestWords</name>
    <message>
        <source>Nothing on the way added headers about the sender.</source>
        <translation>Auf dem Weg kamen keine Kopfzeilen über den Absender hinzu.</translation>
    </message>
    <message>
        <source>Added on the way: %1.</source>
        <translation>Auf dem Weg hinzugefügt: %1.</translation>
    </message>
    <message>
        <source>The Host header was changed on the way. That does no harm here.</source>
        <translation>Die Kopfzeile Host wurde auf dem Weg geändert. Das schadet hier nicht.</translation>
    </message>
    <message>
        <source>It replied with status %1 after %2.</source>
        <translation>Die Antwort war Status %1 nach %2.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SentencesField</name>
    <message>
        <source>A number has no destination</source>
        <translation>Eine Nummer hat kein Ziel</translation>
    </message>
    <message>
        <source>A call out is not allowed</source>
        <translation>Ein ausgehender Anruf ist nicht erlaubt</translation>
    </message>
    <message>
        <source>A destination is not there or switched off</source>
        <translation>Ein Ziel fehlt oder ist abgeschaltet</translation>
    </message>
    <message>
        <source>An extension is switched off</source>
        <translation>Eine Nebenstelle ist abgeschaltet</translation>
    </message>
    <message>
        <source>Nobody answers and nothing follows</source>
        <translation>Niemand nimmt ab und nichts folgt</translation>
    </message>
    <message>
        <source>The plan leads in a circle</source>
        <translation>Der Plan führt im Kreis</translation>
    </message>
    <message>
        <source>A call was forwarded too often</source>
        <translation>Ein Anruf wurde zu oft weitergeleitet</translation>
    </message>
    <message>
        <source>No key was pressed</source>
        <translation>Keine Taste wurde gedrückt</translation>
    </message>
    <message>
        <source>A wrong key was pressed</source>
        <translation>Eine falsche Taste wurde gedrückt</translation>
    </message>
    <message>
        <source>A voicemail box without a greeting of its own</source>
        <translation>Eine Mailbox ohne eigene Begrüßung</translation>
    </message>
    <message>
        <source>A message was recorded</source>
        <translation>Eine Nachricht wurde aufgenommen</translation>
    </message>
    <message>
        <source>No message was recorded</source>
        <translation>Keine Nachricht wurde aufgenommen</translation>
    </message>
    <message>
        <source>The request has no right key</source>
        <translation>Die Anfrage hat keinen richtigen Schlüssel</translation>
    </message>
    <message>
        <source>This endpoint has no key yet</source>
        <translation>Dieser Endpunkt hat noch keinen Schlüssel</translation>
    </message>
    <message>
        <source>The request names no number</source>
        <translation>Die Anfrage nennt keine Nummer</translation>
    </message>
    <message>
        <source>The request cannot be read</source>
        <translation>Die Anfrage ist nicht lesbar</translation>
    </message>
    <message>
        <source>This endpoint cannot answer in time</source>
        <translation>Dieser Endpunkt kann nicht rechtzeitig antworten</translation>
    </message>
    <message>
        <source>Somebody inside dials an extension that is not there</source>
        <translation>Jemand im Haus wählt eine Nebenstelle, die es nicht gibt</translation>
    </message>
    <message>
        <source>Somebody inside dials a number without its area code</source>
        <translation>Jemand im Haus wählt eine Nummer ohne Vorwahl</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SettingField</name>
    <message>
        <source>Choose a file for: %1</source>
        <translation>Datei wählen für: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>unit, the size in a larger one</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SettingWords</name>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Geben Sie eine ganze Zahl von %1 bis %2 ein.</translation>
    </message>
    <message>
        <source>Enter an address and a port, for example 127.0.0.1:8080.</source>
        <translation>Geben Sie eine Adresse und einen Port ein, zum Beispiel 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://. Plain http:// is for this computer and private networks only.</source>
        <translation>Geben Sie eine Adresse ein, die mit https:// beginnt. Einfaches http:// ist nur für diesen Rechner und private Netze.</translation>
    </message>
    <message>
        <source>Enter the full path of a file, or leave it empty.</source>
        <translation>Geben Sie den vollständigen Pfad einer Datei ein oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Enter the name of a header: letters, digits and hyphens.</source>
        <translation>Geben Sie den Namen einer Kopfzeile ein: Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Enter addresses or networks separated by commas, for example 192.168.1.0/24.</source>
        <translation>Geben Sie Adressen oder Netze durch Kommas getrennt ein, zum Beispiel 192.168.1.0/24.</translation>
    </message>
    <message>
        <source>Enter a domain name or identifier without spaces.</source>
        <translation>Geben Sie einen Domänennamen oder eine Kennung ohne Leerzeichen ein.</translation>
    </message>
    <message>
        <source>This value is not allowed.</source>
        <translation>Dieser Wert ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Everybody who knows the address can send requests here. Use this for development only.</source>
        <translation>Jeder, der die Adresse kennt, kann hierher Anfragen senden. Verwenden Sie dies nur für die Entwicklung.</translation>
    </message>
    <message>
        <source>Without https others on the way can read and change what Cloudonix sends.</source>
        <translation>Ohne https können andere unterwegs lesen und ändern, was Cloudonix sendet.</translation>
    </message>
    <message>
        <source>This value needs attention.</source>
        <translation>Dieser Wert braucht Beachtung.</translation>
    </message>
    <message>
        <source>Off: everybody may send</source>
        <translation>Aus: alle dürfen senden</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Signature or bearer token</source>
        <translation>Signatur oder Bearer-Token</translation>
    </message>
    <message>
        <source>Signature and bearer token</source>
        <translation>Signatur und Bearer-Token</translation>
    </message>
    <message>
        <source>The body</source>
        <translation>Der Inhalt</translation>
    </message>
    <message>
        <source>Timestamp, dot, body</source>
        <translation>Zeitstempel, Punkt, Inhalt</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Requests and more</source>
        <translation>Anfragen und mehr</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>A change takes effect at the next start.</source>
        <translation>Eine Änderung wirkt beim nächsten Start.</translation>
    </message>
    <message>
        <source>In the settings file: %1.</source>
        <translation>In der Einstellungsdatei: %1.</translation>
    </message>
    <message>
        <source>This is kept as %1: the rest of it is added by the program itself.</source>
        <translation>Das wird als %1 aufbewahrt: Den Rest fügt das Programm selbst hinzu.</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>Beides möglich</translation>
    </message>
    <message>
        <source>Choices: %1.</source>
        <translation>Möglich: %1.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Vorgabe: %1.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SettingsPage</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>For scripts</source>
        <translation>Für Skripte</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Signatures and senders</source>
        <translation>Signaturen und Absender</translation>
    </message>
    <message>
        <source>Cloudonix</source>
        <translation>Cloudonix</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Teilstrecken</translation>
    </message>
    <message>
        <source>Enter these in the Cloudonix portal</source>
        <translation>Tragen Sie diese im Cloudonix-Portal ein</translation>
    </message>
    <message>
        <source>Requests API key</source>
        <translation>API-Schlüssel für Anfragen</translation>
    </message>
    <message>
        <source>Cloudonix sends it as a bearer token with every voice request.</source>
        <translation>Cloudonix sendet ihn als Bearer-Token mit jeder Sprachanfrage.</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>Webhook-Geheimnis</translation>
    </message>
    <message>
        <source>Signs session updates and call records.</source>
        <translation>Signiert Sitzungsmeldungen und Anrufdatensätze.</translation>
    </message>
    <message>
        <source>Domain API key</source>
        <translation>API-Schlüssel der Domäne</translation>
    </message>
    <message>
        <source>Lets this program read and set up your domain over Cloudonix&apos;s REST API.</source>
        <translation>Lässt dieses Programm Ihre Domäne über die REST-API von Cloudonix lesen und einrichten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undo the changes that were not applied</source>
        <translation>Nicht übernommene Änderungen zurücknehmen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Correct what is marked, then apply.</source>
        <translation>Berichtigen Sie das Markierte und übernehmen Sie dann.</translation>
    </message>
    <message>
        <source>Some of the changes take effect at the next start.</source>
        <translation>Einige der Änderungen wirken erst beim nächsten Start.</translation>
    </message>
    <message>
        <source>The changes are not in force yet.</source>
        <translation>Die Änderungen sind noch nicht in Kraft.</translation>
    </message>
    <message>
        <source>A TLS certificate and its private key belong together. Choose both files, or neither.</source>
        <translation>Ein TLS-Zertifikat und sein privater Schlüssel gehören zusammen. Wählen Sie beide Dateien oder keine.</translation>
    </message>
    <message>
        <source>Voicemail and recordings</source>
        <translation>Mailbox und Aufzeichnungen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Open the set-up assistant…</source>
        <translation>Einrichtungsassistenten öffnen…</translation>
    </message>
    <message>
        <source>Duplicates and live calls</source>
        <translation>Doppelte und laufende Anrufe</translation>
    </message>
    <message>
        <source>No setting says “%1”.</source>
        <translation>Keine Einstellung enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SignedBytesHint</name>
    <message>
        <source>Ask for timestamp and body</source>
        <translation>Zeitstempel und Inhalt verlangen</translation>
    </message>
    <message>
        <source>A signature over the body alone says nothing about the time: somebody who recorded an event can send it again with a new timestamp once it is no longer recognised as a duplicate.</source>
        <translation>Eine Signatur nur über den Inhalt sagt nichts über die Zeit: Wer ein Ereignis aufgezeichnet hat, kann es mit neuem Zeitstempel noch einmal senden, sobald es nicht mehr als doppelt erkannt wird.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SkewChart</name>
    <message>
        <source>Sender&apos;s clock over time</source>
        <translation>Uhr des Absenders im Zeitverlauf</translation>
    </message>
    <message>
        <source>No request with a timestamp has arrived in the last 24 hours.</source>
        <translation>In den letzten 24 Stunden kam keine Anfrage mit Zeitstempel an.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds on an axis</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) beyond the ends of the axis.</source>
        <translation>
            <numerusform>%n Anfrage liegt jenseits der Achse.</numerusform>
            <numerusform>%n Anfragen liegen jenseits der Achse.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::StatusLine</name>
    <message>
        <source>Last problem</source>
        <translation>Letztes Problem</translation>
    </message>
    <message>
        <source>Requests today: %1</source>
        <translation>Anfragen heute: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Retries: %1</source>
        <translation>Wiederholungen: %1</translation>
    </message>
    <message>
        <source>Live calls: %1</source>
        <translation>Laufende Anrufe: %1</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>time, endpoint, what was wrong</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) are missing in the history.</source>
        <translation>
            <numerusform>%n Vorgang fehlt im Verlauf.</numerusform>
            <numerusform>%n Vorgänge fehlen im Verlauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>They came faster than the disk can store them. They got a reply all the same. Health says what to do.</source>
        <translation>Sie kamen schneller, als der Datenträger sie speichern kann. Eine Antwort bekamen sie trotzdem. Unter Zustand steht, was zu tun ist.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SummaryStep</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lauscht</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Go back to the first step and choose another address.</source>
        <translation>Gehen Sie zum ersten Schritt zurück und wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Without it Cloudonix cannot reach this computer.</source>
        <translation>Ohne sie kann Cloudonix diesen Rechner nicht erreichen.</translation>
    </message>
    <message>
        <source>Requests API key</source>
        <translation>API-Schlüssel für Anfragen</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Without it voice requests are refused.</source>
        <translation>Ohne ihn werden Sprachanfragen abgelehnt.</translation>
    </message>
    <message>
        <source>Requests today</source>
        <translation>Anfragen heute</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Call one of your numbers, then look at Traffic.</source>
        <translation>Rufen Sie eine Ihrer Nummern an und sehen Sie dann unter Verkehr nach.</translation>
    </message>
    <message>
        <source>Webhook secret (optional)</source>
        <translation>Webhook-Secret (optional)</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>Its last test failed. Go back to its step and test it again.</source>
        <translation>Der letzte Test ist fehlgeschlagen. Gehen Sie zu dem Schritt zurück und testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>OPBX keeps listening as long as it runs. You can open this assistant again from the Help menu. Next, say who rings when: Routing.</source>
        <translation>OPBX lauscht, solange es läuft. Sie können diesen Assistenten aus dem Menü Hilfe wieder öffnen. Legen Sie als Nächstes fest, wo es wann klingelt: Routing.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SummaryView</name>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>die Zeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>the caller</source>
        <translation>den Anrufer</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>the number called</source>
        <translation>die gewählte Nummer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>the state</source>
        <translation>den Zustand</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>the session</source>
        <translation>die Sitzung</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereigniskennung</translation>
    </message>
    <message>
        <source>the event id</source>
        <translation>die Ereigniskennung</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>the attempt</source>
        <translation>den Versuch</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>the sender&apos;s address</source>
        <translation>die Adresse des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s clock</source>
        <translation>Uhr des Absenders</translation>
    </message>
    <message>
        <source>the clock difference</source>
        <translation>die Uhrabweichung</translation>
    </message>
    <message>
        <source>How it was decided</source>
        <translation>Wie entschieden wurde</translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>Wohin die Zeit ging</translation>
    </message>
    <message>
        <source>%1, %2 after the first</source>
        <comment>attempt number, time since attempt 1</comment>
        <translation>%1, %2 nach dem ersten</translation>
    </message>
    <message>
        <source>%1 behind this computer</source>
        <translation>%1 hinter diesem Rechner</translation>
    </message>
    <message>
        <source>%1 ahead of this computer</source>
        <translation>%1 vor diesem Rechner</translation>
    </message>
    <message>
        <source>Derived from: %1</source>
        <translation>Abgeleitet aus: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TableView</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Column headers</source>
        <translation>Spaltenköpfe</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TestCallDialog</name>
    <message>
        <source>Send a test call</source>
        <translation>Testanruf senden</translation>
    </message>
    <message>
        <source>Sends what Cloudonix would send for one call: the voice request, the session updates and the call record, signed with your keys, to the address this program listens on.</source>
        <translation>Sendet, was Cloudonix für einen Anruf senden würde: die Sprachanfrage, die Sitzungsmeldungen und den Anrufdatensatz, mit Ihren Schlüsseln signiert, an die Adresse, auf der dieses Programm lauscht.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TestCallPanel</name>
    <message>
        <source>The call is answered</source>
        <translation>Der Anruf wird angenommen</translation>
    </message>
    <message>
        <source>One of your numbers, or an extension</source>
        <translation>Eine Ihrer Nummern oder eine Nebenstelle</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>Gewählte Nummer</translation>
    </message>
    <message>
        <source>Steps of the test call</source>
        <translation>Schritte des Testanrufs</translation>
    </message>
    <message>
        <source>Enter the caller and the number called.</source>
        <translation>Geben Sie den Anrufer und die gewählte Nummer ein.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>The requests of the test call, and what was replied to each</source>
        <translation>Die Anfragen des Testanrufs und die Antwort auf jede</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, its name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The test call is under way.</source>
        <translation>Der Testanruf läuft.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>request, status</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>request, status, what the document does</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TestCallStep</name>
    <message>
        <source>A test call</source>
        <translation>Ein Testanruf</translation>
    </message>
    <message>
        <source>Send the test call</source>
        <translation>Testanruf senden</translation>
    </message>
    <message>
        <source>OPBX plays Cloudonix and sends itself one call with your keys: the voice request, the session updates and the call record. No phone rings.</source>
        <translation>OPBX spielt Cloudonix und schickt sich mit Ihren Schlüsseln einen Anruf: die Sprachanfrage, die Sitzungsmeldungen und den Anrufdatensatz. Kein Telefon klingelt.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TextField</name>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TimingView</name>
    <message>
        <source>Timing by stage</source>
        <translation>Zeiten nach Abschnitt</translation>
    </message>
    <message>
        <source>Headers received</source>
        <translation>Kopfzeilen empfangen</translation>
    </message>
    <message>
        <source>Body received</source>
        <translation>Inhalt empfangen</translation>
    </message>
    <message>
        <source>Authenticated</source>
        <translation>Authentifiziert</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Dekodiert</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>stage and time</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Beantwortet</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ToolDrawer</name>
    <message>
        <source>Close the tools</source>
        <translation>Werkzeuge schließen</translation>
    </message>
    <message>
        <source>Open the tools</source>
        <translation>Werkzeuge öffnen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TopBar</name>
    <message>
        <source>the listening address</source>
        <translation>die Adresse, auf der gelauscht wird</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Keine Adresse</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Public:</source>
        <translation>Öffentlich:</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lauscht nicht</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lauscht</translation>
    </message>
    <message>
        <source>the public address</source>
        <translation>die öffentliche Adresse</translation>
    </message>
    <message>
        <source>No public address yet</source>
        <translation>Noch keine öffentliche Adresse</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TotalsModel</name>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>Gesprächszeit</translation>
    </message>
    <message>
        <source>Nobody, or nobody knows who</source>
        <translation>Niemand, oder unbekannt</translation>
    </message>
    <message>
        <source>Without a ring group</source>
        <translation>Ohne Rufgruppe</translation>
    </message>
    <message>
        <source>Outbound and internal calls</source>
        <translation>Ausgehende und interne Anrufe</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TrafficColumns</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereigniskennung</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Reply size</source>
        <translation>Größe der Antwort</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TrafficModel</name>
    <message>
        <source>%1
Coloured by: %2</source>
        <comment>what the cell holds, name of a filter</comment>
        <translation>%1
Gefärbt durch: %2</translation>
    </message>
    <message>
        <source>Imported. The other program received it %1.</source>
        <comment>date and time</comment>
        <translation>Importiert. Das andere Programm hat es %1 empfangen.</translation>
    </message>
    <message>
        <source>Claimed, and not proved: %1</source>
        <translation>Behauptet, nicht bewiesen: %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Next exchange</source>
        <translation>&amp;Nächster Vorgang</translation>
    </message>
    <message>
        <source>P&amp;revious exchange</source>
        <translation>Vo&amp;riger Vorgang</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Clear history…</source>
        <translation>Verlauf &amp;leeren…</translation>
    </message>
    <message>
        <source>Details &amp;beside the table</source>
        <translation>Einzelheiten ne&amp;ben der Tabelle</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Show new exchanges</source>
        <translation>Neue Vorgänge zeigen</translation>
    </message>
    <message>
        <source>Nothing matches this filter.</source>
        <translation>Nichts passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No requests yet. Send a test call to see one arrive.</source>
        <translation>Noch keine Anfragen. Senden Sie einen Testanruf, um eine ankommen zu sehen.</translation>
    </message>
    <message>
        <source>Send a test call</source>
        <translation>Testanruf senden</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Fortset&amp;zen</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neuer</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>Verlauf leeren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>C&amp;ompare with the one before</source>
        <translation>Mit dem vorigen &amp;vergleichen</translation>
    </message>
    <message>
        <source>Show only this c&amp;all</source>
        <translation>Nur &amp;diesen Anruf zeigen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Saved &amp;filters and colours…</source>
        <translation>Gespeicherte &amp;Filter und Farben…</translation>
    </message>
    <message>
        <source>Replay in another &amp;way</source>
        <translation>Auf andere &amp;Weise erneut senden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>Mit dem Original vergleichen</translation>
    </message>
    <message>
        <source>Nothing was found so far.</source>
        <translation>Bisher wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>C&amp;ompare the two that are selected</source>
        <translation>Die zwei ausgewählten ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Replayed. The reply is %1, after %2.</source>
        <comment>status, time taken</comment>
        <translation>Erneut gesendet. Die Antwort ist %1, nach %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) will be deleted: all without a pin and without a note. This cannot be undone. Call records stay.</source>
        <translation>
            <numerusform>%n Vorgang wird gelöscht: alle ohne Anheftung und ohne Notiz. Das lässt sich nicht rückgängig machen. Die Anrufliste bleibt.</numerusform>
            <numerusform>%n Vorgänge werden gelöscht: alle ohne Anheftung und ohne Notiz. Das lässt sich nicht rückgängig machen. Die Anrufliste bleibt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::TrayIcon</name>
    <message>
        <source>&amp;Open OPBX</source>
        <translation>&amp;OPBX öffnen</translation>
    </message>
    <message>
        <source>Send a &amp;test call</source>
        <translation>&amp;Testanruf senden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lauscht nicht</translation>
    </message>
    <message>
        <source>Listening at %1</source>
        <translation>Lauscht auf %1</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s)</source>
        <translation>
            <numerusform>%n laufender Anruf</numerusform>
            <numerusform>%n laufende Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>OPBX
%1
%2</source>
        <comment>name, state, number of calls</comment>
        <translation>OPBX
%1
%2</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) to call back</source>
        <translation>
            <numerusform>%n Anrufer zurückzurufen</numerusform>
            <numerusform>%n Anrufer zurückzurufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::TunnelNotice</name>
    <message>
        <source>A tunnel leads here from %1. Make it the public address so that Cloudonix can use it.</source>
        <translation>Von %1 führt ein Tunnel hierher. Machen Sie ihn zur öffentlichen Adresse, damit Cloudonix ihn benutzen kann.</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Diese Adresse verwenden</translation>
    </message>
    <message>
        <source>A tunnel leads here from %1, but the public address is %2. What is registered at Cloudonix no longer points here.</source>
        <translation>Von %1 führt ein Tunnel hierher, aber die öffentliche Adresse ist %2. Was bei Cloudonix eingetragen ist, zeigt nicht mehr hierher.</translation>
    </message>
    <message>
        <source>Use the tunnel&apos;s address</source>
        <translation>Adresse des Tunnels verwenden</translation>
    </message>
    <message>
        <source>The tunnel from %1 is gone. Cloudonix cannot reach this endpoint until it runs again.</source>
        <translation>Der Tunnel von %1 ist weg. Cloudonix kann diesen Endpunkt erst wieder erreichen, wenn er läuft.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>The public address is now %1. Register it at Cloudonix, so that calls come here.</source>
        <translation>Die öffentliche Adresse ist jetzt %1. Tragen Sie sie bei Cloudonix ein, damit Anrufe hierher kommen.</translation>
    </message>
    <message>
        <source>Open Cloudonix settings</source>
        <translation>Cloudonix-Einstellungen öffnen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TunnelPicker</name>
    <message>
        <source>No tunnel to this endpoint was found on this computer. ngrok, Cloudflare Tunnel and Tailscale Funnel are recognised as soon as they run.</source>
        <translation>Auf diesem Rechner wurde kein Tunnel zu diesem Endpunkt gefunden. ngrok, Cloudflare Tunnel und Tailscale Funnel werden erkannt, sobald sie laufen.</translation>
    </message>
    <message>
        <source>Tunnels on this computer</source>
        <translation>Tunnel auf diesem Rechner</translation>
    </message>
    <message>
        <source>Look for tunnels again</source>
        <translation>Erneut nach Tunneln suchen</translation>
    </message>
    <message>
        <source>the tunnel&apos;s address</source>
        <translation>die Adresse des Tunnels</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Diese Adresse verwenden</translation>
    </message>
</context>
<context>
    <name>opbx::ui::UnplannedList</name>
    <message>
        <source>Called, and not in the plan</source>
        <translation>Angerufen, aber nicht im Plan</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s), the last at %1</source>
        <translation>
            <numerusform>%n Anruf, zuletzt %1</numerusform>
            <numerusform>%n Anrufe, zuletzt %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 to the plan</source>
        <translation>%1 zum Plan hinzufügen</translation>
    </message>
</context>
<context>
    <name>opbx::ui::VersionsModel</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
</context>
<context>
    <name>opbx::ui::VersionsPanel</name>
    <message>
        <source>Bring this version back</source>
        <translation>Diese Version zurückholen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Nothing has been saved yet.</source>
        <translation>Es wurde noch nichts gespeichert.</translation>
    </message>
    <message>
        <source>This is the plan as it is now.</source>
        <translation>Das ist der jetzige Plan.</translation>
    </message>
    <message>
        <source>bring back version %1</source>
        <translation>Version %1 zurückholen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Choose a version to see what it changed.</source>
        <translation>Wählen Sie eine Version, um zu sehen, was sie geändert hat.</translation>
    </message>
    <message>
        <source>Against the version before</source>
        <translation>Gegenüber der Version davor</translation>
    </message>
    <message>
        <source>Against the plan as it is now</source>
        <translation>Gegenüber dem jetzigen Plan</translation>
    </message>
    <message>
        <source>What the version is compared with</source>
        <translation>Womit die Version verglichen wird</translation>
    </message>
    <message>
        <source>This is the same as the version before.</source>
        <translation>Gleich wie die Version davor.</translation>
    </message>
    <message>
        <source>These two cannot be compared: one of them is not a plan.</source>
        <translation>Diese beiden lassen sich nicht vergleichen: Eine davon ist kein Plan.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::VoicemailModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>opbx::ui::VoicemailPage</name>
    <message>
        <source>Voicemail</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Undo the deletion</source>
        <translation>Löschen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Show the call&apos;s &amp;traffic</source>
        <translation>&amp;Verkehr des Anrufs zeigen</translation>
    </message>
    <message>
        <source>Voicemail boxes</source>
        <translation>Mailboxen</translation>
    </message>
    <message>
        <source>Voicemail messages</source>
        <translation>Mailbox-Nachrichten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>box and new messages</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new message(s)</source>
        <comment>name of a box</comment>
        <translation>
            <numerusform>%1, %n neue Nachricht</numerusform>
            <numerusform>%1, %n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>All boxes</source>
        <translation>Alle Mailboxen</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>No message matches &quot;%1&quot;.</source>
        <translation>Keine Nachricht passt zu „%1“.</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Alle Nachrichten zeigen</translation>
    </message>
    <message>
        <source>No messages. What callers say to a voicemail box appears here.</source>
        <translation>Keine Nachrichten. Was Anrufer auf eine Mailbox sprechen, erscheint hier.</translation>
    </message>
    <message>
        <source>Mark as &amp;new</source>
        <translation>Als &amp;neu markieren</translation>
    </message>
    <message>
        <source>Mark as &amp;heard</source>
        <translation>Als &amp;gehört markieren</translation>
    </message>
    <message>
        <source>voicemail %1 %2</source>
        <comment>file name: time and number</comment>
        <translation>Mailbox %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted.</source>
        <translation>
            <numerusform>%n Nachricht gelöscht.</numerusform>
            <numerusform>%n Nachrichten gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>opbx::ui::WeekField</name>
    <message>
        <source>Open on %1</source>
        <translation>Geöffnet am %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Copy the hours of %1</source>
        <translation>Zeiten von %1 kopieren</translation>
    </message>
    <message>
        <source>To Monday to Friday</source>
        <translation>Auf Montag bis Freitag</translation>
    </message>
    <message>
        <source>To every day</source>
        <translation>Auf alle Tage</translation>
    </message>
    <message>
        <source>For example 9:00-12:30, 14:00-18:00. A range may pass midnight: 22:00-2:00.</source>
        <translation>Zum Beispiel 9:00-12:30, 14:00-18:00. Ein Zeitraum darf über Mitternacht gehen: 22:00-2:00.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::WhatIfPanel</name>
    <message>
        <source>What the caller gets</source>
        <translation>Was der Anrufer bekommt</translation>
    </message>
    <message>
        <source>CXML</source>
        <translation>CXML</translation>
    </message>
    <message>
        <source>Number that is called</source>
        <translation>Gewählte Nummer</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>Zeitpunkt des Anrufs</translation>
    </message>
    <message>
        <source>Keys that the caller presses</source>
        <translation>Tasten, die der Anrufer drückt</translation>
    </message>
    <message>
        <source>Follow the call</source>
        <translation>Anruf verfolgen</translation>
    </message>
    <message>
        <source>Somebody calls</source>
        <translation>Jemand wählt</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>at</source>
        <translation>am</translation>
    </message>
    <message>
        <source>The plan has an error that keeps it from being followed. See Problems.</source>
        <translation>Der Plan hat einen Fehler und lässt sich deshalb nicht verfolgen. Siehe Probleme.</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Niemand nimmt ab</translation>
    </message>
    <message>
        <source>It is busy</source>
        <translation>Es ist besetzt</translation>
    </message>
    <message>
        <source>Somebody answers</source>
        <translation>Jemand nimmt ab</translation>
    </message>
    <message>
        <source>The caller presses</source>
        <translation>Der Anrufer drückt</translation>
    </message>
    <message>
        <source>The caller presses nothing</source>
        <translation>Der Anrufer drückt nichts</translation>
    </message>
    <message>
        <source>The caller leaves a message</source>
        <translation>Der Anrufer hinterlässt eine Nachricht</translation>
    </message>
    <message>
        <source>Nothing is called: this only looks at the plan as it is being edited.</source>
        <translation>Es wird nichts angerufen: Hier wird nur der Plan betrachtet, wie er gerade bearbeitet wird.</translation>
    </message>
    <message>
        <source>Here the call ends.</source>
        <translation>Hier endet der Anruf.</translation>
    </message>
    <message>
        <source>What happens next?</source>
        <translation>Was geschieht als Nächstes?</translation>
    </message>
    <message>
        <source>The caller presses %1</source>
        <translation>Der Anrufer drückt %1</translation>
    </message>
    <message>
        <source>An extension dials</source>
        <translation>Eine Nebenstelle wählt</translation>
    </message>
    <message>
        <source>Where the call begins</source>
        <translation>Wo der Anruf beginnt</translation>
    </message>
</context>
</TS>
