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
    <name>opbx::ui::TrafficPage</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
</TS>
