<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Message</name>
    <message numerus="yes">
        <source>The history lacks %n exchange(s) of the last 24 hours: they came faster than the disk takes them. They were answered all the same.</source>
        <translation>
            <numerusform>The history lacks %n exchange of the last 24 hours: it came faster than the disk takes it. It was answered all the same.</numerusform>
            <numerusform>The history lacks %n exchanges of the last 24 hours: they came faster than the disk takes them. They were answered all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) came with a time that is still ahead: the clock was wrong then. Until that time they are not counted as of today or of the last 24 hours.</source>
        <translation>
            <numerusform>%n exchange came with a time that is still ahead: the clock was wrong then. Until that time it is not counted as of today or of the last 24 hours.</numerusform>
            <numerusform>%n exchanges came with a time that is still ahead: the clock was wrong then. Until that time they are not counted as of today or of the last 24 hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The endpoint refused %n request(s) in the last 24 hours, most of them as: %1.</source>
        <translation>
            <numerusform>The endpoint refused %n request in the last 24 hours, most of them as: %1.</numerusform>
            <numerusform>The endpoint refused %n requests in the last 24 hours, most of them as: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, an address of a private network, failed to prove itself %n time(s) in the last 24 hours. Is this your proxy? All who come through it count as one sender until it is trusted. Then it is believed whom it asks for.</source>
        <translation>
            <numerusform>%1, an address of a private network, failed to prove itself once in the last 24 hours. Is this your proxy? All who come through it count as one sender until it is trusted. Then it is believed whom it asks for.</numerusform>
            <numerusform>%1, an address of a private network, failed to prove itself %n times in the last 24 hours. Is this your proxy? All who come through it count as one sender until it is trusted. Then it is believed whom it asks for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate is valid for %n more day(s).</source>
        <translation>
            <numerusform>The certificate is valid for %n more day.</numerusform>
            <numerusform>The certificate is valid for %n more days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s), %2 % accepted, %3 % refused, %4 % sent again.</source>
        <translation>
            <numerusform>%1: %n request, %2 % accepted, %3 % refused, %4 % sent again.</numerusform>
            <numerusform>%1: %n requests, %2 % accepted, %3 % refused, %4 % sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) came again in the last 24 hours: the first reply was late or an error.</source>
        <translation>
            <numerusform>%n event came again in the last 24 hours: the first reply was late or an error.</numerusform>
            <numerusform>%n events came again in the last 24 hours: the first reply was late or an error.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n call(s))</source>
        <translation>
            <numerusform>%1 (%n call)</numerusform>
            <numerusform>%1 (%n calls)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 7 days callers dialled %n number(s) that the routing plan does not have, most often %1.</source>
        <translation>
            <numerusform>In the last 7 days callers dialled %n number that the routing plan does not have, most often %1.</numerusform>
            <numerusform>In the last 7 days callers dialled %n numbers that the routing plan does not have, most often %1.</numerusform>
        </translation>
    </message>
