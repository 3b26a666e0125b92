<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>opbx::ui::BodyTreeModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallHeatMapView</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallRecordsPage</name>
    <message numerus="yes">
        <source>Exporting %n call(s)</source>
        <translation>
            <numerusform>Exporting %n call</numerusform>
            <numerusform>Exporting %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::CloudonixPanel</name>
    <message numerus="yes">
        <source>The key belongs to the domain %1. %n thing(s) would change there:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::DirectoryCard</name>
    <message numerus="yes">
        <source>%n number(s) have a name.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) without a name or a usable number were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n name(s) go. They come back by importing again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::ExceptionsField</name>
    <message numerus="yes">
        <source>%n day(s) added as closed.</source>
        <translation>
            <numerusform>%n day added as closed.</numerusform>
            <numerusform>%n days added as closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::ExportBar</name>
    <message numerus="yes">
        <source>Exporting: %n written</source>
        <translation>
            <numerusform>Exporting: %n written</numerusform>
            <numerusform>Exporting: %n written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) written to %1.</source>
        <translation>
            <numerusform>%n exchange written to %1.</numerusform>
            <numerusform>%n exchanges written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::FlowView</name>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::HealthPage</name>
    <message numerus="yes">
        <source>%n thing(s) need attention.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::HealthWords</name>
    <message numerus="yes">
        <source>%n event(s) came again in the last 24 hours: the first answer was late or an error.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were refused in the last 24 hours.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate is valid for %n more day(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::ImportBar</name>
    <message numerus="yes">
        <source>%n exchange(s) imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::LiveCallsPage</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::MainWindow</name>
    <message numerus="yes">
        <source>Voicemail, %n new message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::NoticeSource</name>
    <message numerus="yes">
        <source>%n request(s) were refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) came again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::TrafficPage</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::TrayIcon</name>
    <message numerus="yes">
        <source>%n live call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::VoicemailPage</name>
    <message numerus="yes">
        <source>%1, %n new message(s)</source>
        <comment>name of a box</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
