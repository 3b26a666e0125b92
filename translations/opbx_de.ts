<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
    <name>opbx::ui::EmptyState</name>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ErrorWords</name>
    <message>
        <source>The request carries no key and no signature. Enter the requests API key in the Cloudonix portal.</source>
        <translation>Die Anfrage trägt weder Schlüssel noch Signatur. Tragen Sie den API-Schlüssel für Anfragen im Cloudonix-Portal ein.</translation>
    </message>
    <message>
        <source>The signature does not match the webhook secret. Compare the secret here with the one in the Cloudonix portal.</source>
        <translation>Die Signatur passt nicht zum Webhook-Geheimnis. Vergleichen Sie das Geheimnis hier mit dem im Cloudonix-Portal.</translation>
    </message>
    <message>
        <source>The bearer token is not the requests API key. Copy the key from Settings into the Cloudonix portal.</source>
        <translation>Das Bearer-Token ist nicht der API-Schlüssel für Anfragen. Kopieren Sie den Schlüssel aus den Einstellungen in das Cloudonix-Portal.</translation>
    </message>
    <message>
        <source>No key is set up for this endpoint. Generate one in Settings, Authentication.</source>
        <translation>Für diesen Endpunkt ist kein Schlüssel eingerichtet. Erzeugen Sie einen unter Einstellungen, Authentifizierung.</translation>
    </message>
    <message>
        <source>The request is signed but carries no timestamp. Ask for one in Settings, or switch the rule off.</source>
        <translation>Die Anfrage ist signiert, trägt aber keinen Zeitstempel. Verlangen Sie einen in den Einstellungen oder schalten Sie die Regel ab.</translation>
    </message>
    <message>
        <source>The timestamp is not a time. Unix seconds, Unix milliseconds and ISO 8601 are understood.</source>
        <translation>Der Zeitstempel ist keine Zeit. Verstanden werden Unix-Sekunden, Unix-Millisekunden und ISO 8601.</translation>
    </message>
    <message>
        <source>The timestamp is too far from this computer&apos;s clock. Check both clocks, or allow more in Settings.</source>
        <translation>Der Zeitstempel weicht zu weit von der Uhr dieses Rechners ab. Prüfen Sie beide Uhren oder erlauben Sie mehr in den Einstellungen.</translation>
    </message>
    <message>
        <source>The sender&apos;s address is not on the list of allowed networks. Add it in Settings if you trust it.</source>
        <translation>Die Adresse des Absenders steht nicht auf der Liste der erlaubten Netze. Nehmen Sie sie in den Einstellungen auf, wenn Sie ihr vertrauen.</translation>
    </message>
    <message>
        <source>Too many requests from this address failed to prove themselves. It is slowed down for a while.</source>
        <translation>Zu viele Anfragen von dieser Adresse konnten sich nicht ausweisen. Sie wird eine Weile gebremst.</translation>
    </message>
    <message>
        <source>There is no endpoint at this path. Compare it with the three URLs in Settings, Connection.</source>
        <translation>Unter diesem Pfad gibt es keinen Endpunkt. Vergleichen Sie ihn mit den drei URLs unter Einstellungen, Verbindung.</translation>
    </message>
    <message>
        <source>The endpoint does not take this method. Set the method to POST in the Cloudonix portal.</source>
        <translation>Der Endpunkt nimmt diese Methode nicht an. Stellen Sie im Cloudonix-Portal POST ein.</translation>
    </message>
    <message>
        <source>The body is neither JSON nor a form. Open Request to see where it breaks off.</source>
        <translation>Der Inhalt ist weder JSON noch ein Formular. Öffnen Sie „Anfrage“, um zu sehen, wo er abbricht.</translation>
    </message>
    <message>
        <source>The body&apos;s media type is not understood. JSON and form bodies are accepted.</source>
        <translation>Der Medientyp des Inhalts ist unbekannt. Angenommen werden JSON und Formulare.</translation>
    </message>
    <message>
        <source>The body is compressed. Ask the sender to send it as it is.</source>
        <translation>Der Inhalt ist komprimiert. Bitten Sie den Absender, ihn unverändert zu senden.</translation>
    </message>
    <message>
        <source>A field that is needed is missing. Open Request to see what was sent.</source>
        <translation>Ein benötigtes Feld fehlt. Öffnen Sie „Anfrage“, um zu sehen, was gesendet wurde.</translation>
    </message>
    <message>
        <source>The bytes are not a sound HTTP request, so the connection was closed. Check proxies on the way.</source>
        <translation>Die Bytes sind keine saubere HTTP-Anfrage, deshalb wurde die Verbindung geschlossen. Prüfen Sie Proxys auf dem Weg.</translation>
    </message>
    <message>
        <source>The headers are larger than allowed. The limit is in Settings, Connection.</source>
        <translation>Die Kopfzeilen sind größer als erlaubt. Die Grenze steht unter Einstellungen, Verbindung.</translation>
    </message>
    <message>
        <source>The body is larger than allowed. The limit is in Settings, Connection.</source>
        <translation>Der Inhalt ist größer als erlaubt. Die Grenze steht unter Einstellungen, Verbindung.</translation>
    </message>
    <message>
        <source>The sender stopped in the middle of its request. It may send it again.</source>
        <translation>Der Absender hat mitten in seiner Anfrage aufgehört. Er kann sie erneut senden.</translation>
    </message>
    <message>
        <source>Too many connections are open. The sender was asked to come back later.</source>
        <translation>Zu viele Verbindungen sind offen. Der Absender wurde gebeten, später wiederzukommen.</translation>
    </message>
    <message>
        <source>The sender expects something that this server does not offer. Plain requests work.</source>
        <translation>Der Absender erwartet etwas, das dieser Server nicht bietet. Einfache Anfragen funktionieren.</translation>
    </message>
    <message>
        <source>The HTTP version is not supported. 1.0 and 1.1 are.</source>
        <translation>Diese HTTP-Version wird nicht unterstützt, 1.0 und 1.1 dagegen schon.</translation>
    </message>
    <message>
        <source>The event could not be stored, so it was not acknowledged. Cloudonix sends it again.</source>
        <translation>Das Ereignis konnte nicht gespeichert werden und wurde darum nicht bestätigt. Cloudonix sendet es erneut.</translation>
    </message>
    <message>
        <source>The answer took longer than the processing limit. Check the load of this computer.</source>
        <translation>Die Antwort brauchte länger als die Bearbeitungsgrenze. Prüfen Sie die Last dieses Rechners.</translation>
    </message>
    <message>
        <source>This value cannot be used. Correct it and try again.</source>
        <translation>Dieser Wert ist nicht verwendbar. Berichtigen Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>It is not there any more. Refresh the page.</source>
        <translation>Es ist nicht mehr da. Aktualisieren Sie die Seite.</translation>
    </message>
    <message>
        <source>There is one with this name already. Choose another name.</source>
        <translation>Es gibt schon einen Eintrag mit diesem Namen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it exists and that you may read it.</source>
        <translation>Die Datei ist nicht lesbar. Prüfen Sie, ob sie existiert und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation>Die Datei ist nicht schreibbar. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The history file is damaged. It was kept aside and a new one was started.</source>
        <translation>Die Verlaufsdatei ist beschädigt. Sie wurde beiseitegelegt und eine neue begonnen.</translation>
    </message>
    <message>
        <source>Another program holds the history file. Close it and try again.</source>
        <translation>Ein anderes Programm hält die Verlaufsdatei. Schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; events are refused until then.</source>
        <translation>Die Festplatte ist voll. Schaffen Sie Platz; bis dahin werden Ereignisse abgelehnt.</translation>
    </message>
    <message>
        <source>Another program uses this address. Choose another port in Settings, Connection.</source>
        <translation>Ein anderes Programm benutzt diese Adresse. Wählen Sie einen anderen Port unter Einstellungen, Verbindung.</translation>
    </message>
    <message>
        <source>The system does not allow it. Ports below 1024 and foreign folders need more rights.</source>
        <translation>Das System erlaubt es nicht. Ports unter 1024 und fremde Ordner brauchen mehr Rechte.</translation>
    </message>
    <message>
        <source>No keychain answers. Start the keyring of your desktop, or set the keys by environment variables.</source>
        <translation>Kein Schlüsselbund antwortet. Starten Sie den Schlüsselbund Ihrer Arbeitsumgebung oder setzen Sie die Schlüssel über Umgebungsvariablen.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Access to the keychain was refused. Allow it and try again.</source>
        <translation>Der Zugriff auf den Schlüsselbund wurde verweigert. Erlauben Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The network did not answer. Check the connection and try again.</source>
        <translation>Das Netz hat nicht geantwortet. Prüfen Sie die Verbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The other side refused. Check the address and the key.</source>
        <translation>Die Gegenseite hat abgelehnt. Prüfen Sie Adresse und Schlüssel.</translation>
    </message>
    <message>
        <source>It took too long. Try again.</source>
        <translation>Es hat zu lange gedauert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is not supported here.</source>
        <translation>Das wird hier nicht unterstützt.</translation>
    </message>
    <message>
        <source>Something unexpected happened. The log says more.</source>
        <translation>Etwas Unerwartetes ist geschehen. Das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>no credential</source>
        <translation>kein Nachweis</translation>
    </message>
    <message>
        <source>wrong signature</source>
        <translation>falsche Signatur</translation>
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
        <source>no timestamp</source>
        <translation>kein Zeitstempel</translation>
    </message>
    <message>
        <source>bad timestamp</source>
        <translation>ungültiger Zeitstempel</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>source not allowed</source>
        <translation>Quelle nicht erlaubt</translation>
    </message>
    <message>
        <source>slowed down</source>
        <translation>gebremst</translation>
    </message>
    <message>
        <source>unknown path</source>
        <translation>unbekannter Pfad</translation>
    </message>
    <message>
        <source>wrong method</source>
        <translation>falsche Methode</translation>
    </message>
    <message>
        <source>malformed body</source>
        <translation>fehlerhafter Inhalt</translation>
    </message>
    <message>
        <source>media type</source>
        <translation>Medientyp</translation>
    </message>
    <message>
        <source>compressed</source>
        <translation>komprimiert</translation>
    </message>
    <message>
        <source>field missing</source>
        <translation>Feld fehlt</translation>
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
        <source>too many connections</source>
        <translation>zu viele Verbindungen</translation>
    </message>
    <message>
        <source>expectation</source>
        <translation>unerfüllte Erwartung</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>HTTP-Version</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
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
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>exists already</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>file unreadable</source>
        <translation>Datei nicht lesbar</translation>
    </message>
    <message>
        <source>file not writable</source>
        <translation>Datei nicht schreibbar</translation>
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
        <source>address in use</source>
        <translation>Adresse belegt</translation>
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
        <source>keyring locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>keychain refused</source>
        <translation>Schlüsselbund verweigert</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>kein Netz</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>nicht unterstützt</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>unerwartet</translation>
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
</TS>