</context>
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
    <name>opbx::ui::BrokenSettingsDialog</name>
    <message numerus="yes">
        <source>The settings file holds %n line(s) that cannot be used</source>
        <translation>
            <numerusform>The settings file holds a line that cannot be used</numerusform>
            <numerusform>The settings file holds %n lines that cannot be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And one more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallBarChart</name>
    <message numerus="yes">
        <source>These calls span too long a time: a bar stands for %n year(s).</source>
        <translation>
            <numerusform>These calls span too long a time: a bar stands for a year.</numerusform>
            <numerusform>These calls span too long a time: a bar stands for %n years.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallBoard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallDetail</name>
    <message numerus="yes">
        <source>%n leg(s)</source>
        <translation>
            <numerusform>%n leg</numerusform>
            <numerusform>%n legs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
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
    <name>opbx::ui::CallModel</name>
    <message numerus="yes">
        <source>%n second(s) later</source>
        <translation>
            <numerusform>%n second later</numerusform>
            <numerusform>%n seconds later</numerusform>
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
    <name>opbx::ui::CallbacksPage</name>
    <message numerus="yes">
        <source>%n caller(s) of the last 30 days</source>
        <translation>
            <numerusform>%n caller of the last 30 days</numerusform>
            <numerusform>%n callers of the last 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::CloudonixPanel</name>
    <message numerus="yes">
        <source>The key belongs to the domain %1. %n thing(s) would change there:</source>
        <translation>
            <numerusform>The key belongs to the domain %1. %n thing would change there:</numerusform>
            <numerusform>The key belongs to the domain %1. %n things would change there:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::DesktopManners</name>
    <message numerus="yes">
        <source>%n call(s) are live. While OPBX does not run, nobody answers their next step, nor new calls.</source>
        <translation>
            <numerusform>%n call is live. While OPBX does not run, nobody answers its next step, nor new calls.</numerusform>
            <numerusform>%n calls are live. While OPBX does not run, nobody answers their next step, nor new calls.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::DirectoryCard</name>
    <message numerus="yes">
        <source>%n number(s) have a name.</source>
        <translation>
            <numerusform>%n number has a name.</numerusform>
            <numerusform>%n numbers have a name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) imported.</source>
        <translation>
            <numerusform>%n number imported.</numerusform>
            <numerusform>%n numbers imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) without a name or a usable number were left out.</source>
        <translation>
            <numerusform>%n entry without a name or a usable number was left out.</numerusform>
            <numerusform>%n entries without a name or a usable number were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n name(s) will be removed. Import the file again to get them back.</source>
        <translation>
            <numerusform>%n name will be removed. Import the file again to get it back.</numerusform>
            <numerusform>All %n names will be removed. Import the file again to get them back.</numerusform>
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
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
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
    <name>opbx::ui::Formatting</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>1 day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>1 hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>1 minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::HealthPage</name>
    <message numerus="yes">
        <source>%n thing(s) need attention.</source>
        <translation>
            <numerusform>%n thing needs attention.</numerusform>
            <numerusform>%n things need attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::ImportBar</name>
    <message numerus="yes">
        <source>%n exchange(s) imported.</source>
        <translation>
            <numerusform>%n exchange imported.</numerusform>
            <numerusform>%n exchanges imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had no readable time and got the time of the import.</source>
        <translation>
            <numerusform>One of them had no readable time and got the time of the import.</numerusform>
            <numerusform>%n of them had no readable time and got the time of the import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were left out:</source>
        <translation>
            <numerusform>One entry was left out:</numerusform>
            <numerusform>%n entries were left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%n number(s) will be imported.</source>
        <translation>
            <numerusform>One number will be imported.</numerusform>
            <numerusform>%n numbers will be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out. The first ones:</source>
        <comment>rows of a file</comment>
        <translation>
            <numerusform>One left out:</numerusform>
            <numerusform>%n left out. The first ones:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out:</source>
        <comment>rows of a file</comment>
        <translation>
            <numerusform>One left out:</numerusform>
            <numerusform>%n left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::KeyCard</name>
    <message numerus="yes">
        <source>The old key has been used %n time(s) since it was replaced, last %1.</source>
        <translation>
            <numerusform>The old key has been used once since it was replaced: %1.</numerusform>
            <numerusform>The old key has been used %n times since it was replaced, last %1.</numerusform>
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
    <message numerus="yes">
        <source>Of %n more there has been no news for long: they may have ended.</source>
        <translation>
            <numerusform>Of one more there has been no news for long: it may have ended.</numerusform>
            <numerusform>Of %n more there has been no news for long: they may have ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::MainWindow</name>
    <message numerus="yes">
        <source>Voicemail, %n new message(s)</source>
        <translation>
            <numerusform>Voicemail, %n new message</numerusform>
            <numerusform>Voicemail, %n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Call back, %n caller(s)</source>
        <translation>
            <numerusform>Call back, %n caller</numerusform>
            <numerusform>Call back, %n callers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::MonthReportPages</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::NoticeSource</name>
    <message numerus="yes">
        <source>%n request(s) were refused</source>
        <translation>
            <numerusform>%n request was refused</numerusform>
            <numerusform>%n requests were refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) came again</source>
        <translation>
            <numerusform>%n event came again</numerusform>
            <numerusform>%n events came again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed call(s)</source>
        <translation>
            <numerusform>%n missed call</numerusform>
            <numerusform>%n missed calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <comment>callers</comment>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::RehearsalPanel</name>
    <message numerus="yes">
        <source>%n call(s) so far…</source>
        <translation>
            <numerusform>%n call so far…</numerusform>
            <numerusform>%n calls so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The calls of the last %n day(s) are about to be tried.</source>
        <translation>
            <numerusform>The calls of the last day (%n) are about to be tried.</numerusform>
            <numerusform>The calls of the last %n days are about to be tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The calls of the last %n day(s) are being tried…</source>
        <translation>
            <numerusform>The calls of the last day (%n) are being tried…</numerusform>
            <numerusform>The calls of the last %n days are being tried…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There were no calls in the last %n day(s).</source>
        <translation>
            <numerusform>There were no calls in the last day (%n).</numerusform>
            <numerusform>There were no calls in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n call(s) of the last %1 days %2 would go elsewhere.</source>
        <translation>
            <numerusform>Of %n call of the last %1 days %2 would go elsewhere.</numerusform>
            <numerusform>Of %n calls of the last %1 days %2 would go elsewhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::SkewChart</name>
    <message numerus="yes">
        <source>%n request(s) beyond the ends of the axis.</source>
        <translation>
            <numerusform>%n request beyond the ends of the axis.</numerusform>
            <numerusform>%n requests beyond the ends of the axis.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n exchange(s) are missing in the history.</source>
        <translation>
            <numerusform>%n exchange is missing in the history.</numerusform>
            <numerusform>%n exchanges are missing in the history.</numerusform>
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
    <message numerus="yes">
        <source>%n exchange(s) will be deleted: all without a pin and without a note. This cannot be undone. Call records stay.</source>
        <translation>
            <numerusform>%n exchange will be deleted: all without a pin and without a note. This cannot be undone. Call records stay.</numerusform>
            <numerusform>%n exchanges will be deleted: all without a pin and without a note. This cannot be undone. Call records stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::TrayIcon</name>
    <message numerus="yes">
        <source>%n live call(s)</source>
        <translation>
            <numerusform>%n live call</numerusform>
            <numerusform>%n live calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) to call back</source>
        <translation>
            <numerusform>%n caller to call back</numerusform>
            <numerusform>%n callers to call back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::UnplannedList</name>
    <message numerus="yes">
        <source>%n call(s), the last at %1</source>
        <translation>
            <numerusform>%n call, the last at %1</numerusform>
            <numerusform>%n calls, the last at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::VoicemailPage</name>
    <message numerus="yes">
        <source>%1, %n new message(s)</source>
        <comment>name of a box</comment>
        <translation>
            <numerusform>%1, %n new message</numerusform>
            <numerusform>%1, %n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted.</source>
        <translation>
            <numerusform>%n message deleted.</numerusform>
            <numerusform>%n messages deleted.</numerusform>
        </translation>
    </message>
</context>
</TS>
